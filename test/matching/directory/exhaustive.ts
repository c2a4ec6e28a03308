import type { DirectoryPerson, PlainName } from '../../../src/matching/directory/DirectoryPerson.js';
import type { Sought } from '../../../src/matching/directory/search/Sought.js';
import { birthLevel } from '../../../src/matching/levels/birthLevels.js';
import { editDistance } from '../../../src/matching/levels/editDistance.js';
import { forenameLevel } from '../../../src/matching/levels/forenameLevels.js';
import { identifierLevel } from '../../../src/matching/levels/identifierLevels.js';
import { nameForm } from '../../../src/matching/levels/NameForm.js';
import { sexLevel } from '../../../src/matching/levels/sexLevels.js';
import { surnameLevel } from '../../../src/matching/levels/surnameLevels.js';
import { SEARCH_PARAMETERS, type Share } from '../../../src/matching/question/searchParameters.js';
import type { BirthDate } from '../../../src/matching/records/birthDate.js';
import { LEVEL_WORDS } from '../../../src/matching/weighing/fields.js';
import { wordSounds } from '../../../src/model/wordSounds.js';

const { fields, area: AREA, identifier: IDENTIFIER } = SEARCH_PARAMETERS;
const [FORENAMES, SURNAME, ORDER, BIRTH, SEX] = (['forenames', 'surname', 'order', 'birth', 'sex'] as const).map(
  (field) => LEVEL_WORDS[field].map((word) => fields[field][word] ?? { match: 1, stranger: 1 }),
);
type Field = typeof FORENAMES;
const match = (field: Field, level: number) => field?.[level]?.match ?? 1;
const stranger = (field: Field, level: number) => field?.[level]?.stranger ?? 1;
/** In whole thousandths or so, as the directory has them. */
const log2 = (ratio: number) => Math.round(Math.log2(ratio) * 1024) / 1024;
const bits = (field: Field, level: number) => log2(match(field, level) / stranger(field, level));
const shareBits = (share: Share) => log2(share.match / share.stranger);
/** A share held near what was known before: a thousand records' worth of it. */
const near = (count: number, of: number, before: number) => (count + 1000 * before) / (of + 1000);
const sameDate = (a: BirthDate, b: BirthDate) => a.year === b.year && a.month === b.month && a.day === b.day;
const isKnown = ({ year, month, day }: BirthDate) => year + month + day > 0;
const most = (values: readonly number[]) => (values.length === 0 ? 0 : Math.max(...values));
const outward = (postcode: string) => /^([a-z]{1,2}\d[a-z\d]?)\d[a-z]{2}$/.exec(postcode)?.[1] ?? postcode;
const isOutward = (text: string) => /^[a-z]{1,2}\d[a-z\d]?$/.test(text);

/** Weighs everybody against a question, in the plainest way there is: no index, no numbers for names, nothing remembered. */
export class Exhaustive {
  readonly #people: readonly DirectoryPerson[];
  readonly #names: readonly PlainName[];
  readonly #births: readonly BirthDate[];
  readonly #firstsAgree: number;
  readonly #counted = new Map<string, number>();

