import type { Nominal } from '../../model/Source.js';
import type { EvidenceField } from '../../model/vocabulary/person.js';
import { ESTIMATED_PARAMETERS } from '../parameters/shippedParameters.js';
import { reasonsOf } from '../reasonsOf.js';
import { bornAlike, weighNominals } from './weighNominals.js';

/** Bits from which two nominals may be one person whom no rule joins: likelier one person than not. */
const POSSIBLE_BITS = ESTIMATED_PARAMETERS.thresholds.review;

/**
 * What speaks for two nominals that are likelier one person than not; null where they are not. A name and a date of birth
 * must both speak for it: people of one home share all else.
 */
export function possibleByWeight(a: Nominal, b: Nominal): readonly string[] | null {
  if (!bornAlike(a, b)) return null;
  const { bits, lines } = weighNominals(a, b);
  const speaks = (fields: readonly EvidenceField[]) =>
    lines.some((line) => line.bits > 0 && fields.includes(line.field));
  const isLikely = bits >= POSSIBLE_BITS && speaks(['FORENAMES', 'SURNAME']) && speaks(['DATE_OF_BIRTH']);
  return isLikely ? reasonsOf(lines) : null;
}
