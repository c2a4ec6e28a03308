import { compactText } from '../../model/plainWords.js';
import { IDENTIFIER, identifierLevel } from '../levels/identifierLevels.js';
import type { EvidenceLine } from './EvidenceLine.js';
import { shareBits } from './questionBits.js';
import { SEARCH_PARAMETERS } from './searchParameters.js';

/** Of the people meant, those whose identifier begins or ends with the part that was said. */
export const PART_RIGHT = 0.95;
/** Characters at the beginning of an identifier that tell little, since many share them: a year, or the letters of a force. */
const COMMON_BEGINNING: Readonly<Partial<Record<EvidenceLine['field'], number>>> = { PNC_ID: 2, NOMINAL_REF: 4 };
const RAREST = 1e-7;

/** How an identifier, whole or half, compares with the one recorded. */
export function identifierEvidence(
  field: EvidenceLine['field'],
  said: string,
  isWhole: boolean,
  recorded: string,
): EvidenceLine {
  const [asked, held] = [compactText(said), compactText(recorded)];
  const { identifier } = SEARCH_PARAMETERS;
  if (isWhole || asked === held) {
    const level = identifierLevel(asked, held);
    const name =
      level === IDENTIFIER.SAME ? 'same' : level === IDENTIFIER.NEARLY ? 'nearly the same' : ('different' as const);
    return { field, level: name, bits: shareBits(identifier[name]) };
  }
  if (held.endsWith(asked)) return partLine(field, 'ends so', asked.length - 1);
  if (held.startsWith(asked)) return partLine(field, 'begins so', asked.length - (COMMON_BEGINNING[field] ?? 0));
  return { field, level: 'neither begins nor ends so', bits: Math.log2(1 - PART_RIGHT) };
}

/** Strangers agree as seldom as so many digits do by chance. */
const partLine = (field: EvidenceLine['field'], level: string, digits: number): EvidenceLine => ({
  field,
  level,
  bits: Math.log2(PART_RIGHT / Math.max(RAREST, 10 ** -Math.max(1, digits))),
});
