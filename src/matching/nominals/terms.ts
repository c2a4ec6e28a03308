import { readFileSync } from 'node:fs';

/** How common the values of one field are. */
interface TermTable {
  /** Nominals that state any. */
  readonly rows: number;
  /** The share of pairs of nominals that agree in the first of their values. */
  readonly agreeing: number;
  /** By value, how many nominals have it; those that hardly any has are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Counted once, for wherever there are no files to count in. Source: `parameters/terms.json`. */
interface Terms {
  readonly version: string;
  readonly provenance: {
    readonly method: 'COUNTED';
    readonly asAt: string;
    readonly of: string;
    readonly people: number;
    readonly seed: number;
    /** What fewer nominals have is left out. */
    readonly least: number;
  };
  readonly forenames: TermTable;
  readonly surnames: TermTable;
  /** Months and days of birth, e.g. `1-1`. */
  readonly days: TermTable;
  /** Words of addresses. */
  readonly words: TermTable;
}

const FILE = new URL('../../../../parameters/terms.json', import.meta.url);
const TERMS = JSON.parse(readFileSync(FILE, 'utf8')) as Terms;

type Field = 'forenames' | 'surnames' | 'days' | 'words';

/** The share of people who have the value; of one that is not listed, the most that could have it. */
function shareOf(field: Field, value: string): number {
  const { rows, counts } = TERMS[field];
  return (Object.hasOwn(counts, value) ? (counts[value] ?? 0) : TERMS.provenance.least) / rows;
}

/** How much likelier strangers agree in this value than in any, in bits; of two, in the commoner. */
export const bitsOverChance = (field: Field, one: string, other = one): number =>
  Math.log2(Math.max(shareOf(field, one), shareOf(field, other)) / TERMS[field].agreeing);

/** The information of a word of an address, in bits: the rarer, the more. */
export const wordBits = (word: string): number => -Math.log2(shareOf('words', word));
