import type { Townsperson } from '../../../bench/matching/town/drawTown.js';
import { homeOf } from '../../../bench/matching/town/drawTown.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** What another person is to one of the town who looks like them. */
export const TRAPS = ['NAMESAKE_BORN_ON_ONE_DAY', 'SON_OF_ONE_NAME', 'TWIN_OF_NEARLY_ONE_NAME', 'PARTNER'] as const;
export type Trap = (typeof TRAPS)[number];

const FAR_AWAY = 5000;
const FIRST_ID = 1_000_000;

/** As many more people as asked for, each like somebody of the town, in turn of every kind. */
export function drawTraps(town: readonly Townsperson[], count: number, random: SeededRandom): Townsperson[] {
  return Array.from({ length: count }, (_, index) => {
    const like = random.pick(town);
    const trap = TRAPS[index % TRAPS.length] ?? 'PARTNER';
    return { ...lookAlike(trap, like, index, random), id: FIRST_ID + index, identifier: `${FIRST_ID + index}` };
  });
}

function lookAlike(trap: Trap, like: Townsperson, index: number, random: SeededRandom): Townsperson {
  switch (trap) {
    case 'NAMESAKE_BORN_ON_ONE_DAY':
      return { ...like, household: FAR_AWAY + index, home: homeOf(FAR_AWAY + index) };
    case 'SON_OF_ONE_NAME':
      return { ...like, year: like.year - 28, month: random.between(1, 12), day: random.between(1, 28) };
    case 'TWIN_OF_NEARLY_ONE_NAME':
      return { ...like, forename: `${like.forename.slice(0, -1)}${like.forename.endsWith('n') ? 'm' : 'n'}` };
    case 'PARTNER':
      return {
        ...like,
        forename: like.sex === 'M' ? 'Joan' : 'Ivor',
        sex: like.sex === 'M' ? 'F' : 'M',
        year: like.year + 1,
      };
  }
}
