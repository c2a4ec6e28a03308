import { doubleMetaphone } from 'double-metaphone';
import type { IdentifierOptions } from '../../formats/identifiers.js';
import { parseCroNumber, parsePncId } from '../../formats/identifiers.js';
import type { ForceCode } from '../../model/codes.js';
import { plainWords } from '../../model/plainWords.js';
import { type PostalAddress, postalAddress, sameAddress } from '../../model/postalAddress.js';
import type { SubjectKey } from '../../model/Source.js';

/** What a nominal can be found by. */
export interface Findable {
  readonly ref: string;
  readonly pncId: string | null;
  readonly croNumber: string | null;
  /** Every recorded name, forenames first. */
  readonly names: readonly string[];
  /** Claimed dates of birth, ISO 8601. */
  readonly datesOfBirth: readonly string[];
  /** Organisations named as supervisors of a requirement of the person's orders. */
  readonly supervisors: readonly string[];
  /** Where the person lives, and premises of domestic violence notices and orders about them. */
  readonly premises: readonly Stay[];
}

/** An address with the last day on which it counts, at the precision recorded; null where it still does. */
export interface Stay {
  readonly address: PostalAddress;
  readonly to: string | null;
}

type NameKey = Extract<SubjectKey, { by: 'NAME' }>;

/** The codes of a name's first and last word, each way it may be pronounced. */
function soundsOf(name: string): readonly string[] {
  const words = plainWords(name).split(' ');
  const codes = (word: string): readonly string[] => [...new Set(doubleMetaphone(word))];
  const last = codes(words.at(-1) ?? '');
  return codes(words[0] ?? '').flatMap((first) => last.map((each) => `${first} ${each}`));
}

/** Whether two full ISO dates are at most a year apart; a date that is not known to the day is near to none. */
function withinAYear(one: string, other: string): boolean {
  if (one.length < 10 || other.length < 10) return false;
  const [early, late] = [one.slice(0, 10), other.slice(0, 10)].sort() as [string, string];
  return late <= `${Number(early.slice(0, 4)) + 1}${early.slice(4)}`;
}

/** Finds nominals by PNC ID, CRO number, reference, name, the sound of a name, supervisor and premises. */
export class SubjectIndex {
  readonly #options: IdentifierOptions;
  readonly #force: ForceCode;
  readonly #byKey = new Map<string, Findable[]>();

  constructor(force: ForceCode, nominals: readonly Findable[], options: IdentifierOptions) {
    this.#force = force;
    this.#options = options;
    for (const nominal of nominals) for (const key of this.#keysOf(nominal)) this.#add(key, nominal);
  }

  /** References of the nominals that match any of the keys, in the order they are stored. */
  find(keys: readonly SubjectKey[]): ReadonlySet<string> {
    return new Set(keys.flatMap((key) => this.#matches(key)).map(({ ref }) => ref));
  }

  #keysOf({ ref, pncId, croNumber, names, supervisors, premises }: Findable): ReadonlySet<string> {
    const keys = new Set([`ref ${ref}`, ...names.map((name) => `name ${plainWords(name)}`)]);
    for (const organisation of supervisors) keys.add(`supervisor ${organisation}`);
    for (const { full, street } of premises.map(({ address }) => address))
      keys.add(`premises ${full}`).add(`premises ${street}`);
    if (pncId !== null) keys.add(`pnc ${pncId}`);
    if (croNumber !== null) keys.add(`cro ${croNumber}`);
    for (const name of names) for (const sound of soundsOf(name)) keys.add(`sound ${sound}`);
    return keys;
  }

  #add(key: string, nominal: Findable): void {
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, [nominal]);
    else same.push(nominal);
  }

  #at(key: string): readonly Findable[] {
    return this.#byKey.get(key) ?? [];
  }

  #matches(key: SubjectKey): readonly Findable[] {
    switch (key.by) {
      case 'PNC_ID':
        return this.#at(`pnc ${parsePncId(key.value, this.#options) ?? ''}`);
      case 'CRO_NUMBER':
        return this.#at(`cro ${parseCroNumber(key.value, this.#options) ?? ''}`);
      case 'NOMINAL':
        return key.force === this.#force ? this.#at(`ref ${key.value}`) : [];
      case 'NAME':
        return this.#named(key);
      case 'SUPERVISOR':
        return this.#at(`supervisor ${key.value}`);
      case 'PREMISES':
        return this.#livingAt(postalAddress(key.value), key.on);
    }
  }

  #livingAt(address: PostalAddress | null, on: string): readonly Findable[] {
    if (address === null) return [];
    const near = [...this.#at(`premises ${address.full}`), ...this.#at(`premises ${address.street}`)];
    const counts = ({ to }: Stay) => to === null || to >= on.slice(0, to.length);
    return near.filter(({ premises }) => premises.some((stay) => counts(stay) && sameAddress(stay.address, address)));
  }

  #named({ value, dateOfBirth, soundsAlike }: NameKey): readonly Findable[] {
    const name = plainWords(value);
    if (name === '') return [];
    const same = this.#at(`name ${name}`);
    if (dateOfBirth === undefined) return same;
    const exact = same.filter(({ datesOfBirth }) => datesOfBirth.includes(dateOfBirth));
    if (!soundsAlike) return exact;
    const alike = soundsOf(value).flatMap((sound) => this.#at(`sound ${sound}`));
    return [
      ...exact,
      ...alike.filter(({ datesOfBirth }) => datesOfBirth.some((date) => withinAYear(date, dateOfBirth))),
    ];
  }
}
