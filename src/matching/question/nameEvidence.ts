import { plainWords } from '../../model/plainWords.js';
import type { Values } from '../../model/Source.js';
import { forenameLevel } from '../levels/forenameLevels.js';
import { nameForm } from '../levels/NameForm.js';
import { surnameLevel } from '../levels/surnameLevels.js';
import { LEVEL_WORDS, ORDER } from '../weighing/fields.js';
import type { EvidenceLine } from './EvidenceLine.js';
import { shareOfSurname, sharesOfForenames } from './nameShares.js';
import { forenameBits, levelBits, surnameBits } from './questionBits.js';

/** Words of a name that are compared: a longer one is cut. */
const MOST_WORDS = 8;
const ALIASES: readonly unknown[] = ['ALIAS', 'ONLINE'];

const wordsOf = (text: unknown): string => (typeof text === 'string' ? plainWords(text) : '');

/**
 * How a name as heard compares with a recorded one: with its surname taken to begin at any of its words, or to stand
 * first, whichever agrees best. Levels are those of linking, over the shares of questions; a rare name that agrees says more
 * than a common one.
 */
export function nameEvidence(heard: string, { forenames, surname, type }: Values): readonly EvidenceLine[] {
  const words = plainWords(heard).split(' ').slice(0, MOST_WORDS);
  const recorded = { forenames: wordsOf(forenames), surname: wordsOf(surname) };
  const splits = words.length === 1 ? [0, 1] : words.slice(1).map((_word, index) => index + 1);
  const ways = splits.flatMap((at) => {
    const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const straight = compared(front, back, recorded);
    if (words.length === 1) return [straight];
    const swapped = compared(back, front, recorded);
    return [straight, [...swapped, SWAPPED]];
  });
  const best = ways.reduce((one, other) => (sum(other) > sum(one) ? other : one), ways[0] ?? []);
  return best.map((line) => (ALIASES.includes(type) ? { ...line, level: `${line.level} (alias)` } : line));
}

function compared(
  front: string,
  back: string,
  recorded: { readonly forenames: string; readonly surname: string },
): readonly EvidenceLine[] {
  const [said, forenames] = [nameForm(front), nameForm(recorded.forenames)];
  const forename = forenameLevel(said, forenames);
  const family = surnameLevel(nameForm(back), nameForm(recorded.surname));
  return [
    ...(forename === 0
      ? []
      : [leveled('FORENAMES', 'forenames', forename, forenameBits(sharesOfForenames(said.words)))]),
    ...(family === 0 ? [] : [leveled('SURNAME', 'surname', family, surnameBits(shareOfSurname(back)))]),
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