  constructor(people: readonly DirectoryPerson[]) {
    this.#people = people;
    this.#names = people.flatMap(({ names }) => names);
    this.#births = people.flatMap(({ births }) => births.filter(isKnown));
    const firsts = new Map<string, number>();
    for (const word of this.#names.flatMap(({ forenames, surname }) => [forenames, surname]).map(firstWord))
      if (word !== '') firsts.set(word, (firsts.get(word) ?? 0) + 1);
    this.#firstsAgree = [...firsts.values()].reduce((sum, count) => sum + count ** 2, 0) / this.#names.length ** 2;
  }

  weigh(row: number, sought: Sought): number {
    const person = this.#people[row];
    if (person === undefined) throw new RangeError('no such row');
    return (
      most(person.names.flatMap((name) => sought.names.map((said) => this.#nameBits(said, name)))) +
      most(person.births.filter(isKnown).map((birth) => this.#birthBits(sought, birth))) +
      bits(SEX, sexLevel(sought.sex, person.sex)) +
      (sought.postcode === ''
        ? 0
        : most(person.postcodes.map((postcode) => this.#placeBits(sought.postcode, postcode)))) +
      sought.identifiers.reduce((sum, said) => sum + this.#identifierBits(said, person), 0)
    );
  }

  #nameBits(said: PlainName, { forenames, surname }: PlainName): number {
    const pair = (one: string, other: string) =>
      this.#forenameBits(said.forenames, one) + this.#surnameBits(said.surname, other);
    return Math.max(pair(forenames, surname) + bits(ORDER, 0), pair(surname, forenames) + bits(ORDER, 1));
  }

  #forenameBits(said: string, recorded: string): number {
    const level = forenameLevel(nameForm(said), nameForm(recorded));
    if (level === 1)
      return log2(match(FORENAMES, 1) / near(this.#count(said), this.#names.length, stranger(FORENAMES, 1)));
    if (level !== 2 && level !== 3) return bits(FORENAMES, level);
    const first = firstWord(said);
    const sharing = this.#names.filter(({ forenames }) => firstWord(forenames) === first).length;
    const surnames = this.#names.filter(({ surname }) => firstWord(surname) === first).length;
    return bits(FORENAMES, level) - log2(Math.max(1, sharing + surnames) / this.#names.length / this.#firstsAgree);
  }

  #surnameBits(said: string, recorded: string): number {
    const level = surnameLevel(nameForm(said), nameForm(recorded));
    if (level !== 1) return bits(SURNAME, level);
    return log2(match(SURNAME, 1) / near(this.#count(said), this.#names.length, stranger(SURNAME, 1)));
  }

  #count(text: string): number {
    return this.#once(`text ${text}`, () =>
      this.#names.flatMap(({ forenames, surname }) => [forenames, surname]).filter((each) => each === text),
    );
  }

  /** How many there are, counted once for each name of a count. */
  #once(name: string, list: () => readonly unknown[]): number {
    const known = this.#counted.get(name) ?? list().length;
    this.#counted.set(name, known);
    return known;
  }

  #birthBits({ birth, between }: Sought, recorded: BirthDate): number {
    if (between !== null) {
      const { from, to } = between;
      const number = ({ year, month, day }: BirthDate, unknown: number) =>
        year * 10_000 + (month || unknown) * 100 + (day || unknown);
      const within = (one: BirthDate) => number(one, 99) >= number(from, 0) && number(one, 0) <= number(to, 0);
      const counted = this.#once(`born ${number(from, 0)} ${number(to, 0)}`, () =>
        this.#births.filter((one) => number(one, 0) >= number(from, 0) && number(one, 0) <= number(to, 0)),
      );
      const share = near(counted, this.#births.length, (to.year - from.year + 1) * 0.013);
      return log2(within(recorded) ? 0.95 / share : 0.05 / (1 - share));
    }
    if (!isKnown(birth)) return 0;
    const level = birthLevel(birth, recorded);
    if (level !== 1 && level !== 2) return bits(BIRTH, level);
    const countOf = (date: BirthDate) => this.#births.filter((each) => sameDate(each, date)).length;
    const swapped = { year: birth.year, month: birth.day, day: birth.month };
    const count = level === 1 ? countOf(birth) : Math.max(countOf(birth), countOf(swapped));
    return log2(match(BIRTH, level) / near(count, this.#births.length, stranger(BIRTH, level)));
  }

  #placeBits(said: string, recorded: string): number {
    const withSuch = (isSuch: (postcode: string) => boolean) =>
      this.#once(`postcode ${said}`, () => this.#people.filter(({ postcodes }) => postcodes.some(isSuch)));
    const isThere = outward(recorded) === outward(said);
    if (isOutward(said)) {
      const share = near(
        withSuch((each) => outward(each) === said),
        this.#people.length,
        AREA['same area'].stranger,
      );
      return log2(isThere ? 0.75 / share : 0.25 / (1 - share));
    }
    if (said !== recorded) return shareBits(AREA[isThere ? 'same area' : 'another area']);
    const count = withSuch((each) => each === said);
    const { match: own, stranger: before } = AREA['same postcode'];
    return log2(own / near(count, this.#people.length, before));
  }

  #identifierBits({ kinds, text }: Sought['identifiers'][number], { identifiers }: DirectoryPerson): number {
    const has = (kind: string, value: string) =>
      value.startsWith(text) || value.endsWith(text) || (kind === 'PNC' && value.slice(4).startsWith(text));
    const own = identifiers.filter(({ kind }) => kinds.includes(kind));
    const count = this.#once(`identifier ${kinds} ${text}`, () =>
      this.#people.filter((one) => one.identifiers.some(({ kind, value }) => kinds.includes(kind) && has(kind, value))),
    );
    const agreeing = log2(0.95 / near(count, this.#people.length, 0.00001));
    return most(
      own.map(({ kind, value }) =>
        has(kind, value)
          ? agreeing
          : shareBits(IDENTIFIER[identifierLevel(text, value) === 2 ? 'nearly the same' : 'different']),
      ),
    );
  }

  /** Whether a person shares enough with a question to have to be found, as far as the ear and the eye go. */
  mustBeFound(row: number, { words, birth, between, postcode, identifiers }: Sought): boolean {
    const person = this.#people[row];
    if (person === undefined) return false;
    const shared = person.names.map(({ forenames, surname }) =>
      words.map((ways) => `${forenames} ${surname}`.split(' ').flatMap((word, at) => (like(ways, word) ? [at] : []))),
    );
    const word = shared.some((places) => places.some((at) => at.length > 0));
    const year = person.births.some((one) =>
      between === null
        ? birth.year > 0 && one.year === birth.year
        : one.year >= between.from.year && one.year <= between.to.year,
    );
    const day = (one: BirthDate, other: BirthDate) =>
      one.day > 0 && one.month > 0 && one.day === other.day && one.month === other.month;
    const swapped = { year: birth.year, month: birth.day, day: birth.month };
    const sameDay = person.births.some((one) => day(one, birth) || day(one, swapped));
    const area = postcode !== '' && person.postcodes.some((each) => outward(each) === outward(postcode));
    return (
      shared.some(areTwo) ||
      (word && (year || sameDay || area)) ||
      (area && year) ||
      person.births.some((one) => one.year === birth.year && one.year > 0 && (day(one, birth) || day(one, swapped))) ||
      person.postcodes.includes(postcode) ||
      identifiers.some(({ kinds, text }) =>
        person.identifiers.some(
          ({ kind, value }) => kinds.includes(kind) && (value.startsWith(text) || value.endsWith(text)),
        ),
      )
    );
  }
}

/** Whether two words that were said stand for two that are recorded: by word that was said, where those stand. */
const areTwo = (places: readonly (readonly number[])[]): boolean =>
  places.some((one, index) =>
    places.slice(index + 1).some((other) => one.some((at) => other.some((beside) => beside !== at))),
  );

const firstWord = (text: string): string => text.split(' ')[0] ?? '';

function like(ways: readonly string[], word: string): boolean {
  const [said = ''] = ways;
  const sounds = wordSounds(word);
  const isHeard = word.length > 1 && ways.some((way) => wordSounds(way).some((sound) => sounds.includes(sound)));
  return isHeard || word === said || (said.length > 2 && word.length > 2 && editDistance(said, word, 1) <= 1);
}
