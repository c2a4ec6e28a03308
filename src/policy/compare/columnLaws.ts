import { GROUP_CODES, OFFICE_CODES } from '../../model/codes.js';
import { type ColumnCode, groupInWords } from '../inWords.js';
import { type Effect, effectOf } from './Change.js';

/** What a cell's change from one text to another does, and how it is said. Asked only of texts that differ. */
export type ColumnLaw = (before: string, after: string) => { readonly effect: Effect; readonly words: string };

/** A list of those who may, or of what something is good for: a longer one gives more. */
export const permits: ColumnLaw = (before, after) => lists(before, after, (added, removed) => effectOf(added, removed));

/** A list of those who must: a longer one asks more, so it gives less. */
export const demands: ColumnLaw = (before, after) =>
  [before, after].includes('nobody may')
    ? unclear(before, after)
    : lists(before, after, (added, removed) => effectOf(removed, added));

/** `yes` asks for something. */
export const asks: ColumnLaw = (before, after) => ({
  effect: effectOf(after === 'no', after === 'yes'),
  words: fromTo(before, after),
});

/** `yes` spares something. */
export const spares: ColumnLaw = (before, after) => ({
  effect: effectOf(after === 'yes', after === 'no'),
  words: fromTo(before, after),
});

/** A number: more of it gives more. */
export const lasts: ColumnLaw = (before, after) => ({
  effect: effectOf(Number(after) > Number(before), Number(after) < Number(before)),
  words: fromTo(before, after),
});

/** `always`, a date, or empty for never: earlier gives more. */
export const begins: ColumnLaw = (before, after) => ({
  effect: effectOf(startOf(after) < startOf(before), startOf(after) > startOf(before)),
  words: `from ${before || 'never'} to ${after || 'never'}`,
});

const startOf = (text: string): string => (text === 'always' ? '' : text || '9999-12-31T');

/** A text that, where there is one, refuses. */
export const refuses: ColumnLaw = (before, after) => ({
  effect: effectOf(after === '', before === ''),
  words: fromTo(before, after),
});

/** Recorded words say nothing while their group is `UNKNOWN`. */
export const reveals: ColumnLaw = (before, after) => {
  const words = fromTo(before, after);
  if (before === 'UNKNOWN') return { effect: 'released', words };
  return { effect: after === 'UNKNOWN' ? 'withheld' : 'either', words };
};

/** A name or a sentence: it decides nothing. */
export const says: ColumnLaw = (before, after) => ({
  effect: 'neither',
  words: `from “${before}” to “${after}”`,
});

/** What a table alone cannot tell. */
export const unclear: ColumnLaw = (before, after) => ({ effect: 'either', words: fromTo(before, after) });

const fromTo = (before: string, after: string): string => `from ${before || 'nothing'} to ${after || 'nothing'}`;

function lists(before: string, after: string, effect: (added: boolean, removed: boolean) => Effect) {
  const [old, now] = [listed(before), listed(after)];
  const added = now.filter((word) => !old.includes(word));
  const removed = old.filter((word) => !now.includes(word));
  const words = [
    ...(added.length > 0 ? [`${namesInWords(added)} added`] : []),
    ...(removed.length > 0 ? [`${namesInWords(removed)} removed`] : []),
  ].join('; ');
  return { effect: effect(added.length > 0, removed.length > 0), words: words || 'in another order' };
}

const COLUMN_CODES: readonly string[] = [...GROUP_CODES, ...Object.values(OFFICE_CODES)];
const isColumn = (word: string): word is ColumnCode => COLUMN_CODES.includes(word);

const listed = (text: string): readonly string[] =>
  text === 'ALL' ? GROUP_CODES : text.split(/\s+/).filter((word) => word !== '');

/** A list of names, group codes among them in words: `employers and regulators`. */
export function namesInWords(names: readonly string[]): string {
  if (GROUP_CODES.every((code) => names.includes(code))) return 'every group';
  const words = names.map((name) => (isColumn(name) ? groupInWords(name) : name));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The same, from a cell's text. */
export const listInWords = (text: string): string => namesInWords(listed(text)) || 'nobody';
