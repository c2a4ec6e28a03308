import type { ForceCode } from '../model/codes.js';
import type { LookupKey, Nominal, SubjectKey } from '../model/Source.js';
import { canonicalCroNumber, canonicalPncId } from '../model/subjectIdentifiers.js';
import type { Findable } from './finding/Findable.js';
import { findableOf } from './finding/findableOf.js';
import { findingKeys, lookupsFor } from './finding/findingWays.js';

const NAME_COLUMNS = ['names.forenames', 'names.surname'];
const BIRTH_COLUMN = 'dateOfBirth.date';

/** The columns that tell whether a nominal answers a key; null where no column of a nominal tells. */
function tellingColumns(key: SubjectKey): readonly string[] | null {
  switch (key.by) {
    case 'NOMINAL':
      return [];
    case 'PNC_ID':
      return ['pncId'];
    case 'CRO_NUMBER':
      return ['croNumber'];
    case 'NAME':
      return key.dateOfBirth === undefined ? NAME_COLUMNS : [...NAME_COLUMNS, BIRTH_COLUMN];
    case 'SUPERVISOR':
    case 'WATCHED':
    case 'PREMISES':
    case 'SEARCH':
      return null;
  }
}

/** Whether nominals with these columns can be compared with the key. */
export const canTell = (key: SubjectKey, columns: readonly string[]): boolean =>
  tellingColumns(key)?.every((column) => columns.includes(column)) ?? false;

/** A nominal with what it can be found by, worked out once, when it is needed, however many keys it is compared with. */
export class Identified {
  readonly findable: Findable;
  #keys: ReadonlySet<string> | null = null;

  constructor({ ref, values }: Nominal) {
    this.findable = findableOf(ref, values, []);
  }

  get keys(): ReadonlySet<string> {
    this.#keys ??= findingKeys(this.findable);
    return this.#keys;
  }
}

/**
 * Whether a nominal is one that a key asks for, by the rules that every connector finds by: true, false, or null where
 * a system with its own ear for names may well say so. To be asked only where `canTell` is true.
 */
export type KeyTest = (nominal: Identified) => boolean | null;

export function keyTest(key: SubjectKey, force: ForceCode): KeyTest {
  switch (key.by) {
    case 'PNC_ID':
      return ({ findable: { pncId } }) => pncId !== null && canonicalPncId(pncId) === canonicalPncId(key.value);
    case 'CRO_NUMBER':
      return ({ findable: { croNumber } }) =>
        croNumber !== null && canonicalCroNumber(croNumber) === canonicalCroNumber(key.value);
    case 'SEARCH':
      return () => null;
    default:
      return byLookup(key, force);
  }
}

function byLookup(key: LookupKey, force: ForceCode): KeyTest {
  const lookups = lookupsFor(key, { force, simulation: true });
  const birth = key.by === 'NAME' && key.soundsAlike ? (key.dateOfBirth ?? null) : null;
  return (who) => {
    const { findable } = who;
    if (lookups.some((one) => who.keys.has(one.key) && one.confirms(findable))) return true;
    return birth !== null && findable.datesOfBirth.some((date) => isNear(date, birth)) ? null : false;
  };
}

/** Within a year, as far as both dates are known. */
function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 10);
  const [early, late] = [one.slice(0, length), other.slice(0, length)].sort() as [string, string];
  return late <= `${Number(early.slice(0, 4)) + 1}${early.slice(4)}`;
}
