import { periodOf } from './period.js';

const A_DAY_MS = 86_400_000;

/** An instant as entries have it. */
export interface EntryDate {
  /** UTC, milliseconds, ISO 8601. */
  readonly time: string;
  readonly period: string;
}

/** Writes out instants; entries that come together mostly share one, and nearly always a day. */
export class EntryDates {
  #at = Number.NaN;
  #day = Number.NaN;
  #date: EntryDate = { time: '', period: '' };

  /** `at`: ms since 1970. */
  of(at: number): EntryDate {
    if (at === this.#at) return this.#date;
    const day = Math.floor(at / A_DAY_MS);
    const period = day === this.#day ? this.#date.period : periodOf(at);
    this.#at = at;
    this.#day = day;
    this.#date = { time: new Date(at).toISOString(), period };
    return this.#date;
  }
}
