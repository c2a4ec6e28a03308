import type { Value, Values } from './Source.js';

/** A value that is a list of objects, as one; anything else as the empty list. */
export const listOf = (value: Value | undefined): readonly Values[] =>
  Array.isArray(value) ? (value as readonly Values[]) : [];
