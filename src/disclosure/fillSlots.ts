import type { Value, Values } from '../model/Source.js';
import type { FieldDecision } from './RecordDecision.js';
import { releaseField, type Unit } from './releaseField.js';

/** What stands in a text where the caller may not see whom or what it names. */
const UNNAMED: Readonly<Record<string, string>> = {
  protectedParty: 'a protected person',
  namedPlace: 'a named place',
};

/**
 * Fills `{protectedParty}` and `{namedPlace}` in a condition's text with whatever form of them the caller gets, so
 * that a full text never smuggles a name (brief 1.9).
 */
export function fillSlots(
  view: Readonly<Record<string, Value>>,
  decided: FieldDecision,
  item: Values,
  at: Unit,
): Values {
  const { text } = view;
  if (typeof text !== 'string') return view;
  const named = decided.slots.filter(({ field }) => text.includes(`{${field.rule.name}}`));
  const filled = named.reduce((sentence, slot) => {
    const { name } = slot.field.rule;
    const { value } = releaseField(slot, item[name] ?? null, at);
    const word = wordFor(value);
    return word === null ? sentence : sentence.replaceAll(`{${name}}`, () => word);
  }, text);
  return {
    ...view,
    text: Object.entries(UNNAMED).reduce((sentence, [name, word]) => sentence.replaceAll(`{${name}}`, word), filled),
  };
}

function wordFor(value: Value): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return null;
  const { name, pseudonym } = value as Values;
  return typeof name === 'string' ? name : typeof pseudonym === 'string' ? pseudonym : null;
}
