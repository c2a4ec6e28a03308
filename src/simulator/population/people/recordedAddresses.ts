import type { Values } from '../../../model/Source.js';
import type { AddressType } from '../../../model/vocabulary/person.js';
import { type Day, isoDate } from '../calendar.js';
import type { PlaceKind } from '../places/Gazetteer.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { DraftStay } from './Draft.js';
import { misspell } from './misspell.js';
import type { Distortion } from './TruePerson.js';

const RATES = {
  notTaken: 0.06,
  earlier: 0.4,
  misspelt: 0.02,
  noPostcode: 0.05,
  wrongPostcode: 0.01,
  uprn: 0.15,
  fromMonth: 0.4,
  noFrom: 0.4,
};

const TYPES: Readonly<Record<PlaceKind, AddressType>> = {
  HOUSE: 'HOME',
  FLAT: 'TENANCY',
  PRISON: 'CUSTODY',
  HOSTEL: 'TEMPORARY',
  CARE_HOME: 'OTHER',
};

/** The addresses that a force wrote down in these contacts, the latest first, each once. */
export function recordedAddresses(
  stays: readonly DraftStay[],
  contacts: readonly { readonly on: Day }[],
  distortions: Distortion[],
  random: SeededRandom,
): readonly Values[] {
  const taken = new Set<DraftStay>();
  for (const { on } of contacts) {
    const at = stays.findIndex(({ from, to }) => from <= on && (to === null || on < to));
    const [stay, before] = [stays[at], stays[at - 1]];
    if (stay !== undefined && !random.chance(RATES.notTaken)) taken.add(stay);
    if (before !== undefined && random.chance(RATES.earlier)) taken.add(before);
  }
  const updated = contacts.at(-1)?.on ?? 0;
  const known = stays.filter((stay) => taken.has(stay)).reverse();
  if (known.length === 0) distortions.push('ADDRESS_MISSING');
  else if (!known.includes(stays.at(-1) as DraftStay)) distortions.push('ADDRESS_OUTDATED');
  return known.map((stay, index) => ({ key: `${index + 1}`, ...written(stay, updated, distortions, random) }));
}

function written(
  { place, from, to }: DraftStay,
  updated: Day,
  distortions: Distortion[],
  random: SeededRandom,
): Values {
  return {
    line: writtenLine(place.line, distortions, random),
    postcode: writtenPostcode(place.postcode, distortions, random),
    uprn: random.chance(RATES.uprn) ? `9999${`${letterSum(place.line) % 100_000_000}`.padStart(8, '0')}` : null,
    type: TYPES[place.kind],
    from: writtenDate(from, random),
    to: to !== null && to <= updated ? isoDate(to).slice(0, random.chance(RATES.fromMonth) ? 7 : 10) : null,
  };
}

function writtenDate(day: Day, random: SeededRandom): string | null {
  if (random.chance(RATES.noFrom)) return null;
  return isoDate(day).slice(0, random.chance(RATES.fromMonth) ? 7 : 10);
}

/** Never in the number of the house, and not in the town. */
function writtenLine(line: string, distortions: Distortion[], random: SeededRandom): string {
  if (!random.chance(RATES.misspelt)) return line;
  const words = line.split(' ');
  const at = words.findIndex((word) => /^[A-Z][a-z]{4,}$/.test(word));
  if (at === -1) return line;
  distortions.push('ADDRESS_MISSPELT');
  return words.map((word, index) => (index === at ? misspell(word, random) : word)).join(' ');
}

function writtenPostcode(postcode: string, distortions: Distortion[], random: SeededRandom): string | null {
  if (random.chance(RATES.noPostcode)) {
    distortions.push('POSTCODE_MISSING');
    return null;
  }
  if (!random.chance(RATES.wrongPostcode)) return postcode;
  distortions.push('POSTCODE_WRONG');
  return `${postcode.slice(0, -2)}${postcode.slice(-1)}${postcode.slice(-2, -1) === postcode.slice(-1) ? 'A' : postcode.slice(-2, -1)}`;
}

const letterSum = (text: string): number => {
  let sum = 7;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 131 + text.charCodeAt(index)) % 4_503_599_627_371;
  return sum;
};
