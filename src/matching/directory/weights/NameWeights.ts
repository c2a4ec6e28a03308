import { FORENAME, forenameLevel } from '../../levels/forenameLevels.js';
import { type NameForm, nameForm } from '../../levels/NameForm.js';
import { SURNAME, surnameLevel } from '../../levels/surnameLevels.js';
import { ORDER } from '../../weighing/fields.js';
import type { Names } from '../columns/Names.js';
import type { PlainName } from '../DirectoryPerson.js';
import { agreementBits, levelBits } from './levelBits.js';

const ORDER_BITS = levelBits('order');
const ONLY_STRAIGHT = ORDER_BITS[ORDER.STRAIGHT] ?? 0;
const ONLY_SWAPPED = ORDER_BITS[ORDER.SWAPPED] ?? 0;

/** Levels that two names can reach with no word in common, and none that is one mistyped, sounds alike or is a nickname. */
const FORENAMES_APART = [FORENAME.MISSING, FORENAME.INITIAL, FORENAME.NICKNAME, FORENAME.NEARLY];
const SURNAMES_APART = [SURNAME.MISSING, SURNAME.NEARLY];

/** One part of a name as it was said, with the levels of the texts that it was compared with. */
class SaidPart {
  readonly #form: NameForm;
  readonly #names: Names;
  readonly #bits: Float64Array;
  readonly #compare: (a: NameForm, b: NameForm) => number;
  readonly #levels = new Map<number, number>();

  constructor(text: string, names: Names, bits: Float64Array, compare: (a: NameForm, b: NameForm) => number) {
    this.#form = nameForm(text);
    this.#names = names;
    this.#bits = bits;
    this.#compare = compare;
  }

  level(text: number): number {
    const known = this.#levels.get(text);
    if (known !== undefined) return known;
    const level = this.#compare(this.#form, nameForm(this.#names.textOf(text)));
    this.#levels.set(text, level);
    return level;
  }

  bitsAt(level: number): number {
    return this.#bits[level] ?? 0;
  }

  /** The most that the part can weigh at any of the levels; at all where none are given. */
  most(levels?: readonly number[]): number {
    if (this.#form.compact === '') return 0;
    return Math.max(...(levels?.map((level) => this.bitsAt(level)) ?? this.#bits));
  }
}

/** Weighs recorded names against one way to read what was said. */
export class NameWeights {
  readonly #forenames: SaidPart;
  readonly #surname: SaidPart;

  constructor({ forenames, surname }: PlainName, names: Names) {
    this.#forenames = new SaidPart(forenames, names, forenameBits(forenames, names), forenameLevel);
    this.#surname = new SaidPart(surname, names, surnameBits(surname, names), surnameLevel);
  }

  /** The bits of a recorded name, by the numbers of its texts: as it stands, or forenames with surname where neither agrees. */
  bits(forenames: number, surname: number): number {
    const one = this.#forenames.level(forenames);
    const other = this.#surname.level(surname);
    const straight = this.#forenames.bitsAt(one) + this.#surname.bitsAt(other) + ONLY_STRAIGHT;
    const isOff = one >= FORENAME.ALIKE && other >= SURNAME.ALIKE;
    if (!isOff && (one === FORENAME.MISSING) === (other === SURNAME.MISSING)) return straight;
    const crossed = this.#forenames.bitsAt(this.#forenames.level(surname));
    const back = this.#surname.bitsAt(this.#surname.level(forenames));
    return Math.max(straight, crossed + back + ONLY_SWAPPED);
  }

  /** The most bits of a name that shares so many words with what was said, none, one or more, or words like them. */
  most(words: 0 | 1 | 2): number {
    const [forenames, surname] = [this.#forenames.most(), this.#surname.most()];
    const apart = this.#forenames.most(FORENAMES_APART);
    const surnameApart = this.#surname.most(SURNAMES_APART);
    if (words === 2) return forenames + surname + ONLY_STRAIGHT;
    if (words === 0) return apart + surnameApart + ONLY_STRAIGHT;
    return Math.max(forenames + surnameApart, apart + surname) + ONLY_STRAIGHT;
  }
}

function forenameBits(forenames: string, names: Names): Float64Array {
  const bits = levelBits('forenames');
  if (forenames === '') return bits;
  const [first = ''] = forenames.split(' ');
  bits[FORENAME.SAME] = agreementBits('forenames', FORENAME.SAME, names.countForenames(forenames), names.recorded);
  const firsts = names.countFirst(first) / Math.max(1, names.recorded);
  const common = Math.log2(Math.max(firsts, 1 / Math.max(1, names.recorded)) / Math.max(names.firstsAgree, 1e-6));
  for (const level of [FORENAME.SAME_FIRST, FORENAME.FIRST_ONLY]) bits[level] = (bits[level] ?? 0) - common;
  return bits;
}

function surnameBits(surname: string, names: Names): Float64Array {
  const bits = levelBits('surname');
  if (surname === '') return bits;
  bits[SURNAME.SAME] = agreementBits('surname', SURNAME.SAME, names.countSurname(surname), names.recorded);
  return bits;
}
