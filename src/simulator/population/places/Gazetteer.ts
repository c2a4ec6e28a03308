import { mixed, SeededRandom } from '../SeededRandom.js';
import { Weighted } from '../Weighted.js';
import type { PopulatedForce } from './inventedForces.js';
import { BLOCK_WORDS, CARE_HOMES, HOSTELS, STREET_KINDS, STREET_WORDS, TOWN_FIRST, TOWN_LAST } from './streets.js';

/** What stands at an address. In everything but a house or flat, many people live who are nobody to each other. */
export type PlaceKind = 'HOUSE' | 'FLAT' | 'PRISON' | 'HOSTEL' | 'CARE_HOME';

/** An address of the invented country. */
export interface Place {
  readonly line: string;
  readonly postcode: string;
  readonly town: string;
  /** The force in whose area it is. */
  readonly force: string;
  readonly kind: PlaceKind;
}

/** Letters that the last two of a postcode may be: none that is easily misread. */
const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const TOWNS_IN_AN_AREA = 9;
const PEOPLE_IN_A_STREET = 45;
const MOST_STREETS = 3900;

interface Area {
  readonly force: PopulatedForce;
  readonly towns: readonly string[];
  readonly streets: number;
}

/** Every address there is, made from its place in the country: nothing is kept. The areas grow with the population. */
export class Gazetteer {
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #shares: Weighted<Area>;
  readonly #seed: number;

  constructor(forces: readonly PopulatedForce[], people: number, seed: number) {
    this.#seed = seed;
    const weights = forces.reduce((sum, { weight }) => sum + weight, 0);
    const areas = forces.map((force) => {
      const residents = (people * force.weight) / weights;
      const streets = Math.ceil(residents / TOWNS_IN_AN_AREA / PEOPLE_IN_A_STREET);
      return { force, towns: townsOf(force), streets: Math.min(MOST_STREETS, Math.max(12, streets)) };
    });
    this.#areas = new Map(areas.map((area) => [area.force.code, area]));
    this.#shares = new Weighted(areas.map((area) => [area, area.force.weight]));
  }

  /** A home anywhere. */
  anywhere(random: SeededRandom): Place {
    return this.#home(this.#shares.pick(random), random);
  }

  /** A home in the area of a force. */
  within(force: string, random: SeededRandom): Place {
    return this.#home(this.#area(force), random);
  }

  /** A place of the area in which people live who are nobody to each other. */
  institution(force: string, kind: Exclude<PlaceKind, 'HOUSE' | 'FLAT'>, random: SeededRandom): Place {
    const area = this.#area(force);
    const [first = ''] = area.towns;
    if (kind === 'PRISON') return this.#at(area, 0, 0, `HM Prison ${first}, Gaol Lane, ${first}`, kind);
    const town = random.below(area.towns.length);
    const name = kind === 'HOSTEL' ? `${random.pick(HOSTELS)} Hostel` : `${random.pick(CARE_HOMES)} Care Home`;
    const street = town + 1;
    return this.#at(area, town, street, `${name}, ${this.#street(area, town, street)}, ${area.towns[town]}`, kind);
  }

  /** The main town of a force's area. */
  mainTown(force: string): string {
    return this.#area(force).towns[0] ?? '';
  }

  #area(force: string): Area {
    const area = this.#areas.get(force);
    if (area === undefined) throw new RangeError(`there is no force ${force}`);
    return area;
  }

  #home(area: Area, random: SeededRandom): Place {
    const town = Math.min(random.below(area.towns.length), random.below(area.towns.length));
    const street = random.below(area.streets);
    const name = this.#street(area, town, street);
    const number = random.between(1, 120);
    if (!random.chance(0.18)) return this.#at(area, town, street, `${number} ${name}, ${area.towns[town]}`, 'HOUSE');
    const flat = random.between(1, 24);
    const building = random.chance(0.3) ? `${random.pick(BLOCK_WORDS)}, ` : '';
    return this.#at(area, town, street, `Flat ${flat}, ${building}${number} ${name}, ${area.towns[town]}`, 'FLAT');
  }

  #street(area: Area, town: number, street: number): string {
    const code = letterSum(area.force.code);
    const hash = mixed(this.#seed, code, town, street);
    const word = STREET_WORDS[hash % STREET_WORDS.length] as string;
    return `${word} ${STREET_KINDS[Math.floor(hash / 256) % STREET_KINDS.length]}`;
  }

  #at(area: Area, town: number, street: number, line: string, kind: PlaceKind): Place {
    const unit = Math.floor(street / 10) + 17 * town;
    const first = UNIT_LETTERS[Math.floor(unit / 20) % 20] ?? 'A';
    const postcode = `${area.force.letters}${town + 1} ${street % 10}${first}${UNIT_LETTERS[unit % 20]}`;
    return { line, postcode, town: area.towns[town] ?? '', force: area.force.code, kind };
  }
}

const letterSum = (code: string): number => [...code].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0);

/** The first town has the name of the area; the others are the same whatever the seed. */
function townsOf({ code, area }: PopulatedForce): readonly string[] {
  const random = new SeededRandom(letterSum(code), 97);
  const main = area.replace(/[A-Z]+/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  const towns = new Set([main]);
  while (towns.size < TOWNS_IN_AN_AREA) towns.add(`${random.pick(TOWN_FIRST)}${random.pick(TOWN_LAST)}`);
  return [...towns];
}
