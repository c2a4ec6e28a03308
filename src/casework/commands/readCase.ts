import type { IdentifiedSubject } from '../../model/Authorisation.js';
import { FORCE_CODE_PATTERN, type ForceCode } from '../../model/codes.js';
import type { InputReader } from '../../model/InputReader.js';
import type { Refusal } from '../../model/Refusal.js';
import { canonicalCroNumber, canonicalPncId } from '../../model/subjectIdentifiers.js';
import type { CaseReader } from '../CaseDesk.js';
import type { CaseItem, ItemKind } from '../CaseItem.js';
import { refusalOf } from '../takeStep.js';

export type Given = string | null | undefined;

/** Somebody as an officer identifies them: by at least one identifier. */
export interface IdentifiedInput {
  readonly pncId?: Given;
  readonly croNumber?: Given;
  readonly nominal?: { readonly force?: Given; readonly ref?: Given } | null | undefined;
}

/** Which item a command moves, and the version of it that whoever moves it has read. */
export interface MovedInput {
  readonly id: string;
  readonly version: number;
}

/** The item, or why it cannot be moved: it is unknown, or not as whoever moves it has read it. */
export function readItem<K extends ItemKind>(
  cases: CaseReader,
  kind: K,
  { id, version }: MovedInput,
): CaseItem<K> | Refusal {
  const item = cases.get(kind, id);
  if (item === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  return item.version === version ? item : refusalOf('CHANGED_MEANWHILE', 'version');
}

/** The subject in canonical form; null with a problem noted where no identifier is in a form that is used. */
export function readIdentified(
  reader: InputReader,
  path: string,
  given: IdentifiedInput | null | undefined,
): IdentifiedSubject | null {
  const before = reader.problems.length;
  const pncId = read(reader, `${path}.pncId`, given?.pncId, canonicalPncId, 'PNC ID');
  const croNumber = read(reader, `${path}.croNumber`, given?.croNumber, canonicalCroNumber, 'CRO number');
  const nominal = given?.nominal == null ? null : readNominal(reader, `${path}.nominal`, given.nominal);
  if (reader.problems.length > before) return null;
  if (pncId === null && croNumber === null && nominal === null)
    return reader.wrong(path, 'needs a PNC ID, a CRO number or a nominal');
  return { pncId, croNumber, nominal };
}

function read(
  reader: InputReader,
  path: string,
  given: Given,
  canonical: (text: string) => string | null,
  form: string,
): string | null {
  const text = reader.optional(given);
  return text === null ? null : (canonical(text) ?? reader.wrong(path, `is no ${form}`));
}

/** A person of a force, by the force's own reference. */
export function readNominal(
  reader: InputReader,
  path: string,
  given: NonNullable<IdentifiedInput['nominal']>,
): { readonly force: ForceCode; readonly ref: string } | null {
  const force = readForce(reader, `${path}.force`, given.force);
  const ref = reader.reference(`${path}.ref`, reader.required(`${path}.ref`, given.ref));
  return force === null || ref === null ? null : { force, ref };
}

export function readForce(reader: InputReader, path: string, given: Given): ForceCode | null {
  const force = reader.required(path, given);
  if (force === null || FORCE_CODE_PATTERN.test(force)) return force;
  return reader.wrong(path, 'is no force code: three capital letters');
}

/** What is wrong with an input, all of it. */
export const incomplete = ({ problems }: InputReader): Refusal => ({ code: 'INPUT_INCOMPLETE', problems });
