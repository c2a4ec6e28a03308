import type { DecisionRow } from '../model/LedgerEntry.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';
import { byForce, wentOut, whoAndWhen } from './reportDisclosed.js';

export function rowsThatWentOut(access: LoggedAccess): readonly DecisionRow[] {
  return (access.outcome?.detail?.rows ?? []).filter((row) => wentOut(access, row));
}

/** An access with the people concerned by pseudonym, and what went out about each (DPA 2018 s.67 and s.68). */
export function breachReport(access: LoggedAccess) {
  const rows = rowsThatWentOut(access);
  const refs = [...new Set(rows.map(({ subjectRef }) => subjectRef))];
  return {
    ...whoAndWhen(access),
    askedAbout: access.intent?.subjectRefs ?? [],
    wentOut: refs.map((subject) => ({
      subject,
      forces: byForce(rows.filter(({ subjectRef }) => subjectRef === subject)),
    })),
  };
}

/** The whole period in one line: how many accesses, and about whom anything went out. */
export class BreachSummary {
  #accesses = 0;
  #erased = 0;
  readonly #people = new Set<string>();

  add(access: LoggedAccess): void {
    this.#accesses++;
    if (access.intent === null) this.#erased++;
    for (const { subjectRef } of rowsThatWentOut(access)) if (subjectRef !== null) this.#people.add(subjectRef);
  }

  toJSON() {
    return { summary: { accesses: this.#accesses, erased: this.#erased, people: [...this.#people].sort() } };
  }
}
