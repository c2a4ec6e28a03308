import type { Requester } from '../model/Requester.js';

/** Who asks about how many people, wherever that is kept. */
export interface SubjectWatchPort {
  /**
   * Notes whom a request asks about; true where with them it is more than an external caller may ask about unnoticed.
   * An auditor asks the log, and no force, about anybody.
   */
  isTooMany(requester: Requester | null, subjectRefs: readonly string[]): Promise<boolean>;
}

/** Different subjects that an external caller may ask about within an hour unnoticed (brief 4.9, rule 3; D). */
export const UNNOTICED = 5;
export const HOUR_MS = 3_600_000;
/** Callers that are remembered at most; beyond them, whoever asked longest ago is forgotten. */
const CALLERS_AT_MOST = 10_000;

/**
 * Who asks about how many people, so that the auditor hears of an external caller who might be browsing. It counts whom
 * they name, found or not, refused or not, by pseudonym; it is kept in memory and tells the caller nothing.
 */
export class SubjectWatch implements SubjectWatchPort {
  /** By caller, the last subjects asked about, oldest first, with the time in milliseconds. */
  readonly #callers = new Map<string, Map<string, number>>();

  constructor(private readonly now: () => Date) {}

  async isTooMany(requester: Requester | null, subjectRefs: readonly string[]): Promise<boolean> {
    if (!isWatched(requester) || subjectRefs.length === 0) return false;
    const now = this.now().getTime();
    const subjects = this.#subjectsOf(callerOf(requester));
    for (const ref of subjectRefs) {
      subjects.delete(ref);
      subjects.set(ref, now);
    }
    dropFirst(subjects, UNNOTICED + 1);
    return [...subjects.values()].filter((at) => now - at < HOUR_MS).length > UNNOTICED;
  }

  #subjectsOf(caller: string): Map<string, number> {
    const subjects = this.#callers.get(caller) ?? new Map<string, number>();
    this.#callers.delete(caller);
    this.#callers.set(caller, subjects);
    dropFirst(this.#callers, CALLERS_AT_MOST);
    return subjects;
  }
}

/** The police may ask about many people, and an auditor asks the log. */
export const isWatched = (requester: Requester | null): requester is Requester =>
  requester !== null && requester.side !== 'POLICE' && requester.group !== 'AUDITOR';

export const callerOf = ({ issuer, id }: Requester): string => JSON.stringify([issuer, id]);

/** Keeps the last `most` entries: a map stands in the order in which they were put in. */
function dropFirst(entries: Map<string, unknown>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}
