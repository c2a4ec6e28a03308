import { AS_AT } from '../calendar.js';
import { pickForenames, pickSurname } from '../names/NamePool.js';
import { SeededRandom } from '../SeededRandom.js';
import type { Draft } from './Draft.js';
import { YEAR } from './draftPerson.js';
import { personIdOf } from './identifiersOf.js';
import type { Relationship } from './TruePerson.js';

/** How many people who live alone have name and date of birth of somebody whom they have nothing to do with. */
const SHARE = 0.03;
const PEOPLE_FOR_ONE_IDENTITY = 250;

/** People who have forename, surname and date of birth in common by chance alone, and nothing else. */
export class Strangers {
  readonly #seed: number;
  readonly #block: number;
  readonly #identities: number;
  readonly #last = new Map<number, number>();
  readonly #relations = new Map<number, Relationship>();

  constructor(seed: number, block: number, people: number) {
    this.#seed = seed;
    this.#block = block;
    this.#identities = Math.ceil(people / PEOPLE_FOR_ONE_IDENTITY);
  }

  /** The family, or, now and then for somebody who lives alone, a stranger in their place. */
  mingle(family: readonly Draft[], number: number, random: SeededRandom): readonly Draft[] {
    const [alone, ...others] = family;
    if (alone === undefined || others.length > 0 || !random.chance(SHARE)) return family;
    const identity = random.below(this.#identities);
    const common = new SeededRandom(this.#seed, 2, this.#block, identity);
    const sex = common.chance(0.6) ? 'MALE' : 'FEMALE';
    const birth = AS_AT - common.between(Math.ceil(20 * YEAR), Math.ceil(60 * YEAR));
    const [forename = ''] = pickForenames('BRITISH', sex, 2026 - Math.floor((AS_AT - birth) / YEAR), common);
    const surname = pickSurname('BRITISH', common);
    const middle = alone.forenames.slice(1);
    const last = this.#last.get(identity);
    if (last !== undefined) this.#relations.set(number, { is: 'SAME_NAME_AND_BIRTH_DATE', of: personIdOf(last) });
    this.#last.set(identity, number);
    const surnames = [{ surname, because: 'BIRTH', from: null, to: null } as const];
    return [
      {
        ...alone,
        culture: 'BRITISH',
        sex,
        birth,
        forenames: [forename, ...middle],
        surnames: surnames.map((each) => ({ ...each })),
      },
    ];
  }

  /** Of one who was given: the stranger of the same name who came before. */
  of(number: number): readonly Relationship[] {
    const relation = this.#relations.get(number);
    return relation === undefined ? [] : [relation];
  }
}
