import { readFileSync } from 'node:fs';

/** How common the values of one field are. */
interface TermTable {
  /** Nominals that state any. */
  readonly rows: number;
  /** The share of pairs of nominals that agree in one of their values by chance. */
  readonly agreeing: number;
  /** By value, how many nominals have it; those that fewer than the least have are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How common values are wherever there is nobody to count them among. Source: `parameters/terms.json`. */
export interface Terms {
  readonly version: string;
  readonly provenance: {
    readonly method: 'COUNTED';
    readonly asAt: string;
    readonly of: string;
    readonly people: number;
    readonly seed: number;
    /** The least share of nominals that a value which is listed has; one that is not listed is taken to have as much. */
    readonly least: number;
  };
  /** First forenames, in plain words. */
  readonly forenames: TermTable;
  readonly surnames: TermTable;
  /** Months and days of birth, e.g. `1-1`. */
  readonly days: TermTable;
  /** Words of addresses. */
  readonly words: TermTable;
}

export type TermField = 'forenames' | 'surnames' | 'days' | 'words';

const FILE = new URL('../../../../parameters/terms.json', import.meta.url);

export const TERMS = JSON.parse(readFileSync(FILE, 'utf8')) as Terms;

/** The share of nominals that have the value; of one that is not listed, the most that could have it. */
export function shareOf(field: TermField, value: string): number {
  const { rows, counts } = TERMS[field];
  const count = Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0;
  return Math.max(TERMS.provenance.least, count / rows);
}

/** Whether the value is listed: common enough to be none by a slip of the hand. */
export const isListed = (field: TermField, value: string): boolean => Object.hasOwn(TERMS[field].counts, value);

/** How much likelier strangers agree in this value than in any, in bits; of two, in the commoner. */
export const bitsOverChance = (field: TermField, one: string, other = one): number =>
  Math.log2(Math.max(shareOf(field, one), shareOf(field, other)) / TERMS[field].agreeing);

/** The information of a word of an address, in bits: the rarer, the more. */
export const wordBits = (word: string): number => -Math.log2(shareOf('words', word));
