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
  return leavesOf(kind, '', values).map((leaf) => {
    const time = (times.get(leaf) ?? 0) + 1;
    times.set(leaf, time);
    return `${leaf} ${time}`;
  });
}

function leavesOf(kind: ReadKind, path: string, value: Value | undefined): readonly string[] {
  if (NOT_YET.includes(value) || movesOn(kind, path)) return [];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((item) => leavesOf(kind, path, item));
  if (typeof value !== 'object' || value === null) return [`${path} ${JSON.stringify(value)}`];
  return Object.entries(value as Values)
    .filter(([name]) => name !== 'key')
    .flatMap(([name, part]) => leavesOf(kind, path === '' ? name : `${path}.${name}`, part));
}
