import { InputReader } from '../../model/InputReader.js';
import { canonicalName } from '../../model/subjectIdentifiers.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { ApplicationFile } from '../data/applicationFile.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { raiseTask } from './raiseTask.js';
import { type Given, incomplete } from './readCase.js';

export interface ApplicationInput {
  readonly aboutName: Given;
  readonly aboutDateOfBirth?: Given;
  readonly aboutWhere?: Given;
  readonly childName: Given;
  readonly childDateOfBirth?: Given;
  readonly relationship: Given;
  readonly contact: Given;
  readonly concern: Given;
}

/**
 * Anybody may apply, through an app of a force’s own or an officer. The force is that of the organisation. Nothing is looked
 * up: an application says what its applicant knows, and asks. Source: seed Q4; brief 3.5.
 */
export function applyForChildDisclosure(desk: CaseDesk, input: ApplicationInput): CommandResult {
  const { actor, now, newId, deadlines, forces } = desk;
  const reader = new InputReader();
  const today = now.slice(0, 10);
  const name = readName(reader, 'aboutName', input.aboutName);
  const child = readName(reader, 'childName', input.childName);
  const born = reader.dateOfBirth('aboutDateOfBirth', input.aboutDateOfBirth, today);
  const where = reader.text('aboutWhere', reader.optional(input.aboutWhere));
  const childBorn = reader.dateOfBirth('childDateOfBirth', input.childDateOfBirth, today);
  const relationship = reader.text('relationship', reader.required('relationship', input.relationship));
  const contact = reader.text('contact', reader.required('contact', input.contact));
  const concern = reader.text('concern', reader.required('concern', input.concern));
  const force = forces.find(({ organisation }) => organisation === actor.organisation);
  if (force === undefined) reader.wrong('', 'your organisation is no force of this broker');
  if (reader.problems.length > 0) return incomplete(reader);
  if (name === null || child === null || relationship === null || contact === null || concern === null)
    return incomplete(reader);
  if (hasTooMany(desk)) return refusalOf('TOO_MANY_OPEN', '');
  const { code, organisation } = force ?? { code: '', organisation: '' };
  const id = newId('CSOD');
  const file: ApplicationFile = {
    force: code,
    applicant: actor.id,
    bySelf: actor.group === 'CSOD_APPLICANT',
    appliedAt: now,
    about: { name, dateOfBirth: born, where },
    child: { name: child, dateOfBirth: childBorn },
    relationship,
    contact,
    concern,
    proofs: { identity: false, relationship: false, contact: false },
    subject: null,
    childRef: null,
    assessment: null,
    assessedBy: null,
    notes: [],
    decision: null,
  };
  const step = takeStep({ kind: 'APPLICATION', id, item: null, event: 'APPLY', file, actor, now });
  if (isRefused(step)) return step;
  const dueAt = deadlines('CSOD_INITIAL_CHECKS', code, now);
  const task = raiseTask(desk, { type: 'CSOD_INITIAL_CHECKS', organisation, force: code, about: id, dueAt });
  return { changes: [step, task], subject: null, paths: [], facts: [] };
}

/**
 * How many applications of one applicant may be open at once. Each costs officers an interview and an assessment within
 * days, and a relative asks about a person or two; whoever has more to ask is seen by an officer, who is not bound by it.
 */
const MOST_OPEN = 5;

const hasTooMany = ({ actor, cases }: CaseDesk): boolean =>
  actor.group === 'CSOD_APPLICANT' &&
  cases.all('APPLICATION').filter(({ state, file }) => state !== 'CLOSED' && file.applicant === actor.id).length >=
    MOST_OPEN;

function readName(reader: InputReader, path: string, given: Given): string | null {
  const text = reader.required(path, given);
  if (text === null || canonicalName(text) !== null) return text;
  return reader.wrong(path, 'is no name: 2 to 120 characters, no wildcards');
}
