import { type AggregateQuery, countDimensionsOf } from '../model/aggregates.js';
import { type CountDimension, recordKindsOf } from '../model/Count.js';
import type { ForceCode, RecordKind } from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import type { ProtectedTable } from '../statistics/protectTable.js';
import type { BrokerParts } from './BrokerParts.js';
import { dimensionRule } from './breakdown.js';
import type { Caller } from './Caller.js';
import { operationFor } from './references.js';

type Asked = Pick<AggregateQuery, 'kind' | 'where' | 'groupBy'>;

const row = (fieldPath: string, different: Partial<DecisionRow>): DecisionRow => ({
  operation: 'DISCLOSURE',
  subjectRef: null,
  sourceForce: null,
  recordKind: null,
  recordId: null,
  fieldPath,
  category: null,
  decision: 'M',
  generaliser: 'G_AGG',
  trueReason: null,
  shownReason: null,
  authorisationId: null,
  reasonInWords: null,
  ...different,
});

const REFUSED = { decision: 'N', generaliser: null, trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT' } as const;

/** The fields of a kind that dimensions are read from. */
const fieldRows = (
  parts: BrokerParts,
  recordKind: RecordKind,
  dimensions: readonly CountDimension[],
  different: Partial<DecisionRow>,
): DecisionRow[] =>
  dimensions.flatMap((dimension) => {
    const rule = dimensionRule(parts, recordKind, dimension);
    return rule === null ? [] : [row(`aggregate.${rule.field}`, { recordKind, category: rule.category, ...different })];
  });

/** A statistic that the analyst may have: every force and kind counted, and every field that it was broken down by. */
export function countedRows(
  parts: BrokerParts,
  caller: Caller,
  asked: Asked,
  forces: readonly ForceCode[],
): DecisionRow[] {
  const kinds = recordKindsOf(asked.kind);
  const perForce = forces.flatMap((sourceForce) =>
    kinds.map((recordKind) => {
      const operation = operationFor(caller, sourceForce);
      return row('aggregate', { operation, sourceForce, recordKind, category: 'EXISTENCE' });
    }),
  );
  return [...perForce, ...kinds.flatMap((kind) => fieldRows(parts, kind, countDimensionsOf(asked), {}))];
}

/** A force whose own policy does not let its records be counted so. */
export const leftOutRow = (sourceForce: ForceCode): DecisionRow => row('aggregate', { ...REFUSED, sourceForce });

/** What the shared policy withholds of a question: fields that it is broken down by, or that there are records at all. */
export const refusedRows = (parts: BrokerParts, kind: RecordKind, refused: readonly CountDimension[]): DecisionRow[] =>
  refused.length === 0
    ? [row('aggregate', { ...REFUSED, recordKind: kind, category: 'EXISTENCE' })]
    : fieldRows(parts, kind, refused, REFUSED);

const WHY: Readonly<Record<keyof ProtectedTable['held'], string>> = {
  small: 'fewer than five',
  secondary: 'one of fewer than five could be worked out from it',
  differencing: 'one of fewer than five could be worked out from it and an earlier answer',
};

/** Why numbers were held back, one row for each reason there was; and how many earlier answers were looked at. */
export function heldRows({ held }: ProtectedTable, earlier: number): DecisionRow[] {
  const reasons = (Object.keys(WHY) as (keyof typeof WHY)[]).filter((why) => held[why] > 0);
  return [
    row('aggregate.earlierAnswers', { reasonInWords: `compared with ${earlier}, held back ${held.differencing}` }),
    ...reasons.map((why) =>
      row('aggregate.rows', {
        decision: 'N',
        generaliser: null,
        trueReason: 'SMALL_NUMBERS',
        shownReason: 'WITHHELD',
        reasonInWords: WHY[why],
      }),
    ),
  ];
}
