import { readFileSync } from 'node:fs';
import { SHIPPED_PARAMETERS } from '../parameters/shippedParameters.js';
import { LEVEL_WORDS } from '../weighing/fields.js';

/** Which share of the people meant, and of strangers, stands at a level. */
interface Share {
  readonly match: number;
  readonly stranger: number;
}

/** What is known of questions before any is asked, and where a candidate changes state. Source: `parameters/search.json`. */
interface SearchParameters {
  /** The odds that anybody is the person meant before anything is compared, in bits. */
  readonly prior: number;
  /** Bits from which a candidate is PROBABLE, and from which it is one at all. */
  readonly thresholds: { readonly probable: number; readonly possible: number };
  readonly fields: Readonly<Record<ComparedField, Readonly<Record<string, number>>>>;
  readonly range: { readonly within: number; readonly near: number; readonly outside: number };
  readonly area: Readonly<Record<'same postcode' | 'same area' | 'another area', Share>>;
  readonly identifier: Readonly<Record<'same' | 'nearly the same' | 'different', Share>>;
}

/** Fields whose levels are those of linking. */
export type ComparedField = 'forenames' | 'surname' | 'order' | 'birth' | 'sex';

const FILE = new URL('../../../../parameters/search.json', import.meta.url);

export const SEARCH_PARAMETERS = JSON.parse(readFileSync(FILE, 'utf8')) as SearchParameters;

const LEAST = 1e-6;

/** The evidence of a level of one of the fields of linking, in bits: 0 for one that says nothing. */
export function levelBits(field: ComparedField, level: number): number {
  const name = LEVEL_WORDS[field][level] ?? 'missing';
  if (name === 'missing') return 0;
  const match = SEARCH_PARAMETERS.fields[field][name] ?? SHIPPED_PARAMETERS.fields[field][name]?.match;
  const stranger = field === 'order' ? undefined : SHIPPED_PARAMETERS.fields[field][name]?.stranger;
  if (field === 'order') return Math.log2(match ?? 1);
  return Math.log2(Math.max(LEAST, match ?? LEAST) / Math.max(LEAST, stranger ?? LEAST));
}

/** The evidence of a pair of shares, in bits. */
export const shareBits = ({ match, stranger }: Share): number => Math.log2(match / stranger);

/** How much a namesake born on the same day takes away at most, as a share of people who have one. */
export const NAMESAKES = SHIPPED_PARAMETERS.namesakes;
