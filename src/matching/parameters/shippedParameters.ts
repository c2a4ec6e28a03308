import { readFileSync } from 'node:fs';
import type { MatchParameters } from '../weighing/MatchParameters.js';

const FILE = new URL('../../../../parameters/matching.json', import.meta.url);

/** The parameters that Proviso ships, from `parameters/matching.json`. */
export const SHIPPED_PARAMETERS = JSON.parse(readFileSync(FILE, 'utf8')) as MatchParameters;
