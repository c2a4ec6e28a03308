import { FORENAME, forenameLevel } from '../../levels/forenameLevels.js';
import { type NameForm, nameForm } from '../../levels/NameForm.js';
import { SURNAME, surnameLevel } from '../../levels/surnameLevels.js';
import { forenameBits, levelBits, levelShare, OF_FIRST, surnameBits } from '../../question/questionBits.js';
import { ORDER } from '../../weighing/fields.js';
import type { Names } from '../columns/Names.js';
import type { UnseenWords } from '../columns/Words.js';
import type { PlainName } from '../DirectoryPerson.js';
import { countedShare } from './counted.js';
import { QuickLook } from './QuickLook.js';

const ORDER_BITS = levelBits('order');
const ONLY_STRAIGHT = ORDER_BITS[ORDER.STRAIGHT] ?? 0;
const ONLY_SWAPPED = ORDER_BITS[ORDER.SWAPPED] ?? 0;

/**
 * What a recorded text shares with a part of a name as it was said, forenames or surname: nothing that is looked up; a word
 * that is like one of its words; one of its words, by the sound; its first word, as it is spelt; or all its words.
 */
export const PART_SHARES = ['APART', 'LIKE', 'OWN', 'SPELT', 'WHOLE'] as const;
export type PartShares = (typeof PART_SHARES)[number];

/** By the words like those said that are not looked up: the levels that texts can reach which are apart. */
const FORENAMES_APART: Readonly<Record<UnseenWords, readonly number[]>> = {
  NONE: [FORENAME.MISSING, FORENAME.ALIKE],
  SOUNDS: [FORENAME.MISSING, FORENAME.ALIKE, FORENAME.SOUND],
  ANY: [FORENAME.MISSING, FORENAME.ALIKE, FORENAME.SOUND, FORENAME.NICKNAME, FORENAME.NEARLY],
};
const SURNAMES_APART: Readonly<Record<UnseenWords, readonly number[]>> = {
  NONE: [SURNAME.MISSING, SURNAME.ALIKE],
  SOUNDS: [SURNAME.MISSING, SURNAME.ALIKE, SURNAME.SOUND],
  ANY: [SURNAME.MISSING, SURNAME.ALIKE, SURNAME.SOUND, SURNAME.NEARLY],
};

/** The bits of each level, and the levels that nobody can reach since none bears the name that was said. */
interface LevelWeights {
  readonly bits: Float64Array;
  readonly never: readonly number[];
  /** Levels at which the first words are the same. */
  readonly ofFirst: readonly number[];
  /** The levels of texts that have nothing in common, with the same first letter and with another. */
  readonly sameLetter: number;
  readonly different: number;
}

/** The level of both parts at which the texts are the same. */
const SAME_TEXT = FORENAME.SAME satisfies typeof SURNAME.SAME;

/** One part of a name as it was said, with the levels of the texts that it was compared with. */
class SaidPart {
  readonly #form: NameForm;
  readonly #names: Names;
  readonly #weights: LevelWeights;
  readonly #compare: (a: NameForm, b: NameForm) => number;
  readonly #look: QuickLook;
  readonly #levels = new Map<number, number>();
  readonly #apart: readonly number[];
  readonly #text: number;
  readonly #first: number;
  readonly #most: number;
  readonly #mostOfFirst: number;
  readonly #mostOfOthers: number;

  constructor(
    text: string,
    names: Names,
    weights: LevelWeights,
    apart: readonly number[],
    compare: (a: NameForm, b: NameForm) => number,
  ) {
    this.#apart = apart;
    this.#form = nameForm(text);
    this.#look = new QuickLook(this.#form.words, names);
    this.#names = names;
    this.#weights = weights;
    this.#compare = compare;
    this.#text = text === '' ? -1 : names.find(text);
    this.#first = names.words.find(this.#form.words[0] ?? '');
    this.#most = Math.max(...weights.bits);
    this.#mostOfFirst = Math.max(...weights.bits.filter((_, level) => level !== SAME_TEXT));
    this.#mostOfOthers = Math.max(
      ...weights.bits.filter((_, level) => level !== SAME_TEXT && !weights.ofFirst.includes(level)),
    );
  }

  get isSilent(): boolean {
    return this.#form.compact === '';
  }

  level(text: number): number {
    if (this.isSilent) return 0;
    return this.#quickLevel(text) ?? this.#remember(text, this.#compare(this.#form, this.#names.formOf(text)));
  }

  /** The level of a text where it is known or seen at once. */
  #quickLevel(text: number): number | null {
    const known = this.#levels.get(text);
    if (known !== undefined) return known;
    if (!this.#look.isApart(text)) return null;
    return this.#remember(text, this.#look.isSameLetter(text) ? this.#weights.sameLetter : this.#weights.different);
  }

  #remember(text: number, level: number): number {
    this.#levels.set(text, level);
    return level;
  }

  bitsAt(level: number): number {
    return this.#weights.bits[level] ?? 0;
  }

  /** The most that a recorded text can weigh, without comparing letters. */
  mostOf(text: number): number {
    if (this.isSilent) return 0;
    if (text === this.#text) return this.#most;
    const level = this.#quickLevel(text);
    if (level !== null) return this.bitsAt(level);
    const isSameFirst = this.#first !== -1 && this.#names.wordAt(this.#names.wordsStart(text)) === this.#first;
    return isSameFirst ? this.#mostOfFirst : this.#mostOfOthers;
  }

  /** The most that the part can weigh of a text that shares so much with it. An initial has none of its own. */
  most(shares: PartShares): number {
    const { bits, never, ofFirst } = this.#weights;
    if (this.isSilent) return 0;
    const isAny = shares === 'WHOLE' || this.#form.words[0]?.length === 1;
    const isOf = (level: number) => shares === 'SPELT' || !ofFirst.includes(level);
    const levels = isAny
      ? [...bits.keys()]
      : shares === 'APART'
        ? this.#apart
        : [...bits.keys()].filter((level) => level !== SAME_TEXT && isOf(level));
    return Math.max(...levels.filter((level) => !never.includes(level)).map((level) => bits[level] ?? 0));
  }
}

