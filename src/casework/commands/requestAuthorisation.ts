import type { Grant } from '../../model/Authorisation.js';
import {
  CATEGORIES,
  type Category,
  RECIPIENT_GROUPS,
  RECORD_KINDS,
  type RecipientGroup,
  type RecordKind,
} from '../../model/codes.js';
import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { AuthorisationFile } from '../data/authorisationFile.js';
import { reusedReasons } from '../reusedReasons.js';
import { isRefused, takeStep } from '../takeStep.js';
import { organisationOf, raiseTask } from './raiseTask.js';
import { type Given, type IdentifiedInput, incomplete, readForce, readIdentified } from './readCase.js';
import { readTests, type TestsInput } from './readTests.js';

export interface GrantInput {
  readonly kind: RecordKind;
  readonly record?: Given;
  readonly category: Category;
  readonly fields?: readonly string[] | null | undefined;
  readonly form?: 'M' | 'F' | null | undefined;
}

export interface AuthorisationInput {
  readonly subject: IdentifiedInput;
  readonly force?: Given;
  readonly recipient: { readonly group: RecipientGroup; readonly organisation: string; readonly userId?: Given };
  readonly role?: Given;
  readonly grants: readonly GrantInput[];
  readonly statement?: Given;
  readonly restrictions?: readonly string[] | null | undefined;
  readonly contactPoint?: Given;
  readonly officerInCase?: Given;
  readonly tests: TestsInput;
}

const MOST_GRANTS = 40;
const MOST_RESTRICTIONS = 10;
const RECORD = /^r-[A-Za-z0-9_-]{16}$/;
const FIELD = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/;

/** To whom a common law disclosure is made; nobody else's authorisation needs its tests. Source: seed Q21, brief 3.4. */
const DISCLOSED_TO: readonly string[] = ['EMP', 'REG'];

/**
 * The draft of an authorisation: tests with reasons, one recipient by name, one subject, and exactly what may be
 * released in which form. It opens nothing. Source: seed Q2; brief 3.4.
 */
export function requestAuthorisation(desk: CaseDesk, input: AuthorisationInput, enquiry: string): CommandResult {
  const { actor, now, newId, cases, deadlines, forces } = desk;
  const reader = new InputReader();
  const subject = readIdentified(reader, 'subject', input.subject);
  const force = readForce(reader, 'force', input.force ?? actor.force);
  if (force !== null && !forces.some(({ code }) => code === force)) reader.wrong('force', 'is no force of this broker');
  const group = RECIPIENT_GROUPS[input.recipient.group];
  const isDisclosure = DISCLOSED_TO.includes(group);
  const userId = reader.optional(input.recipient.userId);
  if (isDisclosure && userId === null) reader.wrong('recipient.userId', 'is required: one person is told');
  const role = reader.text('role', reader.optional(input.role));
  if (group === 'EMP' && role === null) reader.wrong('role', 'is required: the role that gives access');
  const grants = readGrants(reader, input.grants);
  const statement = isDisclosure
    ? reader.reasoning('statement', input.statement)
    : reader.text('statement', reader.optional(input.statement));
  const contactPoint = isDisclosure
    ? reader.required('contactPoint', input.contactPoint)
    : reader.optional(input.contactPoint);
  const restrictions = readRestrictions(reader, input.restrictions ?? []);
  const { tests, representations } = readTests(reader, input.tests, isDisclosure);
  if (reader.problems.length > 0 || subject === null || force === null) return incomplete(reader);
  if (!fitsRegister(desk, input)) return unknownRecipient();
  const id = newId('AUTH');
  const reusedTexts = [...reusedReasons(tests, subject, cases.all('AUTHORISATION'))];
  const file: AuthorisationFile = {
    force,
    recipient: { group, organisation: input.recipient.organisation, userId },
    subject,
    role,
    grants,
    statement,
    restrictions,
    contactPoint: reader.text('contactPoint', contactPoint),
    officerInCase: reader.optional(input.officerInCase),
    tests,
    representations,
    reliabilityRecorded: tests.seriousnessAndReliability !== undefined,
    reusedTexts,
    requestedBy: actor.id,
    requestedAt: now,
    enquiry,
    decision: null,
    revoked: null,
    delivery: null,
  };
  const step = takeStep({ kind: 'AUTHORISATION', id, item: null, event: 'REQUEST', file, actor, now });
  if (isRefused(step)) return step;
  const task = raiseTask(desk, {
    type: 'DECIDE_AUTHORISATION',
    organisation: organisationOf(desk, force),
    force,
    forInspector: true,
    subject,
    about: id,
    dueAt: deadlines('AUTHORISATION_DECISION', force, now),
  });
  const paths = [
    ...Object.keys(tests).map((name) => `tests.${name}`),
    ...(representations === null ? [] : ['representations']),
  ];
  return {
    changes: [step, task],
    subject,
    paths: [...paths, ...(reusedTexts.length === 0 ? [] : ['reusedText'])],
    facts: [],
  };
}

/** What may be released; where a field is granted, that its record exists is granted with it, or it would open nothing. */
function readGrants(reader: InputReader, given: readonly GrantInput[]): Grant[] {
  if (given.length === 0) reader.wrong('grants', 'is required: exactly what may be released');
  if (given.length > MOST_GRANTS) reader.wrong('grants', `holds more than ${MOST_GRANTS}`);
  const grants = given.slice(0, MOST_GRANTS).map(({ kind, record, category, fields, form }, index): Grant => {
    const id = reader.optional(record);
    reader.oneOf(`grants.${index}.kind`, kind, RECORD_KINDS);
    reader.oneOf(`grants.${index}.category`, category, CATEGORIES);
    if (id !== null && !RECORD.test(id)) reader.wrong(`grants.${index}.record`, 'is no record id of this broker');
    if (fields?.some((field) => !FIELD.test(field) || field.length > 100))
      reader.wrong(`grants.${index}.fields`, 'holds what is no path of a field');
    return { kind, record: id, category, fields: fields == null ? null : [...fields], form: form ?? 'M' };
  });
  const missing = grants.filter(
    ({ kind, record }) =>
      !grants.some(
        (one) => one.kind === kind && one.category === 'EXISTENCE' && (one.record === null || one.record === record),
      ),
  );
  const existence = missing.map(
    ({ kind, record }): Grant => ({ kind, record, category: 'EXISTENCE', fields: null, form: 'M' }),
  );
  return [...grants, ...new Map(existence.map((one) => [`${one.kind} ${one.record}`, one])).values()];
}

function readRestrictions(reader: InputReader, given: readonly string[]): string[] {
  if (given.length > MOST_RESTRICTIONS) reader.wrong('restrictions', `holds more than ${MOST_RESTRICTIONS}`);
  return given.slice(0, MOST_RESTRICTIONS).flatMap((text, index) => {
    const path = `restrictions.${index}`;
    return reader.text(path, reader.required(path, text)) ?? [];
  });
}

function fitsRegister({ organisations, fits }: CaseDesk, { recipient }: AuthorisationInput): boolean {
  const organisation = organisations.get(recipient.organisation);
  return organisation !== undefined && fits(recipient.group, organisation.kind);
}

const unknownRecipient = () => ({
  code: 'RECIPIENT_UNKNOWN' as const,
  problems: [
    { path: 'recipient.organisation', message: 'is no organisation of the register that the group works for' },
  ],
});
