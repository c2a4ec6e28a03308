import type { NationalPeople } from '../../../bench/search/national/NationalPeople.js';
import { drawQuestion, QUESTION_KINDS, type QuestionKind } from '../../../bench/search/questions.js';
import { type Directory, DirectoryBuilder } from '../../../src/matching/directory/Directory.js';
import type { DirectoryPerson } from '../../../src/matching/directory/DirectoryPerson.js';
import type { Sought } from '../../../src/matching/directory/search/Sought.js';
import { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';

export function directoryOf(people: readonly DirectoryPerson[]): Directory {
  const builder = new DirectoryBuilder(people.length);
  for (const person of people) builder.add(person);
  return builder.build();
}

export const peopleOf = (country: NationalPeople): readonly DirectoryPerson[] =>
  Array.from({ length: country.people }, (_, number) => country.person(number));

/** Questions of a kind with the row that each means. */
export function questions(
  country: NationalPeople,
  kind: QuestionKind,
  count: number,
): readonly (readonly [number, Sought])[] {
  const random = new SeededRandom(3, QUESTION_KINDS.indexOf(kind));
  const drawn: [number, Sought][] = [];
  while (drawn.length < count) {
    const row = random.below(country.people);
    const sought = drawQuestion(kind, country.person(row), random);
    if (sought !== null) drawn.push([row, sought]);
  }
  return drawn;
}

/** Questions that tell one person from the others; what an identifier's half and a surname leave, several share. */
export const KNOWABLE = QUESTION_KINDS.filter(
  (kind) => kind !== 'half an identifier' && kind !== 'surname only' && kind !== 'name only',
);

/** Bounds that leave as much out of 8,000 people as the usual ones leave out of millions. */
export const FEW_ROWS = { read: 15, weighed: 40, named: 10 };
