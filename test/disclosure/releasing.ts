import type { RowSubject } from '../../src/disclosure/decisionRows.js';
import type { ReleasedRecord } from '../../src/disclosure/ReleasedView.js';
import { releaseRecord } from '../../src/disclosure/releaseRecord.js';
import type { RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import { releaseContext } from './fixtures.js';
import { decidedOf, RULES } from './plan/fixtures.js';

/** What every row about the released record says. */
export const ROW = {
  operation: 'DISCLOSURE',
  subjectRef: 'p-7c2e',
  sourceForce: 'NMR',
  recordId: 'r-19aa',
  authorisationId: null,
  reasonInWords: null,
} as const;

/** Releases a record that holds `values`, of which the same columns are the facts to decide on. */
export function release(
  kind: RecordKind,
  list: string,
  query: string,
  values: Values,
  context: CallerContext,
): ReleasedRecord {
  const { operation, subjectRef, sourceForce, recordId } = ROW;
  const isPolice = context.requester.side === 'POLICE';
  const subject: RowSubject = { operation, subjectRef, sourceForce, recordId, recordKind: kind, list, isPolice };
  const decided = decidedOf(kind, query, values, context);
  return releaseRecord(decided, values, RULES.typeOfKind(kind).name, subject, releaseContext(context.group));
}

/** The first element of a list of the view. */
export const firstOf = ({ view }: ReleasedRecord, list: string): Values => {
  const [first] = (view?.[list] ?? []) as readonly Values[];
  if (first === undefined) throw new Error(`${list} is empty`);
  return first;
};
