import { releaseRecord } from '../../disclosure/releaseRecord.js';
import type { ForceCode } from '../../model/codes.js';
import { listOf } from '../../model/listOf.js';
import { plainWords } from '../../model/plainWords.js';
import type { Value, Values } from '../../model/Source.js';
import { CONFLICT_FIELDS, type ConflictField } from '../../model/vocabulary/person.js';
import type { Caller } from '../Caller.js';
import { fetchNominal } from '../fetchJustified.js';
import { noteGiven } from '../noteGiven.js';
import { rowSubject } from '../references.js';
import type { Serving } from '../Serving.js';
import type { Comparable } from './comparable.js';

/** What forces record differently of one person, side by side; which of them is right is not for a computer to say. */
export interface Conflict {
  readonly field: ConflictField;
  readonly values: readonly { readonly force: ForceCode; readonly value: string }[];
}

const COMPARED: Readonly<Record<ConflictField, string>> = {
  NAMES: 'names',
  DATE_OF_BIRTH: 'dateOfBirth',
  SEX: 'sex',
  PNC_ID: 'pncId',
  CRO_NUMBER: 'croNumber',
};

/**
 * Where nominals of a person contradict one another, or those of people who are linked: fetched and released as any
 * other field, so that nothing stands here that the caller may not have in full.
 */
export async function conflictsOf(
  serving: Serving,
  caller: Caller,
  nominals: readonly Comparable[],
): Promise<readonly Conflict[]> {
  if (nominals.length < 2) return [];
  const released = await Promise.all(nominals.map((one) => releaseCompared(serving, caller, one)));
  return CONFLICT_FIELDS.flatMap((field) => {
    const held = released.flatMap(({ force, values }) => {
      const texts = textsOf(values[COMPARED[field]]);
      return texts.length === 0 ? [] : [{ force, texts }];
    });
    const share = (one: readonly string[], other: readonly string[]) =>
      one.some((text) => other.some((same) => plainWords(text) === plainWords(same)));
    const agree = held.every(({ texts }) => held.every((other) => share(texts, other.texts)));
    return agree ? [] : [{ field, values: held.map(({ force, texts }) => ({ force, value: texts.join(' / ') })) }];
  });
}

async function releaseCompared(
  serving: Serving,
  caller: Caller,
  { nominal, core, subjectRef }: Comparable,
): Promise<{ readonly force: ForceCode; readonly values: Values }> {
  const { calls, record, release } = serving;
  const fields = core.fields.filter(
    ({ field, decision }) => Object.values(COMPARED).includes(field.rule.name) && decision.level === 'F',
  );
  const { force, ref } = nominal;
  const fetched = await fetchNominal(calls, nominal, { ...core, fields });
  if (fetched === null) return { force, values: {} };
  const subject = rowSubject(caller, subjectRef, force, 'conflicts');
  const { view, rows, isSensitive } = releaseRecord({ ...core, fields }, fetched.values, 'Identity', subject, release);
  record.note(rows, true, isSensitive);
  noteGiven(serving, caller, { force, kind: 'NOMINAL', id: ref, nominal: ref }, fetched, rows);
  return { force, values: view ?? {} };
}

/** What a field says, as one text for each thing it says. */
function textsOf(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return listOf(value).flatMap((item) => (typeof item.date === 'string' ? [item.date] : nameOf(item)));
}

function nameOf({ forenames, surname }: Values): readonly string[] {
  const name = [forenames, surname].filter((part) => typeof part === 'string').join(' ');
  return name === '' ? [] : [name];
}
