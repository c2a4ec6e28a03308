import { plainWords } from '../../../src/model/plainWords.js';
import {
  type NamedSex,
  pickCulture,
  pickForenames,
  pickSurname,
} from '../../../src/simulator/population/names/NamePool.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

/** The rarest names that are listed, as shares of all people: rarer ones are all taken to be as common as these. */
const UNLISTED = { forenames: 0.0005, surnames: 0.0002 } as const;
/** Years in which people who may be meant are born. */
const BORN = { from: 1936, to: 2016 } as const;

/** How common names are among invented people, as `parameters/name-frequencies.json` has it. */
export function countNames(people: number, seed: number): object {
  const [forenames, surnames] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (let number = 0; number < people; number++) {
    const random = new SeededRandom(seed, number);
    const culture = pickCulture(random);
    const sex: NamedSex = random.chance(0.5) ? 'MALE' : 'FEMALE';
    const [first = ''] = pickForenames(culture, sex, random.between(BORN.from, BORN.to), random);
    count(forenames, plainWords(first));
    count(surnames, plainWords(pickSurname(culture, random)));
  }
  const listed = (counts: ReadonlyMap<string, number>, unlisted: number) => ({
    unlisted,
    counts: Object.fromEntries(
      [...counts]
        .filter(([name, often]) => name !== '' && often >= unlisted * people)
        .sort(([one, often], [other, less]) => less - often || (one < other ? -1 : 1)),
    ),
  });
  return {
    version: '1',
    provenance: {
      method: 'INVENTED_POPULATION',
      note: 'First forenames and surnames of people invented as `npm run simulate` invents them, whose cultures and commonest names are about as in England and Wales. Whoever has counts of the people whom their forces know may put them here.',
      seed,
    },
    people,
    forenames: listed(forenames, UNLISTED.forenames),
    surnames: listed(surnames, UNLISTED.surnames),
  };
}
