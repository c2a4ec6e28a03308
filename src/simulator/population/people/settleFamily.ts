import { AS_AT, ageOn, type Day } from '../calendar.js';
import type { NamedSex } from '../names/NamePool.js';
import type { Gazetteer, Place, PlaceKind } from '../places/Gazetteer.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft, DraftStay } from './Draft.js';
import { YEAR } from './draftPerson.js';

const SHARES = {
  sameForce: 0.8,
  partnerFromElsewhere: 0.5,
  careHomeAfterEighty: 0.3,
  hostel: 0.02,
  prison: { MALE: 0.03, FEMALE: 0.006 } satisfies Record<NamedSex, number>,
};
const HOMES_AT_MOST = 4;

/** Gives everybody of a family the addresses of a life: homes that a household has in common, and stays elsewhere. */
export function settleFamily(family: readonly Draft[], gazetteer: Gazetteer, random: SeededRandom): void {
  const [first] = family;
  if (first === undefined) return;
  const eldest = Math.min(...family.map(({ birth }) => birth));
  const home = homes(gazetteer.anywhere(random), eldest, gazetteer, random);
  for (const person of family) {
    const joined =
      person === first || person.relationships.some(({ is }) => is === 'CHILD') ? null : joinedOn(home, random);
    const before =
      joined === null
        ? []
        : cut(homes(gazetteer.anywhere(random), person.birth, gazetteer, random), person.birth, joined);
    const here = cut(home, Math.max(person.birth, joined ?? person.birth), person.left);
    const after = person.left === null ? [] : moved(person, home, gazetteer, random);
    person.stays = interrupted(person, [...before, ...here, ...after], gazetteer, random);
  }
}

/** Homes one after the other, the last of them now. None is older than the eldest. */
function homes(now: Place, earliest: Day, gazetteer: Gazetteer, random: SeededRandom): DraftStay[] {
  const chain: DraftStay[] = [];
  let [place, to]: [Place, Day | null] = [now, null];
  while (chain.length < HOMES_AT_MOST) {
    const last = chain.length === HOMES_AT_MOST - 1;
    const from: Day = last ? earliest : Math.max(earliest, (to ?? AS_AT) - Math.floor(random.between(120, 4400)));
    chain.unshift({ place, from, to });
    if (from === earliest) break;
    to = from;
    place = random.chance(SHARES.sameForce) ? gazetteer.within(place.force, random) : gazetteer.anywhere(random);
  }
  return chain;
}

/** A day on which somebody moved in, or null where both have lived together from the first home on. */
function joinedOn(home: readonly DraftStay[], random: SeededRandom): Day | null {
  const later = home.slice(1);
  return later.length > 0 && random.chance(SHARES.partnerFromElsewhere) ? random.pick(later).from : null;
}

const moved = (
  { left }: Draft,
  home: readonly DraftStay[],
  gazetteer: Gazetteer,
  random: SeededRandom,
): DraftStay[] => {
  const since = left ?? AS_AT;
  const last = home.at(-1)?.place;
  const near = last !== undefined && random.chance(SHARES.sameForce);
  const place = near ? gazetteer.within(last.force, random) : gazetteer.anywhere(random);
  return cut(homes(place, since, gazetteer, random), since, null);
};

/** The part of a chain of stays from one day to another; null: until now. */
function cut(stays: readonly DraftStay[], from: Day, to: Day | null): DraftStay[] {
  return stays.flatMap((stay) => {
    const start = Math.max(stay.from, from);
    const end = to === null ? stay.to : Math.min(stay.to ?? to, to);
    return end === null || end > start ? [{ place: stay.place, from: start, to: end }] : [];
  });
}

/** Prison and hostel for a time, a care home at the end. */
function interrupted(
  person: Draft,
  stays: DraftStay[],
  gazetteer: Gazetteer,
  random: SeededRandom,
): readonly DraftStay[] {
  const age = ageOn(person.birth, AS_AT);
  if (age < 18) return stays;
  if (age >= 80 && random.chance(SHARES.careHomeAfterEighty))
    return away(stays, 'CARE_HOME', 200, 1500, true, gazetteer, random);
  if (random.chance(SHARES.prison[person.sex]))
    return away(stays, 'PRISON', 40, 1300, random.chance(0.3), gazetteer, random);
  if (random.chance(SHARES.hostel)) return away(stays, 'HOSTEL', 30, 500, random.chance(0.5), gazetteer, random);
  return stays;
}

function away(
  stays: DraftStay[],
  kind: Exclude<PlaceKind, 'HOUSE' | 'FLAT'>,
  least: number,
  most: number,
  now: boolean,
  gazetteer: Gazetteer,
  random: SeededRandom,
): readonly DraftStay[] {
  const last = stays.at(-1);
  const room = last === undefined ? 0 : AS_AT - last.from;
  if (last === undefined || room < 2 * YEAR) return stays;
  const length = Math.min(random.between(least, most), Math.floor(room / 2));
  const from = now ? AS_AT - length : last.from + random.below(room - length);
  const place = gazetteer.institution(last.place.force, kind, random);
  const there: DraftStay = { place, from, to: now ? null : from + length };
  const back: DraftStay[] = now ? [] : [{ ...last, from: from + length }];
  return [...stays.slice(0, -1), ...(from > last.from ? [{ ...last, to: from }] : []), there, ...back];
}
