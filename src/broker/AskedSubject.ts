import type { IdentifiedSubject } from '../model/Authorisation.js';
import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode } from '../model/codes.js';
import { postalAddress } from '../model/postalAddress.js';
import { bornOn, criteriaText, type SearchCriteria, wholeCroNumber, wholePncId } from '../model/SearchCriteria.js';
import type { SubjectKey } from '../model/Source.js';
import { canonicalCroNumber, canonicalName, canonicalPncId, isRealDate } from '../model/subjectIdentifiers.js';

/** How `person` may be asked for: exactly one of four ways. */
export interface PersonArgs {
  readonly pncId?: string | null | undefined;
  readonly croNumber?: string | null | undefined;
  readonly nominal?:
    | { readonly force?: ForceCode | null | undefined; readonly ref?: string | null | undefined }
    | null
    | undefined;
  readonly name?: string | null | undefined;
  readonly dateOfBirth?: string | null | undefined;
}

/** The one way a request names its subject, in canonical form. */
export type AskedSubject =
  | Extract<SubjectKey, { by: 'PNC_ID' | 'CRO_NUMBER' | 'NOMINAL' }>
  | (SubjectKey & { by: 'NAME'; dateOfBirth: string });

/** Somebody who is looked for by what is known of them. */
export interface SoughtSubject {
  readonly by: 'SEARCH';
  readonly criteria: SearchCriteria;
}

/** Whom a search is about: where it names somebody in one of the ways of an enquiry, as that. */
export function soughtSubject(criteria: SearchCriteria): AskedSubject | SoughtSubject {
  const said = Object.entries(criteria).flatMap(([field, value]) => (value === null ? [] : [field]));
  const [pncId, croNumber, dateOfBirth] = [wholePncId(criteria), wholeCroNumber(criteria), bornOn(criteria)];
  if (said.length === 1 && pncId !== null) return { by: 'PNC_ID', value: pncId };
  if (said.length === 1 && croNumber !== null) return { by: 'CRO_NUMBER', value: croNumber };
  const isNamed = said.length === 2 && criteria.name !== null && canonicalName(criteria.name) !== null;
  if (isNamed && dateOfBirth !== null)
    return { by: 'NAME', value: criteria.name ?? '', dateOfBirth, soundsAlike: true };
  return { by: 'SEARCH', criteria };
}

/** @throws BrokerError BAD_USER_INPUT naming the argument, never its value. */
export function askedSubject(args: PersonArgs): AskedSubject {
  const given = [args.pncId, args.croNumber, args.nominal, args.name ?? args.dateOfBirth].filter((arg) => arg != null);
  if (given.length !== 1) {
    throw new BrokerError('BAD_USER_INPUT', 'give exactly one of pncId, croNumber, nominal, or name with dateOfBirth');
  }
  if (args.pncId != null) return { by: 'PNC_ID', value: valid('pncId', canonicalPncId(args.pncId)) };
  if (args.croNumber != null)
    return { by: 'CRO_NUMBER', value: valid('croNumber', canonicalCroNumber(args.croNumber)) };
  if (args.nominal != null) {
    const force = valid('nominal.force', args.nominal.force ?? null);
    return { by: 'NOMINAL', force, value: valid('nominal.ref', args.nominal.ref?.trim() || null) };
  }
  return askedByName(args.name ?? '', args.dateOfBirth ?? '');
}

/** A full name with a date of birth. */
export function askedByName(name: string, dateOfBirth: string, soundsAlike = false): AskedSubject & { by: 'NAME' } {
  if (!isRealDate(dateOfBirth)) throw new BrokerError('BAD_USER_INPUT', 'dateOfBirth: expected a date as YYYY-MM-DD');
  valid('name', canonicalName(name));
  return { by: 'NAME', value: name.trim(), dateOfBirth, soundsAlike };
}

/** An address in one line, as given. @throws BrokerError BAD_USER_INPUT where it is none: a town, a wildcard. */
export function askedAddress(line: string): string {
  if (postalAddress(line) !== null) return line;
  throw new BrokerError('BAD_USER_INPUT', 'address: expected a number and street, or a house and town, in one line');
}

function valid(argument: string, value: string | null): string {
  if (value === null) throw new BrokerError('BAD_USER_INPUT', `${argument}: not in a form that is used`);
  return value;
}

/** The subject of a human decision, by every identifier its maker gave in a form that is used. */
export function identifiedSubject({ pncId, croNumber, nominal }: IdentifiedSubject): AskedSubject[] {
  const pnc = pncId === null ? null : canonicalPncId(pncId);
  const cro = croNumber === null ? null : canonicalCroNumber(croNumber);
  return [
    ...(pnc === null ? [] : [{ by: 'PNC_ID', value: pnc } as const]),
    ...(cro === null ? [] : [{ by: 'CRO_NUMBER', value: cro } as const]),
    ...(nominal === null ? [] : [{ by: 'NOMINAL', force: nominal.force, value: nominal.ref } as const]),
  ];
}

/** The subject as one line of text, to be pseudonymised and never logged itself. */
export function subjectText(asked: AskedSubject | SoughtSubject): string {
  switch (asked.by) {
    case 'SEARCH':
      return `SEARCH ${JSON.stringify(criteriaText(asked.criteria))}`;
    case 'PNC_ID':
    case 'CRO_NUMBER':
      return `${asked.by} ${asked.value}`;
    case 'NOMINAL':
      return `NOMINAL ${asked.force} ${asked.value}`;
    case 'NAME':
      return `NAME ${canonicalName(asked.value)} ${asked.dateOfBirth}`;
  }
}
