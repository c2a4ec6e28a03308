import type { AccessFilter, AccessPage, LoggedAccess } from '../../model/LoggedAccess.js';
import type { StoredEntry } from './StoredEntry.js';

/** Which part of what matches is wanted, newest first. */
export interface PageAsked {
  /** Index of the intent below which to go on; null from the newest. */
  readonly after: number | null;
  /** Accesses at most, from 1. */
  readonly first: number;
  /** Entries at or beyond this index are not there for the caller: how many are durable. */
  readonly upTo: number;
}

/** A page, and where the next one begins. */
export interface AccessHits extends AccessPage {
  /** Whether older ones match; also true where that is not known, because the search was given up. */
  readonly hasMore: boolean;
  /** False where the search was given up after as much work as one search may do; it can be gone on with. */
  readonly exhausted: boolean;
  /** The `after` to go on with; null where nothing older can match. */
  readonly continueAfter: number | null;
}

/** One entry with what is needed to give its receipt to whom it belongs. */
export interface LoggedEntry extends StoredEntry {
  /** Who asked; null where nobody was known or the details were erased. */
  readonly requesterId: string | null;
}

/**
 * Reads the access log while it may be written. Everything it gives back was decrypted and held against its commitment;
 * what a writer has not finished is not there yet. Throws a `DamagedLogError` for what cannot be read.
 */
export interface LedgerReader {
  /** Accesses that match, newest first by the index of the intent. */
  search(filter: AccessFilter, page: PageAsked): Promise<AccessHits>;
  /** The latest request of that id, or null. */
  findRequest(requestId: string, upTo: number): Promise<LoggedAccess | null>;
  /** One entry, or null where there is none of that index. */
  entry(index: number): Promise<LoggedEntry | null>;
  /** All accesses that match, oldest first by the index of the intent, one in memory at a time. */
  accesses(filter: AccessFilter, upTo?: number): AsyncIterable<LoggedAccess>;
  /** Forgets what it holds in memory; it has no files open between two calls. */
  close(): Promise<void>;
}
