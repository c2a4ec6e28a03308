import type { BrokenField } from '../../formats/checkTables.js';
import { idName } from './NativeRows.js';

/** How many rows may be left out one by one. A force with more is not asked at all: its data cannot be believed. */
export const MOST_QUARANTINED = 10_000;

/** So many rows of a table are left out for the same reason: for the force's records manager, without values. */
export interface QuarantineLine {
  readonly table: string;
  readonly field: string;
  readonly problem: string;
  readonly rows: number;
}

/** The force has more broken rows than can be left out one by one. */
export class TooManyBroken extends Error {
  constructor() {
    super(`more than ${MOST_QUARANTINED} rows do not parse`);
    this.name = 'TooManyBroken';
  }
}

/** The rows that were left out, by table and `_id`, and why; in memory, and bounded. */
export class Quarantine {
  readonly #rows = new Map<string, Map<string, unknown>>();
  readonly #lines = new Map<string, QuarantineLine>();
  #size = 0;

  /** How many rows were left out. */
  get size(): number {
    return this.#size;
  }

  /** Why, most frequent first. */
  get report(): readonly QuarantineLine[] {
    return [...this.#lines.values()].toSorted((a, b) => b.rows - a.rows);
  }

  has(table: string, id: unknown): boolean {
    return this.#rows.get(table)?.has(idName(id)) ?? false;
  }

  /** The `_id`s of a table's rows that were left out. */
  ids(table: string): readonly unknown[] {
    return [...(this.#rows.get(table)?.values() ?? [])];
  }

  /** Leaves a row out. Says whether it was not left out already. @throws TooManyBroken beyond `MOST_QUARANTINED`. */
  add(table: string, id: unknown): boolean {
    const rows = this.#rows.get(table) ?? new Map<string, unknown>();
    this.#rows.set(table, rows);
    if (rows.has(idName(id))) return false;
    if (this.#size >= MOST_QUARANTINED) throw new TooManyBroken();
    rows.set(idName(id), id);
    this.#size += 1;
    return true;
  }

  /** Keeps why rows were left out: each row counts once under each reason. */
  note(faults: readonly BrokenField[]): void {
    for (const name of new Set(faults.map(faultName))) {
      const [table = '', field = '', problem = ''] = JSON.parse(name) as string[];
      const line = JSON.stringify([table, field, problem]);
      const rows = (this.#lines.get(line)?.rows ?? 0) + 1;
      this.#lines.set(line, { table, field, problem, rows });
    }
  }

  /** Leaves a row out for one reason, once. */
  leaveOut(table: string, id: unknown, field: string, problem: string): void {
    if (this.add(table, id)) this.note([{ table, row: 0, field, problem }]);
  }
}

/** Places in lists do not count: a fault in the third victim is the fault in the first. */
const faultName = ({ table, row, field, problem }: BrokenField): string =>
  JSON.stringify([table, field.replace(/(^|\.)\d+(?=\.|$)/g, '$1*'), problem, row]);
