import { IDENTIFIER, identifierLevel } from '../../levels/identifierLevels.js';
import { PART_RIGHT } from '../../question/identifierEvidence.js';
import { bitsOf, shareBits } from '../../question/questionBits.js';
import { SEARCH_PARAMETERS } from '../../question/searchParameters.js';
import { hasPart, identifierLookups } from '../blocks/identifierKeys.js';
import type { IdentifierKind } from '../columns/IdentifierHeap.js';
import type { Directory } from '../Directory.js';
import type { Sought } from '../search/Sought.js';
import { countedShare } from './counted.js';

/** Rows read to count those that have the part of an identifier. */
const MOST_COUNTED = 300;
/** About the share of people who have an identifier that agrees by chance. */
const BY_CHANCE = 0.00001;
const { identifier } = SEARCH_PARAMETERS;
const BITS = { near: shareBits(identifier['nearly the same']), other: shareBits(identifier.different) } as const;

interface SaidIdentifier {
  readonly kinds: readonly IdentifierKind[];
  readonly text: string;
  /** Bits where an identifier is the text, or begins or ends with it. */
  readonly agreeing: number;
}

/** Weighs recorded identifiers against those that were said, or parts of them. */
export class IdentifierWeights {
  readonly #said: readonly SaidIdentifier[];
  readonly #directory: Directory;

  constructor(directory: Directory, { identifiers }: Sought) {
    this.#directory = directory;
    this.#said = identifiers.map(({ kinds, text }) => {
      const share = countedShare(countOf(directory, kinds, text), directory.columns.rows, BY_CHANCE);
      return { kinds, text, agreeing: bitsOf(PART_RIGHT, share) };
    });
  }

  get isSilent(): boolean {
    return this.#said.length === 0;
  }

  /** The best that a row's identifiers say of each that was said. Nothing, where the row has none of the kind. */
  bits(row: number): number {
    return this.#said.reduce((sum, said) => sum + this.#best(row, said), 0);
  }

  #best(row: number, { kinds, text, agreeing }: SaidIdentifier): number {
    let best = Number.NEGATIVE_INFINITY;
    this.#directory.columns.identifiers.eachSpan(row, (kind, bytes, start, end) => {
      if (!kinds.includes(kind)) return;
      const bits = hasPart(kind, bytes, start, end, text) ? agreeing : otherBits(text, bytes, start, end);
      if (bits > best) best = bits;
    });
    return best === Number.NEGATIVE_INFINITY ? 0 : best;
  }

  /** @param isMet whether a row shares part of any of the identifiers */
  most(isMet: boolean): number {
    return isMet ? this.#said.reduce((sum, { agreeing }) => sum + Math.max(agreeing, BITS.near), 0) : 0;
  }
}

/** The bits of an identifier that has not what was said: it may be that but for one character. */
function otherBits(text: string, bytes: Buffer, start: number, end: number): number {
  const isAsLong = end - start === text.length;
  const isNear = isAsLong && identifierLevel(text, bytes.toString('latin1', start, end)) === IDENTIFIER.NEARLY;
  return isNear ? BITS.near : BITS.other;
}

/** How many rows have the part; of blocks that are longer than is counted, the length of the shortest. */
function countOf({ columns, postings }: Directory, kinds: readonly IdentifierKind[], text: string): number {
  const rows = new Set<number>();
  let uncounted = 0;
  for (const kind of kinds) {
    for (const hash of identifierLookups(kind, text)) {
      const length = postings.lengthOf(hash);
      if (length > MOST_COUNTED) uncounted += length;
      else
        postings.each(hash, (row) => {
          columns.identifiers.eachSpan(row, (each, bytes, start, end) => {
            if (each === kind && hasPart(kind, bytes, start, end, text)) rows.add(row);
          });
        });
    }
  }
  return Math.min(columns.rows, rows.size + uncounted);
}
