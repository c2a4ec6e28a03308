import type { SearchCriteria } from '../../model/SearchCriteria.js';
import { birthLevel } from '../levels/birthLevels.js';
import { parseBirthDate } from '../records/birthDate.js';
import { LEVEL_WORDS } from '../weighing/fields.js';
import type { EvidenceLine } from './EvidenceLine.js';
import { levelBits } from './questionBits.js';
import { SEARCH_PARAMETERS } from './searchParameters.js';

/** Years over which the people whom forces know are spread, for the share of them whom a range takes in. */
const SPREAD_YEARS = 70;
const NEAR_YEARS = 2;
const BITS = levelBits('birth');
const DAY_MS = 86_400_000;

/** How a date of birth that is recorded compares with what was said; null where it says nothing. */
export function birthEvidence(born: NonNullable<SearchCriteria['born']>, recorded: string): EvidenceLine | null {
  const date = parseBirthDate(recorded);
  if (date === null) return null;
  if (born.from !== born.to) return rangeEvidence(born, recorded);
  const said = parseBirthDate(born.from);
  if (said === null) return null;
  const level = birthLevel(said, date);
  return level === 0 ? null : { field: 'DATE_OF_BIRTH', level: LEVEL_WORDS.birth[level] ?? '', bits: BITS[level] ?? 0 };
}

function rangeEvidence({ from, to }: NonNullable<SearchCriteria['born']>, recorded: string): EvidenceLine {
  const { range } = SEARCH_PARAMETERS;
  const years = (Date.parse(to) - Date.parse(from)) / DAY_MS / 365.25;
  const within = Math.min(0.9, Math.max(0.001, years / SPREAD_YEARS));
  const near = Math.min(1 - within, (2 * NEAR_YEARS) / SPREAD_YEARS) / 2;
  const shared = recorded.slice(0, 10);
  if (shared >= from.slice(0, shared.length) && shared <= to.slice(0, shared.length)) {
    return { field: 'DATE_OF_BIRTH', level: 'within the range', bits: Math.log2(range.within / within) };
  }
  const year = Number(recorded.slice(0, 4));
  const isNear = year >= Number(from.slice(0, 4)) - NEAR_YEARS && year <= Number(to.slice(0, 4)) + NEAR_YEARS;
  return isNear
    ? { field: 'DATE_OF_BIRTH', level: 'near the range', bits: Math.log2(range.near / near) }
    : { field: 'DATE_OF_BIRTH', level: 'outside the range', bits: Math.log2(range.outside / (1 - within - near)) };
}
