import type { RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';

export const ALLEGED = 'Alleged, not proved.';
const OPINION = 'Professional opinion, not fact.';
const INTELLIGENCE = 'Intelligence: read it with its grading.';
export const CHILD = 'The child who is the subject of this record.';

/** Kinds of which no record is a finding, whatever the force has set (brief 1.10, 4.4). */
const NEVER_PROVED: readonly RecordKind[] = ['ARREST', 'CAWN', 'INTELLIGENCE'];

/**
 * What the recipient must not mistake: fact, allegation and opinion, and a child for an adult. A crime report of which
 * the force does not say otherwise is an allegation. Source: Data Protection Act 2018 s.38(2)–(3); brief 4.3, 4.4.
 */
export function labelsOf({ nonConviction, basis, childSubject }: Values, kind: RecordKind): Value {
  const isAlleged =
    nonConviction === true ||
    basis === 'ALLEGATION' ||
    NEVER_PROVED.includes(kind) ||
    (kind === 'CRIME_REPORT' && nonConviction !== false);
  return [
    ...(isAlleged ? [ALLEGED] : []),
    ...(basis === 'OPINION' ? [OPINION] : []),
    ...(basis === 'INTELLIGENCE' ? [INTELLIGENCE] : []),
    ...(childSubject === true ? [CHILD] : []),
  ];
}