/** Weighs recorded names against one way to read what was said. */
export class NameWeights {
  readonly #forenames: SaidPart;
  readonly #surname: SaidPart;

  /** @param unseen by word, which words like it are not looked up; of a text of several words, any may not be */
  constructor({ forenames, surname }: PlainName, names: Names, unseen: ReadonlyMap<string, UnseenWords>) {
    const [first, last] = [
      FORENAMES_APART[unseen.get(forenames) ?? 'ANY'],
      SURNAMES_APART[unseen.get(surname) ?? 'ANY'],
    ];
    this.#forenames = new SaidPart(forenames, names, weighForenames(forenames, names), first, forenameLevel);
    this.#surname = new SaidPart(surname, names, weighSurname(surname, names), last, surnameLevel);
  }

  /** The bits of a recorded name, by the numbers of its texts: as it stands, or forenames with surname where neither agrees. */
  bits(forenames: number, surname: number): number {
    const one = this.#forenames.level(forenames);
    const other = this.#surname.level(surname);
    const straight = this.#forenames.bitsAt(one) + this.#surname.bitsAt(other) + ONLY_STRAIGHT;
    if (one === FORENAME.SAME || other === SURNAME.SAME) return straight;
    const isOff = one >= FORENAME.ALIKE && other >= SURNAME.ALIKE;
    if (!isOff && (one === FORENAME.MISSING) === (other === SURNAME.MISSING)) return straight;
    const crossed = this.#forenames.bitsAt(this.#forenames.level(surname));
    const back = this.#surname.bitsAt(this.#surname.level(forenames));
    return Math.max(straight, crossed + back + ONLY_SWAPPED);
  }

  /** The most bits of a recorded name, by the numbers of its texts and of their first words: what is quick to see. */
  mostOf(forenames: number, surname: number): number {
    return Math.max(
      this.#forenames.mostOf(forenames) + this.#surname.mostOf(surname) + ONLY_STRAIGHT,
      this.#forenames.mostOf(surname) + this.#surname.mostOf(forenames) + ONLY_SWAPPED,
    );
  }

  /** The most bits of a name whose parts share so much with the forenames and the surname that were said. */
  most(forenames: PartShares, surname: PartShares): number {
    return this.#forenames.most(forenames) + this.#surname.most(surname) + ONLY_STRAIGHT;
  }
}

/** The bits of a level that is told apart in linking alone: no two names are compared at it here. */
const OF_LINKING = Number.NEGATIVE_INFINITY;
/** The least that is taken for how often two names agree by chance. */
const LEAST_CHANCE = 1e-6;
const APART_FORENAMES = { sameLetter: FORENAME.SAME_LETTER, different: FORENAME.DIFFERENT, ofFirst: OF_FIRST } as const;
const APART_SURNAMES = { sameLetter: SURNAME.SAME_LETTER, different: SURNAME.DIFFERENT, ofFirst: [] } as const;

/** How common a text is as forenames or as a surname. */
const shareOfText = (field: 'forenames' | 'surname', text: string, names: Names): number =>
  countedShare(names.count(text), names.recorded, levelShare(field, SAME_TEXT)?.stranger ?? 0);

function weighForenames(text: string, names: Names): LevelWeights {
  if (text === '') return { bits: levelBits('forenames'), never: [], ...APART_FORENAMES };
  const firsts = names.countFirst(text.split(' ')[0] ?? '');
  const bits = forenameBits({
    all: shareOfText('forenames', text, names),
    first: Math.max(1, firsts) / Math.max(1, names.recorded),
    firstsAgree: Math.max(names.firstsAgree, LEAST_CHANCE),
  });
  bits[FORENAME.MISTYPED] = OF_LINKING;
  const never = [...(names.count(text) === 0 ? [FORENAME.SAME] : []), ...(firsts === 0 ? OF_FIRST : [])];
  return { bits, never, ...APART_FORENAMES };
}

function weighSurname(text: string, names: Names): LevelWeights {
  if (text === '') return { bits: levelBits('surname'), never: [], ...APART_SURNAMES };
  const bits = surnameBits(shareOfText('surname', text, names));
  bits[SURNAME.MISTYPED] = OF_LINKING;
  return { bits, never: names.count(text) === 0 ? [SURNAME.SAME] : [], ...APART_SURNAMES };
}
