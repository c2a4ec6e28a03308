import { readFileSync } from 'node:fs';

/** Which share of the people meant, and of strangers, stands at a level. */
export interface Share {
  readonly match: number;
  readonly stranger: number;
}

/** What is known of questions before any is asked, and where a candidate changes state. Source: `parameters/search.json`. */
interface SearchParameters {
  /** The odds that anybody is the person meant before anything is compared, in bits. */
  readonly prior: number;
  /** Bits from which a candidate is PROBABLE, and from which it is one at all. */
  readonly thresholds: { readonly probable: number; readonly possible: number };
  /** The share of people who have a namesake born on the same day. */
  readonly namesakes: number;
  readonly fields: Readonly<Record<ComparedField, Readonly<Record<string, Share>>>>;
  readonly range: { readonly within: number; readonly near: number; readonly outside: number };
  readonly area: Readonly<Record<'same postcode' | 'same area' | 'another area', Share>>;
  readonly identifier: Readonly<Record<'same' | 'nearly the same' | 'different', Share>>;
}

/** Fields whose levels are those of linking. */
export type ComparedField = 'forenames' | 'surname' | 'order' | 'birth' | 'sex';

const FILE = new URL('../../../../parameters/search.json', import.meta.url);

export const SEARCH_PARAMETERS = JSON.parse(readFileSync(FILE, 'utf8')) as SearchParameters;
