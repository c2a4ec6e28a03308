import type { ReadKind, Value, Values } from '../../model/Source.js';
import { movesOn, NOT_YET } from './movesOn.js';

/**
 * The matters of fact in what was read of a record, each as one text: a value with its path, numbered where a list says the
 * same several times. What is not known yet and what moves on by its nature is none. A text that is no longer among them
 * stands for a fact that was corrected or taken back; one that is new completes the record. Places in a list do not count,
 * since forces order lists anew; so two values that change places are not seen.
 */
export function statedFacts(kind: ReadKind, values: Values): readonly string[] {
  const times = new Map<string, number>();
  const facts: string[] = [];
  addFacts({ kind, times, facts }, '', values);
  return facts;
}

/** The facts found so far, and how often each was. */
interface Facts {
  readonly kind: ReadKind;
  readonly times: Map<string, number>;
  readonly facts: string[];
}

function addFacts(found: Facts, path: string, value: Value | undefined): void {
  if (NOT_YET.includes(value) || movesOn(found.kind, path)) return;
  if (Array.isArray(value)) for (const item of value as readonly Value[]) addFacts(found, path, item);
  else if (typeof value === 'object' && value !== null) addParts(found, path, value as Values);
  else {
    const leaf = `${path} ${JSON.stringify(value)}`;
    const time = (found.times.get(leaf) ?? 0) + 1;
    found.times.set(leaf, time);
    found.facts.push(`${leaf} ${time}`);
  }
}

function addParts(found: Facts, path: string, values: Values): void {
  for (const name in values) if (name !== 'key') addFacts(found, path === '' ? name : `${path}.${name}`, values[name]);
}
