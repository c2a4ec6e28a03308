import type { LedgerProblem } from './Finding.js';

/** What a verification found. Where there is a problem, the counts are of what comes before it. */
export interface VerifyReport {
  readonly entries: number;
  readonly intents: number;
  readonly outcomes: number;
  readonly erasures: number;
  /** Intents whose outcome is not in the log: requests that were cut off, or are under way. */
  readonly openIntents: number;
  /** Outcomes whose intent was no longer held in memory, and so could not be told apart; else 0. */
  readonly unpairedOutcomes: number;
  /** Base64 of the root over all entries. */
  readonly root: string;
  /** How many entries the newest checkpoint covers; null where there is none to go by. */
  readonly checkpointSize: number | null;
  /** Entries whose segment was deleted after its keys, and that were taken from the bundles. */
  readonly entriesFromBundles: number;
  /** Bytes at the end of the log that are no whole record: of a write under way, or cut off by a crash. */
  readonly unfinishedBytes: number;
  /** Whether a writer ran when the verification began. */
  readonly writing: boolean;
  /** Whether the checkpoint's key was given, or came from the same folder. */
  readonly keyGiven: boolean;
  /** Null where no keys were given, and so no details were checked. */
  readonly details: DetailReport | null;
  /** Empty, or the first thing found: what follows it cannot be judged. */
  readonly problems: readonly LedgerProblem[];
}

export interface DetailReport {
  readonly sections: number;
  /** The others are of periods whose keys were destroyed. */
  readonly opened: number;
  /** Keys that are still there although an entry says that what they seal is erased, e.g. `details-2019Q1`. */
  readonly keysLeft: readonly string[];
}
