import { pickForenames, pickSurname } from '../../../src/simulator/population/names/NamePool.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** Somebody of the county as they are. */
export interface Resident {
  readonly id: number;
  readonly forenames: readonly string[];
  readonly surname: string;
  readonly sex: 'MALE' | 'FEMALE';
  /** Days since 1 January 1900. */
  readonly born: number;
  readonly home: HoldOutHome;
}

export interface HoldOutHome {
  readonly house: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
}

const SITES = 'High Station Victoria Park Church London Queen Albert Mill New York Manchester Kings Grange'.split(' ');
const WAYS = ['Street', 'Road', 'Lane', 'Avenue', 'Close', 'Hill', 'Row', 'Mews'];
const TOWNS = ['Netherby', 'Upper Slade', 'Coldwell', 'Marsh End', 'Thornley', 'Ashwick', 'Wraxley', 'Eastcote Magna'];
const NAMED_HOUSES = ['Rose Cottage', 'The Laurels', 'Mill House', 'Orchard View', 'Ivy Bank'];
const TODAY = 45_000;
const YEAR = 365.25;

/** One family after the other: three generations, second marriages, widows, twins, sons of their father's name, lodgers. */
export function drawCounty(people: number, random: SeededRandom): Resident[] {
  const county: Resident[] = [];
  while (county.length < people) {
    const home = drawHome(random);
    const surname = pickSurname('BRITISH', random);
    const join = (sex: Resident['sex'], born: number, name = surname, forenames?: readonly string[]): Resident => {
      const year = 1900 + Math.floor(born / YEAR);
      const given = forenames ?? pickForenames('BRITISH', sex, year, random);
      const resident = { id: county.length, forenames: given, surname: name, sex, born, home };
      county.push(resident);
      return resident;
    };
    drawFamily(join, random);
    if (random.chance(0.06))
      join(
        random.chance(0.5) ? 'MALE' : 'FEMALE',
        TODAY - random.between(7000, 20_000),
        pickSurname('BRITISH', random),
      );
  }
  return county.slice(0, people);
}

type Join = (sex: Resident['sex'], born: number, surname?: string, forenames?: readonly string[]) => Resident;

function drawFamily(join: Join, random: SeededRandom): void {
  const born = TODAY - Math.floor(YEAR * (19 + random.below(65)));
  const head = join(random.chance(0.6) ? 'MALE' : 'FEMALE', born - random.below(365));
  const isPaired = random.chance(0.55);
  if (isPaired) {
    const sex = head.sex === 'MALE' ? 'FEMALE' : 'MALE';
    join(sex, born + random.between(-2500, 2500), random.chance(0.7) ? head.surname : pickSurname('BRITISH', random));
  }
  if (random.chance(0.05)) join('FEMALE', born - Math.floor(YEAR * random.between(20, 35)));
  let at = born + Math.floor(YEAR * random.between(19, 38));
  for (let child = 0; child < 5 && at < TODAY && random.chance(isPaired ? 0.65 : 0.3); child++) {
    const sex = random.chance(0.5) ? 'MALE' : 'FEMALE';
    const isNamesake = sex === 'MALE' && head.sex === 'MALE' && child === 0 && random.chance(0.05);
    join(sex, at, head.surname, isNamesake ? head.forenames.slice(0, 1) : undefined);
    if (random.chance(0.015)) join(random.chance(0.5) ? 'MALE' : 'FEMALE', at, head.surname);
    at += random.between(330, 2200);
  }
}

export function drawHome(random: SeededRandom): HoldOutHome {
  const town = random.below(TOWNS.length);
  const site = random.below(SITES.length);
  const way = random.below(WAYS.length);
  const house = random.chance(0.04) ? random.pick(NAMED_HOUSES) : `${random.between(1, 160)}`;
  const unit = (site * WAYS.length + way) * 3 + (house.length % 3);
  return {
    house: random.chance(0.1) ? `Flat ${random.between(1, 9)}, ${house}` : house,
    street: `${SITES[site]} ${WAYS[way]}`,
    town: TOWNS[town] ?? '',
    postcode: `WX${town + 1} ${Math.floor(unit / 60) + 1}${'ABDEFGHJLN'[unit % 10]}${'PQRSTU'[Math.floor(unit / 10) % 6]}`,
  };
}
