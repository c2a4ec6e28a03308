import { plainWords } from '../../model/plainWords.js';
import type { Values } from '../../model/Source.js';
import { forenameLevel } from '../levels/forenameLevels.js';
import { type NameForm, nameForm } from '../levels/NameForm.js';
import { surnameLevel } from '../levels/surnameLevels.js';
import { LEVEL_WORDS, ORDER } from '../weighing/fields.js';
import type { EvidenceLine } from './EvidenceLine.js';
import { shareOfSurname, sharesOfForenames } from './nameShares.js';
import { forenameBits, levelBits, surnameBits } from './questionBits.js';

/** Words of a name that are compared: a longer one is cut. */
const MOST_WORDS = 8;
const ALIASES: readonly unknown[] = ['ALIAS', 'ONLINE'];

const wordsOf = (text: unknown): string => (typeof text === 'string' ? plainWords(text) : '');

/** One way to read a name as heard: which of it are forenames and which the surname, with the bits of each level. */
interface Reading {
  readonly forenames: NameForm;
  readonly surname: NameForm;
  readonly forenameBits: Float64Array;
  readonly surnameBits: Float64Array;
  readonly isSwapped: boolean;
}

/** A name as heard, in every way that it may be read. */
export type HeardName = readonly Reading[];

/** With its surname taken to begin at any of its words, or to stand first. */
export function heardName(heard: string): HeardName {
  const words = plainWords(heard).split(' ').slice(0, MOST_WORDS);
  const splits = words.length === 1 ? [0, 1] : words.slice(1).map((_word, index) => index + 1);
  return splits.flatMap((at) => {
    const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    return words.length === 1
      ? [reading(front, back, false)]
      : [reading(front, back, false), reading(back, front, true)];
  });
}

function reading(front: string, back: string, isSwapped: boolean): Reading {
  const forenames = nameForm(front);
  return {
    forenames,
    surname: nameForm(back),
    forenameBits: forenameBits(sharesOfForenames(forenames.words)),
    surnameBits: surnameBits(shareOfSurname(back)),
    isSwapped,
  };
}

/**
 * How a name as heard compares with a recorded one, read as it agrees best. Levels are those of linking, over the shares of
 * questions; a rare name that agrees says more than a common one.
 */
export function nameEvidence(heard: HeardName, { forenames, surname, type }: Values): readonly EvidenceLine[] {
  const recorded = { forenames: nameForm(wordsOf(forenames)), surname: nameForm(wordsOf(surname)) };
  const ways = heard.map((one) => compared(one, recorded));
  const best = ways.reduce((one, other) => (sum(other) > sum(one) ? other : one), ways[0] ?? []);
  return best.map((line) => (ALIASES.includes(type) ? { ...line, level: `${line.level} (alias)` } : line));
}

function compared(
  said: Reading,
  recorded: { readonly forenames: NameForm; readonly surname: NameForm },
): readonly EvidenceLine[] {
  const forename = forenameLevel(said.forenames, recorded.forenames);
  const family = surnameLevel(said.surname, recorded.surname);
  return [
    ...(forename === 0 ? [] : [leveled('FORENAMES', 'forenames', forename, said.forenameBits)]),
    ...(family === 0 ? [] : [leveled('SURNAME', 'surname', family, said.surnameBits)]),
    ...(said.isSwapped ? [SWAPPED] : []),
  ];
}

const leveled = (
  field: EvidenceLine['field'],
  of: 'forenames' | 'surname' | 'order',
  level: number,
  bits: Float64Array,
): EvidenceLine => ({ field, level: LEVEL_WORDS[of][level] ?? '', bits: bits[level] ?? 0 });

const SWAPPED = leveled('NAME_ORDER', 'order', ORDER.SWAPPED, levelBits('order'));

export const sum = (lines: readonly EvidenceLine[]): number => lines.reduce((total, { bits }) => total + bits, 0);
