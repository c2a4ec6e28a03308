import {
  type Culture,
  pickCulture,
  pickForenames,
  pickSurname,
} from '../../../src/simulator/population/names/NamePool.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** Somebody of the borough as they are. */
export interface Inhabitant {
  readonly id: number;
  readonly forenames: readonly string[];
  readonly surname: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly born: { readonly year: number; readonly month: number; readonly day: number };
  readonly dwelling: Dwelling;
}

export interface Dwelling {
  /** Members of one dwelling are missed together by a list, or are not. */
  readonly id: number;
  readonly line: string;
  readonly postcode: string;
}

interface Family {
  readonly culture: Culture;
  readonly surname: string;
  readonly dwelling: Dwelling;
}

const NOW = 2021;
const BLOCKS = ['Attlee House', 'Bevan Court', 'Keir Hardie Point', 'Pankhurst Lodge', 'Webb Tower', 'Cadbury Court'];
const ROADS = 'Alma,Inkerman,Balaclava,Raglan,Cardigan,Nightingale,Gladstone,Peel,Russell,Melbourne'.split(',');
const TYPES = ['Road', 'Street', 'Terrace', 'Grove', 'Place'];
const UNITS = 'ABDEFGHJLNPQRSTUWXYZ';

/**
 * People of a borough, as many as asked for, dwelling by dwelling: flats of one or two, families of two and three generations
 * of one surname, houses that students share, and homes for the old where nobody is related.
 */
export function drawBorough(people: number, random: SeededRandom): Inhabitant[] {
  const borough: Inhabitant[] = [];
  for (let id = 0; borough.length < people; id++) {
    const dwelling = drawDwelling(id, random);
    const culture = pickCulture(random);
    const family = { culture, surname: pickSurname(culture, random), dwelling };
    const kind = random.below(100);
    if (kind < 34) single(borough, family, random);
    else if (kind < 60) couple(borough, family, random);
    else if (kind < 88) generations(borough, family, random);
    else if (kind < 98) sharers(borough, dwelling, random.between(3, 6), 19, random);
    else sharers(borough, dwelling, random.between(12, 40), 80, random);
  }
  return borough.slice(0, people);
}

function drawDwelling(id: number, random: SeededRandom): Dwelling {
  const unit = Math.floor(id / 18);
  const postcode = `BQ${1 + (unit % 7)} ${1 + (Math.floor(unit / 7) % 9)}${UNITS[unit % 20]}${UNITS[Math.floor(unit / 20) % 20]}`;
  const road = `${ROADS[unit % ROADS.length]} ${TYPES[Math.floor(unit / ROADS.length) % TYPES.length]}`;
  const line = random.chance(0.35)
    ? `Flat ${1 + (id % 18)}, ${BLOCKS[unit % BLOCKS.length]}, ${road}`
    : `${1 + 2 * (id % 18)} ${road}`;
  return { id, line, postcode };
}

function add(
  borough: Inhabitant[],
  { culture, surname, dwelling }: Family,
  sex: Inhabitant['sex'],
  year: number,
  random: SeededRandom,
  like: Partial<Pick<Inhabitant, 'born' | 'forenames'>> = {},
): Inhabitant {
  const given = pickForenames(culture, sex, year, random);
  const others = borough.filter((one) => one.dwelling === dwelling && one.surname === surname);
  const isTaken = others.some(({ forenames }) => forenames[0] === given[0]);
  const forenames = like.forenames ?? (isTaken ? pickForenames(culture, sex, year, random) : given);
  const born = like.born ?? { year, month: random.between(1, 12), day: random.between(1, 28) };
  const inhabitant = { id: borough.length, forenames, surname, sex, born, dwelling };
  borough.push(inhabitant);
  return inhabitant;
}

const anySex = (random: SeededRandom): Inhabitant['sex'] => (random.chance(0.5) ? 'MALE' : 'FEMALE');

const single = (borough: Inhabitant[], family: Family, random: SeededRandom): Inhabitant =>
  add(borough, family, anySex(random), NOW - random.between(20, 90), random);

function couple(borough: Inhabitant[], family: Family, random: SeededRandom): void {
  const one = single(borough, family, random);
  const surname = random.chance(0.6) ? family.surname : pickSurname(family.culture, random);
  const sex = one.sex === 'MALE' ? 'FEMALE' : 'MALE';
  add(borough, { ...family, surname }, sex, one.born.year + random.between(-8, 8), random);
}

/** Parents with children, now and then twins or a son of his father's name, and in every fifth house a grandparent. */
function generations(borough: Inhabitant[], family: Family, random: SeededRandom): void {
  const year = NOW - random.between(24, 62);
  const father = random.chance(0.75) ? add(borough, family, 'MALE', year, random) : null;
  if (father === null || random.chance(0.9)) add(borough, family, 'FEMALE', year + random.between(-6, 6), random);
  if (random.chance(0.2)) add(borough, family, anySex(random), year - random.between(20, 35), random);
  let at = year + random.between(18, 34);
  for (let more = random.between(1, 5); more > 0 && at < NOW; more--) {
    const sex = anySex(random);
    const isNamesake = sex === 'MALE' && random.chance(0.03);
    const child = add(borough, family, sex, at, random, isNamesake && father ? { forenames: father.forenames } : {});
    if (random.chance(0.016)) add(borough, family, anySex(random), at, random, { born: child.born });
    at += random.between(1, 4);
  }
}

function sharers(borough: Inhabitant[], dwelling: Dwelling, count: number, age: number, random: SeededRandom): void {
  for (let more = count; more > 0; more--) {
    const culture = pickCulture(random);
    const surname = pickSurname(culture, random);
    add(borough, { culture, surname, dwelling }, anySex(random), NOW - age - random.between(-1, 12), random);
  }
}
