import type { NativeRow } from '../formats/NativeTables.js';

/** Whether a value is a row: an object, and no list. */
export const isRow = (value: unknown): value is NativeRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
