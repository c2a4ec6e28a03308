import { pickForenames, pickSurname } from '../../../src/simulator/population/names/NamePool.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** Somebody who lives in the town, as nobody mistakes it. */
export interface Townsperson {
  readonly id: number;
  readonly household: number;
  readonly forename: string;
  readonly surname: string;
  readonly sex: 'M' | 'F';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly home: Home;
  readonly identifier: string;
}

export interface Home {
  readonly number: number;
  readonly street: string;
  readonly postcode: string;
}

const HOUSES_IN_A_STREET = 60;
const HOUSES_IN_A_POSTCODE = 15;
const THIS_YEAR = 2011;
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const KINDS = ['Road', 'Street', 'Avenue', 'Close', 'Lane', 'Drive', 'Crescent', 'Court', 'Gardens', 'Way'];
const STREETS =
  `Springfield Victoria Church Station Park Mill Albert Queens Kings Manor Grange Windsor Alexandra Highfield
  North South West East Chapel Green School Oak Elm Ash Beech Cedar Willow Maple Holly Birch Hazel Poplar Laurel Rowan
  Castle Abbey Priory Bridge River Meadow Orchard Garden Hill Wood Forest Field Brook Spring Well Stone Quarry Market
  Cross Mount Cliff Harbour Dock Ferry Canal Lock Weir Nelson Wellington Churchill Milton Byron Shelley Keats Tennyson`
    .split(/\s+/)
    .filter((word) => word !== '');

/** As many people as asked for, households together: couples, children, twins, fathers and sons of one name, sharers. */
export function drawTown(people: number, random: SeededRandom): Townsperson[] {
  const town: Townsperson[] = [];
  for (let household = 0; town.length < people; household++)
    town.push(...drawHousehold(household, town.length, random));
  return town.slice(0, people);
}

/** The home of a household; another from `shift` on. */
export function homeOf(household: number): Home {
  const street = Math.floor(household / HOUSES_IN_A_STREET);
  const place = household % HOUSES_IN_A_STREET;
  const block = Math.floor(household / HOUSES_IN_A_POSTCODE);
  const unit = `${LETTERS[Math.floor(block / 20) % 20]}${LETTERS[block % 20]}`;
  const sector = Math.floor(block / 400);
  return {
    number: place + 1,
    street: `${STREETS[street % STREETS.length]} ${KINDS[Math.floor(street / STREETS.length) % KINDS.length]}`,
    postcode: `NM${1 + Math.floor(sector / 9)} ${1 + (sector % 9)}${unit}`,
  };
}

function drawHousehold(household: number, first: number, random: SeededRandom): Townsperson[] {
  const home = homeOf(household);
  const surname = pickSurname('BRITISH', random);
  const members: Townsperson[] = [];
  const add = (sex: 'M' | 'F', year: number, surnameOf = surname, like?: Townsperson, forename?: string) => {
    const given = newName(sex, year, members, random);
    const person: Townsperson = {
      id: first + members.length,
      household,
      forename: forename ?? given,
      surname: surnameOf,
      sex,
      year,
      month: like?.month ?? random.between(1, 12),
      day: like?.day ?? random.between(1, 28),
      home,
      identifier: String(1_000_000 + random.below(9_000_000)),
    };
    members.push(person);
    return person;
  };
  const parentYear = THIS_YEAR - random.between(20, 85);
  const kind = random.below(100);
  const he = add(kind < 40 && random.chance(0.55) ? 'F' : 'M', parentYear);
  if (kind < 30) return members;
  if (kind < 36) {
    for (let more = random.between(1, 3); more > 0; more--)
      add(random.chance(0.5) ? 'M' : 'F', parentYear + random.between(-4, 4), pickSurname('BRITISH', random));
    return members;
  }
  if (kind >= 46)
    add('F', parentYear + random.between(-6, 6), random.chance(0.75) ? surname : pickSurname('BRITISH', random));
  if (kind < 62) return members;
  let year = parentYear + random.between(20, 30);
  for (let children = random.between(1, 4); children > 0 && year < THIS_YEAR; children--) {
    const sex = random.chance(0.51) ? 'M' : 'F';
    const child = add(sex, year, surname, undefined, sex === 'M' && random.chance(0.04) ? he.forename : undefined);
    if (random.chance(0.012)) add(random.chance(0.65) ? sex : sex === 'M' ? 'F' : 'M', year, surname, child);
    year += random.between(1, 5);
  }
  return members;
}

/** A name that nobody of the household has yet, if one is soon found. */
function newName(sex: 'M' | 'F', year: number, members: readonly Townsperson[], random: SeededRandom): string {
  const draw = () => pickForenames('BRITISH', sex === 'M' ? 'MALE' : 'FEMALE', year, random)[0] ?? 'Sam';
  let name = draw();
  for (let tries = 0; tries < 20 && members.some(({ forename }) => forename === name); tries++) name = draw();
  return name;
}
