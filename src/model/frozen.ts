import type { Value, Values } from './Source.js';

/** The values, and all that is in them, such that nobody can change them any more. */
export function frozen(values: Values): Values {
  for (const name in values) freezeInside(values[name]);
  return Object.freeze(values);
}

function freezeInside(value: Value | undefined): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) frozen(value as Values);
  else Object.freeze(value).forEach(freezeInside);
}
