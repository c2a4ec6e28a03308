import type { PersonSelection } from '../disclosure/Plan.js';
import { askedSubject, type PersonArgs } from './AskedSubject.js';
import { answerPerson, type PersonView } from './answerPerson.js';
import type { Caller } from './Caller.js';
import { findPerson } from './findPerson.js';
import { needCovered } from './judgeRequest.js';
import { noteAmbiguous } from './noteUnconfirmed.js';
import type { Serving } from './Serving.js';

/** The person asked for; an empty person where nobody, or nobody for sure, is found. */
export async function askPerson(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  args: PersonArgs,
): Promise<PersonView> {
  const asked = askedSubject(args);
  needCovered(caller.enquiry, asked);
  serving.record.askAboutPeople();
  const { person, ambiguous } = await findPerson(serving.calls, caller, selection, [asked]);
  const { view } = await answerPerson(serving, caller, selection, person);
  const withheld = await noteAmbiguous(serving, caller, ambiguous);
  return withheld.length === 0 ? view : { ...view, disclosure: { withheld, generalised: [], instructions: [] } };
}
