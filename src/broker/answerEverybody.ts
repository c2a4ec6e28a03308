import type { PersonSelection } from '../disclosure/Plan.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { SubjectKey } from '../model/Source.js';
import { answerPerson, type PersonView, throughEveryKind } from './answerPerson.js';
import type { Caller } from './Caller.js';
import { findPeople } from './findPerson.js';
import { inOrderSeen } from './inOrderSeen.js';
import type { Serving } from './Serving.js';

/**
 * Everybody whom something other than a name finds, from every force, each decided as if they had been asked for by
 * name. Whoever the caller may not see through any record is left out, so that nobody can be counted.
 */
export async function answerEverybody(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  key: SubjectKey,
  isMeant: (person: ResolvedPerson) => boolean,
): Promise<readonly PersonView[]> {
  serving.record.askAboutPeople();
  const chosen = throughEveryKind(selection);
  const people = (await findPeople(serving.calls, caller, chosen, [key])).filter(isMeant);
  const answered = await Promise.all(people.map((person) => answerPerson(serving, caller, chosen, person)));
  const seen = answered.filter(({ isSeen }) => isSeen);
  return inOrderSeen(serving.parts, seen).map(({ view }) => view);
}
