import type { AccessFilter } from '../model/LoggedAccess.js';

/** An access in the log of another instance, which alone can say what it was. */
export interface AccessElsewhere {
  readonly log: string;
  readonly intentIndex: number;
  /** ISO instant. */
  readonly at: string;
}

/** The log of another instance, and how much of it the index has. */
export interface OtherLog {
  readonly log: string;
  /** Where its instance can be asked itself; null where nobody said. */
  readonly address: string | null;
  /** Entries that were last seen of it, signed. */
  readonly entries: number;
  /** Entries of it that the index says it has; null where it says nothing. */
  readonly indexed: number | null;
  /** Whether the index has all that were last seen, and nothing is amiss with the log. */
  readonly isCovered: boolean;
  /** What was noticed of it; `CURRENT` where it is in order. */
  readonly standing: string;
}

/** What the index of all logs says. It is a convenience: the logs themselves are the record. */
export interface AccessesElsewhere {
  /** False where the index was not asked or could not answer: then nothing follows from an empty list. */
  readonly isAnswered: boolean;
  readonly accesses: readonly AccessElsewhere[];
  readonly hasMore: boolean;
  /** Every other log that was ever seen. */
  readonly logs: readonly OtherLog[];
}

/** The access logs of other instances. */
export interface ElsewherePort {
  logs(): readonly OtherLog[];
  /**
   * Accesses in other logs that match, newest first; null where the index cannot tell, since it cannot be read or nothing
   * in the filter picks out few.
   */
  find(filter: AccessFilter, most: number): Promise<readonly AccessElsewhere[] | null>;
}
