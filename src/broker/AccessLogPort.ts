import type { AccessFilter, LoggedAccess } from '../model/LoggedAccess.js';

/** Accesses that match, newest first, and how far the search got. */
export interface AccessHits {
  readonly accesses: readonly LoggedAccess[];
  /** Whether older ones match too, as far as was searched. */
  readonly hasMore: boolean;
  /**
   * Null where the search found all it was asked for or reached the beginning of the log. Otherwise the oldest intent
   * that it looked at before it reached its bound: its entry's index, and its ISO instant where that is known.
   */
  readonly stoppedAt: { readonly index: number; readonly at: string | null } | null;
}

/** The access log as those read it who may. */
export interface AccessLogPort {
  /** At most `first` accesses whose intent stands before entry `after` (null: before none, so that all are meant). */
  search(filter: AccessFilter, page: { readonly after: number | null; readonly first: number }): Promise<AccessHits>;
  /** Base64 of an entry's leaf hash (RFC 6962); null where the log has no such entry. */
  hashOf(index: number): Promise<string | null>;
}
