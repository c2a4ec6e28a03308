import { AS_AT, type Day } from '../calendar.js';
import { type Culture, type NamedSex, pickCulture, pickSurname, surnameFor } from '../names/NamePool.js';
import type { SeededRandom } from '../SeededRandom.js';
import { Weighted } from '../Weighted.js';
import { type Draft, relate } from './Draft.js';
import { adult, anySex, bornSurname, changeSurname, draft, YEAR } from './draftPerson.js';
import { raiseChildren } from './raiseChildren.js';

type FamilyKind = 'SINGLE' | 'COUPLE' | 'COUPLE_WITH_CHILDREN' | 'LONE_PARENT' | 'GROWN_CHILDREN' | 'SHARED_HOUSE';

const KINDS = new Weighted<FamilyKind>([
  ['SINGLE', 30],
  ['COUPLE', 13],
  ['COUPLE_WITH_CHILDREN', 24],
  ['LONE_PARENT', 13],
  ['GROWN_CHILDREN', 14],
  ['SHARED_HOUSE', 6],
]);

const SHARES = {
  sameSexCouple: 0.02,
  sameCulture: 0.88,
  married: 0.62,
  takesSurname: 0.78,
  doubleSurname: 0.04,
  fatherElsewhere: 0.4,
};

/** Makes up one family: who belongs to it, who is what to whom, and who has moved out. It is the same for the same random numbers. */
export function composeFamily(random: SeededRandom): Draft[] {
  const kind = KINDS.pick(random);
  const culture = pickCulture(random);
  switch (kind) {
    case 'SINGLE':
      return [adult(culture, anySex(random), adultBirth(18, 88, random), random)];
    case 'COUPLE':
      return couple(culture, adultBirth(20, 85, random), random);
    case 'COUPLE_WITH_CHILDREN':
      return raiseChildren(couple(culture, adultBirth(22, 52, random), random), 0, random);
    case 'LONE_PARENT':
      return loneParent(culture, random);
    case 'GROWN_CHILDREN':
      return raiseChildren(couple(culture, adultBirth(42, 76, random), random), 16, random);
    case 'SHARED_HOUSE':
      return sharedHouse(random);
  }
}

/** More of the young than of the old. */
const adultBirth = (least: number, most: number, random: SeededRandom): Day =>
  AS_AT -
  Math.floor((least + Math.min(random.below(1000), random.below(1000)) * ((most - least) / 1000)) * YEAR) -
  random.below(366);

function couple(culture: Culture, birth: Day, random: SeededRandom): Draft[] {
  const sex: NamedSex = random.chance(0.5) ? 'MALE' : 'FEMALE';
  const other: NamedSex = random.chance(SHARES.sameSexCouple) ? sex : sex === 'MALE' ? 'FEMALE' : 'MALE';
  const otherCulture = random.chance(SHARES.sameCulture) ? culture : pickCulture(random);
  const gap = random.between(-5, 5) + random.between(-3, 3);
  const latest = AS_AT - Math.floor(18.1 * YEAR);
  const one = draft(culture, sex, Math.min(birth, latest), pickSurname(culture, random), random);
  const two = draft(
    otherCulture,
    other,
    Math.min(birth + Math.floor(gap * YEAR), latest),
    pickSurname(otherCulture, random),
    random,
  );
  relate(one, 'PARTNER', two);
  if (random.chance(SHARES.married)) marry(one, two, random);
  return [one, two];
}

function marry(one: Draft, two: Draft, random: SeededRandom): void {
  const earliest = Math.max(one.birth, two.birth) + Math.floor(18 * YEAR);
  const on = earliest + Math.min(random.below(14 * 365), AS_AT - earliest - 1);
  const [taker, giver] = one.sex === 'FEMALE' ? [one, two] : [two, one];
  if (random.chance(SHARES.doubleSurname)) {
    changeSurname(taker, `${bornSurname(taker)}-${bornSurname(giver)}`, 'MARRIAGE', on);
  } else if (random.chance(SHARES.takesSurname)) {
    changeSurname(taker, surnameFor(bornSurname(giver), giver.culture, taker.sex), 'MARRIAGE', on);
  }
}

function loneParent(culture: Culture, random: SeededRandom): Draft[] {
  const parents = couple(culture, adultBirth(20, 50, random), random);
  const [one, two] = parents as [Draft, Draft];
  const [gone, stayed] = one.sex === 'MALE' ? [one, two] : [two, one];
  const family = raiseChildren([stayed, gone], 0, random);
  if (random.chance(SHARES.fatherElsewhere)) {
    gone.household = 1;
    gone.left = AS_AT - random.between(60, 2500);
    for (const person of [gone, stayed])
      for (const [index, relation] of person.relationships.entries())
        if (relation.is === 'PARTNER') person.relationships[index] = { is: 'FORMER_PARTNER', of: relation.of };
    return family;
  }
  return family
    .filter((person) => person !== gone)
    .map((person) => {
      const known = person.relationships.filter(({ of }) => of !== gone);
      person.relationships.splice(0, person.relationships.length, ...known);
      return person;
    });
}

function sharedHouse(random: SeededRandom): Draft[] {
  const size = random.between(3, 6);
  const people = Array.from({ length: size }, () =>
    adult(pickCulture(random), anySex(random), adultBirth(18, 45, random), random),
  );
  for (const [index, person] of people.entries())
    for (const other of people.slice(index + 1)) relate(person, 'HOUSEMATE', other);
  return people;
}
