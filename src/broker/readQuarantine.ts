import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode } from '../model/codes.js';
import type { BrokenPlace } from '../model/LeftOut.js';
import type { Requester } from '../model/Requester.js';
import { besideRow } from './besideRow.js';
import type { Serving } from './Serving.js';

export interface QuarantineArgs {
  readonly force: ForceCode;
  readonly first: number;
  readonly skip: number;
}

/** What the steward of a force sees of the rows that are left out. */
export interface QuarantineView {
  readonly force: ForceCode;
  readonly rows: number | null;
  readonly fieldCount: number;
  readonly fields: readonly BrokenPlace[];
  readonly answersRefused: number;
}

const FIRST_AT_MOST = 1000;

/**
 * The rows of a force that are left out and why, by place and without values, for that force's own steward (brief 2.1).
 * No force is asked. It is an access and is logged.
 * @throws BrokerError FORBIDDEN for the steward of another force, BAD_USER_INPUT naming the argument.
 */
export function readQuarantine(
  { parts, record }: Serving,
  requester: Requester | null,
  { force, first, skip }: QuarantineArgs,
): QuarantineView {
  const own = requester?.group === 'SOURCE_STEWARD' ? requester.force : null;
  if (own === null || own !== force)
    throw new BrokerError('FORBIDDEN', 'force: a steward reads of their own force only');
  if (first < 1 || first > FIRST_AT_MOST)
    throw new BrokerError('BAD_USER_INPUT', `first: expected 1 to ${FIRST_AT_MOST}`);
  if (skip < 0) throw new BrokerError('BAD_USER_INPUT', 'skip: expected 0 or more');
  const kept = parts.forces.find(({ code }) => code === force);
  if (kept === undefined) throw new BrokerError('BAD_USER_INPUT', 'force: names a force that is not configured');
  record.rows.push(READ_ROW);
  const { rows, places } = kept.leftOut();
  const line = parts.lines.find((one) => one.force === force);
  return {
    force,
    rows,
    fieldCount: places.length,
    fields: places.slice(skip, skip + first),
    answersRefused: line?.answersRefused ?? 0,
  };
}

const READ_ROW = besideRow({
  operation: 'CONSULTATION',
  subjectRef: null,
  authorisationId: null,
  fieldPath: 'quarantine',
  decision: 'F',
});
