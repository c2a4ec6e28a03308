import type { Authorisation } from '../model/Authorisation.js';
import type { ReasonCode } from '../model/codes.js';
import { hasRunOut, isLive, isSound } from '../policy/authorisationFor.js';
import { isFor } from '../policy/authorisationsAbout.js';
import { identifiedSubject } from './AskedSubject.js';
import { answerPerson, type PersonView, throughEveryKind } from './answerPerson.js';
import { besideRow } from './besideRow.js';
import type { Caller } from './Caller.js';
import { findPerson, NOBODY } from './findPerson.js';
import { fixedRestrictions } from './fixedRestrictions.js';
import { namedByEnquiry } from './namedByEnquiry.js';
import type { PlannedRoot } from './PlannedRoot.js';
import { askedRef } from './references.js';
import type { Serving } from './Serving.js';

/** What an Inspector authorised for one recipient about one person. */
export interface AuthorisedDisclosureView {
  readonly person: PersonView;
  readonly statement: string | null;
  readonly restrictions: readonly string[];
  readonly contactPoint: string | null;
}

/** Beside the person, as the schema names them. */
const BESIDE = ['statement', 'restrictions', 'contactPoint'] as const;

/** The authorisation of this id for this caller, whether or not it still holds; anybody else's is none. */
export const ownAuthorisation = ({ authorisations, requester, group }: Caller, id: string): Authorisation | null =>
  authorisations.find((one) => one.id === id && isFor(one, requester, group)) ?? null;

/**
 * Opens a disclosure already made for the caller, once: they do not search. Without a live authorisation, and where nothing
 * is held, the answer is one and the same, and every force is asked either way; only the log tells them apart.
 * Source: seed Q2, Q21, Q22; brief 2.1 (EMP, REG), 3.4, 4.9.
 */
export async function openAuthorisedDisclosure(
  serving: Serving,
  caller: Caller,
  { person: selected, fields }: Pick<PlannedRoot, 'person' | 'fields'>,
  id: string,
): Promise<AuthorisedDisclosureView> {
  const { delivery, record } = serving;
  record.askAboutPeople();
  const authorisation = ownAuthorisation(caller, id);
  const isOpen = whyShut(authorisation, serving.now) === null;
  const isTaken = isOpen && (await delivery.take(id));
  const shut = isOpen && !isTaken ? 'AUTHORISATION_EXPIRED' : whyShut(authorisation, serving.now);
  const about = { authorisation, shut };
  try {
    const opened = await discloseOnce(serving, caller, { person: selected, fields }, about);
    if (isTaken && !opened.isSeen) await delivery.giveBack(id);
    return opened.view;
  } catch (error) {
    if (isTaken) await delivery.giveBack(id);
    throw error;
  }
}

interface Opened {
  readonly view: AuthorisedDisclosureView;
  readonly isSeen: boolean;
}

async function discloseOnce(
  serving: Serving,
  caller: Caller,
  { person: selected, fields }: Pick<PlannedRoot, 'person' | 'fields'>,
  { authorisation, shut }: { readonly authorisation: Authorisation | null; readonly shut: ReasonCode | null },
): Promise<Opened> {
  const { parts, calls, record } = serving;
  const selection = throughEveryKind(selected);
  const keys = authorisation === null ? [] : identifiedSubject(authorisation.subject);
  const recipient: Caller = { ...caller, authorisations: authorisation === null ? [] : [authorisation] };
  const { person } = await findPerson(calls, recipient, selection, shut === null ? keys : []);
  const isBound = namedByEnquiry(caller.enquiry, person.nominals);
  const { view, isSeen } = await answerPerson(serving, recipient, selection, isBound ? person : NOBODY);
  const [subject] = keys;
  const about = {
    subjectRef: subject === undefined ? null : askedRef(parts, subject),
    authorisationId: authorisation?.id ?? null,
  };
  const reason = shut ?? (person.nominals.length === 0 ? 'NO_RECORD' : isBound ? null : 'GATE_NOT_MET');
  if (reason !== null)
    record.rows.push(besideRow({ ...about, fieldPath: 'disclosure', decision: 'N', trueReason: reason }));
  if (authorisation === null || !isSeen) {
    return { view: { person: view, statement: null, restrictions: [], contactPoint: null }, isSeen };
  }
  const id = parts.cases.get('AUTHORISATION', authorisation.id)?.id;
  if (id !== undefined)
    record.rows.push(
      besideRow({ ...about, operation: 'COLLECTION', recordId: id, fieldPath: 'disclosure.delivered', decision: 'F' }),
    );
  for (const field of BESIDE.filter((name) => fields.includes(name)))
    record.rows.push(besideRow({ ...about, fieldPath: `disclosure.${field}`, decision: 'I_OPENED' }));
  const { statement, restrictions, contactPoint } = authorisation;
  const law = fixedRestrictions(parts.organisations.get(caller.requester.organisation));
  return { view: { person: view, statement, restrictions: [...law, ...restrictions], contactPoint }, isSeen };
}

/** Why it opens nothing, for the log alone; null where it may. */
function whyShut(authorisation: Authorisation | null, now: string): ReasonCode | null {
  if (authorisation === null || !isSound(authorisation)) return 'GATE_NOT_MET';
  if (hasRunOut(authorisation, now)) return 'AUTHORISATION_EXPIRED';
  return isLive(authorisation, now) ? null : 'GATE_NOT_MET';
}
