import { readFileSync } from 'node:fs';
import type { MatchParameters } from '../weighing/MatchParameters.js';

const read = (name: string): MatchParameters =>
  JSON.parse(readFileSync(new URL(`../../../../parameters/${name}`, import.meta.url), 'utf8')) as MatchParameters;

/** What is known before any data, set by hand: `parameters/matching.json`. */
export const SHIPPED_PARAMETERS = read('matching.json');

/**
 * What linking begins with: estimated without labels, beginning with those set by hand, from what invented forces recorded
 * of invented people: `parameters/matching-estimated.json`.
 */
export const ESTIMATED_PARAMETERS = read('matching-estimated.json');
