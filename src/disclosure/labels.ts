import type { RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import { isNonConviction, NON_CONVICTION_COLUMNS } from '../policy/isNonConviction.js';

export const ALLEGED = 'Alleged, not proved.';
const OPINION = 'Professional opinion, not fact.';
const INTELLIGENCE = 'Intelligence: read it with its grading.';
export const CHILD = 'The child who is the subject of this record.';

/** The columns that the labels of a record of a kind are made from. */
export const labelColumns = (kind: RecordKind): readonly string[] => [
  ...NON_CONVICTION_COLUMNS['*'],
  ...(kind === 'CRIME_REPORT' ? NON_CONVICTION_COLUMNS.CRIME_REPORT : []),
  'basis',
  'childSubject',
];

/**
 * What the recipient must not mistake: fact, allegation and opinion, and a child for an adult. What was never proved is
 * what the policy takes for it. Source: Data Protection Act 2018 s.38(2)–(3); brief 4.3, 4.4.
 */
export function labelsOf(values: Values, kind: RecordKind): Value {
  const { basis, childSubject } = values;
  return [
    ...(isNonConviction({ kind, values }) || basis === 'ALLEGATION' ? [ALLEGED] : []),
    ...(basis === 'OPINION' ? [OPINION] : []),
    ...(basis === 'INTELLIGENCE' ? [INTELLIGENCE] : []),
    ...(childSubject === true ? [CHILD] : []),
  ];
}
