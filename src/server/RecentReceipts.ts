import type { Requester } from '../model/Requester.js';

/** Where the outcome of a request stands, and who made the request. */
export interface LoggedOutcomePlace {
  readonly index: number;
  /** Null where the caller was not known. */
  readonly requester: { readonly id: string; readonly organisation: string } | null;
}

/** Requests that are remembered: at a thousand a second, the last ten seconds. */
const REMEMBERED_AT_MOST = 10_000;

/** The newest requests by their ids, so that a receipt fetched at once needs no search of the log. */
export class RecentReceipts {
  private readonly places = new Map<string, LoggedOutcomePlace>();

  constructor(private readonly mostRemembered = REMEMBERED_AT_MOST) {}

  note(requestId: string, index: number, requester: Requester | null): void {
    this.places.set(requestId, {
      index,
      requester: requester && { id: requester.id, organisation: requester.organisation },
    });
    if (this.places.size <= this.mostRemembered) return;
    const [oldest] = this.places.keys();
    if (oldest !== undefined) this.places.delete(oldest);
  }

  find(requestId: string): LoggedOutcomePlace | null {
    return this.places.get(requestId) ?? null;
  }
}
