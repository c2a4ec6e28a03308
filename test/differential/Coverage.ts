import { shiftDay } from './generator/pools.js';
import { bornOn } from './naive/age.js';
import type { Answer, Tuple } from './naive/Tuple.js';

/** Counts what the tuples covered, so that nobody can claim what was never asked. */
export class Coverage {
  readonly #counts = new Map<string, Map<string, number>>();

  note(tuple: Tuple, answer: Answer): void {
    const { group } = tuple;
    const isOpen = answer.gate.startsWith('open');
    this.#add('tuples per group', group);
    this.#add('kind', tuple.question.kind);
    this.#add('category', tuple.question.category ?? 'decides about others');
    this.#add('gate passed', group, isOpen);
    this.#add('gate shut', group, !isOpen);
    this.#add('gate', `${group} ${answer.gate}`);
    this.#add('level', `${group} ${answer.level}`);
    this.#add(
      'opened',
      `${group} by ${answer.openedBy.includes(null) ? 'threat to life' : 'authorisation'}`,
      answer.openedBy.length > 0,
    );
    this.#add('reason', answer.reason ?? 'none');
    for (const { rule, level } of answer.words) this.#add('rule', `${rule} → ${level}`);
    for (const boundary of boundariesOf(tuple)) this.#add('boundary', boundary);
  }

  #add(table: string, row: string, counts = true): void {
    if (!counts) return;
    const rows = this.#counts.get(table) ?? new Map<string, number>();
    rows.set(row, (rows.get(row) ?? 0) + 1);
    this.#counts.set(table, rows);
  }

  /** How often. */
  count(table: string, row: string): number {
    return this.#counts.get(table)?.get(row) ?? 0;
  }

  /** How often, of all rows that begin so. */
  countOf(table: string, start: string): number {
    let sum = 0;
    for (const [row, times] of this.#counts.get(table) ?? []) if (row.startsWith(start)) sum += times;
    return sum;
  }

  /** Every table, for people to read. */
  print(): string {
    return [...this.#counts]
      .map(([table, rows]) => {
        const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([row, times]) => `  ${row}: ${times}`);
        return [table, ...lines].join('\n');
      })
      .join('\n');
  }
}

const NEAR = [
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
] as const;

/** The days and instants on whose other side the answer may be another. */
function boundariesOf({ nominals, now, facts, authorisations }: Tuple): string[] {
  const found: string[] = [];
  const born = bornOn(nominals);
  const ends = facts.values.expiresAt ?? facts.values.childTurns;
  for (const [when, inDays] of NEAR) {
    for (const age of [10, 18]) if (born === shiftDay(now, inDays, -age)) found.push(`turns ${age} ${when}`);
    if (ends === shiftDay(now, inDays)) found.push(`order ends ${when}`);
  }
  for (const { expiresAt } of authorisations) {
    const ms = Date.parse(expiresAt) - Date.parse(now);
    if (Math.abs(ms) <= 1) found.push(`authorisation expires in ${ms} ms`);
  }
  return found;
}
