import type { MatchParameters } from '../weighing/MatchParameters.js';
import shipped from './shipped.json' with { type: 'json' };

/** The parameters that Proviso ships. */
export const SHIPPED_PARAMETERS: MatchParameters = shipped;
