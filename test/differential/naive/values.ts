import type { Value, Values } from '../../../src/model/Source.js';

/** A value that is a text, as one; anything else as null. */
export function textOf(value: Value | undefined): string | null {
  if (typeof value === 'string' && value !== '') return value;
  return null;
}

/** A value that is a list of objects, as one; anything else as the empty list. */
export function rowsOf(value: Value | undefined): readonly Values[] {
  if (!Array.isArray(value)) return [];
  return value as readonly Values[];
}

/** A value that is a list of texts, as one; anything else as the empty list. */
export function textsOf(value: Value | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === 'string');
}

/** A value that is one object, as one; anything else as an empty one. */
export function partOf(value: Value | undefined): Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as Values;
}

/** The day of an ISO date or instant. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** The day so many days later. */
export function daysAfter(iso: string, days: number): string {
  const at = new Date(`${dayOf(iso)}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Hours from one instant to another. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}
