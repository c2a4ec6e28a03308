import { FORCE_CODE_PATTERN, type Group } from '../model/codes.js';
import type { EnquiryChild, EnquirySubject } from '../model/Enquiry.js';
import type { InputReader } from '../model/InputReader.js';
import { type CriteriaShape, readSearchCriteria } from '../model/readSearchCriteria.js';
import type { SearchCriteria } from '../model/SearchCriteria.js';
import { canonicalCroNumber, canonicalName, canonicalPncId } from '../model/subjectIdentifiers.js';
import type { ChildInputShape, SubjectInputShape } from './EnquiryInputShape.js';
import type { NamingRule } from './EnquiryRules.js';

const MOST_SUBJECTS = 5;
const MOST_CHILDREN = 20;
const MOST_CLIENTS = 20;
const MAY_LOOK: readonly Group[] = ['POLICE_PUBLIC_PROTECTION', 'POLICE_FRONT_LINE'];
const NAME_RULE = 'is no name: 2 to 120 characters, at least one letter, no wildcards';

/** Who must be named, who may be, and on which day. */
export interface NamingContext {
  /** The purpose's rule; undefined when the purpose itself is wrong. */
  readonly rule: NamingRule | undefined;
  readonly group: Group;
  /** ISO date. */
  readonly today: string;
}

/** The persons of concern, at most 5, each named in at least one way. */
export function parseSubjects(
  reader: InputReader,
  given: readonly SubjectInputShape[],
  context: NamingContext,
): EnquirySubject[] {
  checkCount(reader, 'aboutWhom', given.length, MOST_SUBJECTS, context);
  return given.map((subject, index) => parseSubject(reader, `aboutWhom.${index}`, subject, context));
}

function checkCount(
  reader: InputReader,
  path: string,
  count: number,
  most: number,
  { rule, group }: NamingContext,
): void {
  if (rule?.nobodyMay && count > 0) reader.wrong(path, 'must be empty for this purpose');
  if (rule?.neededOf.has(group) && count === 0) reader.wrong(path, 'is required for this purpose');
  if (count > most) reader.wrong(path, `holds more than ${most}`);
}

function parseSubject(
  reader: InputReader,
  path: string,
  given: SubjectInputShape,
  { group, today }: NamingContext,
): EnquirySubject {
  const before = reader.problems.length;
  const subject: EnquirySubject = {
    pncId: parseIdentifier(reader, `${path}.pncId`, given.pncId, canonicalPncId, 'PNC ID: YYYY/NNNNNNNL or YY/NL'),
    croNumber: parseIdentifier(
      reader,
      `${path}.croNumber`,
      given.croNumber,
      canonicalCroNumber,
      'CRO number: NNNNNN/YYL or SFYY/NNNNNL',
    ),
    nominal: given.nominal == null ? null : parseNominal(reader, `${path}.nominal`, given.nominal),
    name: parseName(reader, `${path}.name`, given.name),
    dateOfBirth: reader.dateOfBirth(`${path}.dateOfBirth`, given.dateOfBirth, today),
    ...(given.particulars == null
      ? {}
      : { particulars: parseParticulars(reader, `${path}.particulars`, given.particulars, group, today) }),
  };
  const named = reader.optional(given.name) !== null;
  const dated = reader.optional(given.dateOfBirth) !== null;
  if (named && !dated) reader.wrong(`${path}.dateOfBirth`, 'is required with a name');
  if (dated && !named) reader.wrong(`${path}.name`, 'is required with a date of birth');
  const found = Object.values(subject).some((way) => way != null);
  if (!found && reader.problems.length === before) {
    reader.wrong(path, 'needs a PNC ID, a CRO number, a nominal, or a name with a date of birth');
  }
  return subject;
}

/** Whoever is still to be found is for the police to look for: nobody else may browse (brief 4.9, rule 9). */
function parseParticulars(
  reader: InputReader,
  path: string,
  given: CriteriaShape,
  group: Group,
  today: string,
): SearchCriteria | null {
  if (!MAY_LOOK.includes(group)) return reader.wrong(path, 'is for public protection and front-line officers only');
  return readSearchCriteria(reader, `${path}.`, given, today);
}

function parseIdentifier(
  reader: InputReader,
  path: string,
  given: string | null | undefined,
  canonical: (text: string) => string | null,
  form: string,
): string | null {
  const text = reader.optional(given);
  return text === null ? null : (canonical(text) ?? reader.wrong(path, `is no ${form}`));
}

/** As given but for spaces, which a force's look-up does not mind; the canonical form only compares. */
function parseName(reader: InputReader, path: string, given: string | null | undefined): string | null {
  const text = reader.optional(given);
  if (text === null) return null;
  return canonicalName(text) === null ? reader.wrong(path, NAME_RULE) : text.replace(/\s+/g, ' ');
}

function parseNominal(
  reader: InputReader,
  path: string,
  given: NonNullable<SubjectInputShape['nominal']>,
): EnquirySubject['nominal'] {
  const force = reader.required(`${path}.force`, given.force);
  const ref = reader.required(`${path}.ref`, given.ref);
  const known = force === null || FORCE_CODE_PATTERN.test(force);
  if (!known) reader.wrong(`${path}.force`, 'is no force code: three capital letters');
  const reference = ref === null ? null : reader.reference(`${path}.ref`, ref);
  return force !== null && known && reference !== null ? { force, ref: reference } : null;
}

/** The children on whose behalf the enquiry is made, at most 20, each with the child reference. */
export function parseChildren(
  reader: InputReader,
  given: readonly ChildInputShape[],
  context: NamingContext,
): EnquiryChild[] {
  checkCount(reader, 'children', given.length, MOST_CHILDREN, context);
  return given.flatMap((child, index) => {
    const path = `children.${index}`;
    const childRef = reader.key(`${path}.childRef`, child.childRef);
    const name = parseName(reader, `${path}.name`, child.name);
    const dateOfBirth = reader.dateOfBirth(`${path}.dateOfBirth`, child.dateOfBirth, context.today);
    return childRef === null ? [] : [{ childRef, name, dateOfBirth }];
  });
}

/** The requester's own clients or patients, at most 20, by the shared reference; nobody's where nobody may be named. */
export function parseClients(
  reader: InputReader,
  given: readonly string[],
  rule: NamingRule | undefined,
): readonly string[] {
  if (rule?.nobodyMay && given.length > 0) reader.wrong('clients', 'must be empty for this purpose');
  if (given.length > MOST_CLIENTS) reader.wrong('clients', `holds more than ${MOST_CLIENTS}`);
  return given.flatMap((ref, index) => reader.key(`clients.${index}`, ref) ?? []);
}
