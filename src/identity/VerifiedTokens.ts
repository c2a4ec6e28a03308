import { hash } from 'node:crypto';
import type { Requester } from '../model/Requester.js';

/** Seconds for which a token that was verified is not verified again: as long may a withdrawn key still count. */
export const VERIFIED_SECONDS = 60;
/** Tokens remembered: twice as many at most, some hundred bytes each. */
const REMEMBERED = 5_000;

interface Verified {
  readonly requester: Requester;
  /** In milliseconds since 1970: from when until when it counts. */
  readonly from: number;
  readonly until: number;
}

/** What a verified token says of its own times, in seconds since 1970. */
export interface TokenTimes {
  readonly exp?: number | undefined;
  readonly iat?: number | undefined;
}

/**
 * Who showed which token lately. A signature costs more than all else of a small question, and a partner app shows the
 * same token for hours. Tokens themselves are not kept, only their hashes. What is not surely good still is verified
 * again, and so refused in the verifier’s own words.
 */
export class VerifiedTokens {
  #lately = new Map<string, Verified>();
  #before = new Map<string, Verified>();

  /** `longestAgeMs`: how old a token may be by its `iat`. */
  constructor(private readonly longestAgeMs: number) {}

  find(token: string, now: Date): Requester | null {
    const key = hash('sha256', token, 'base64');
    const found = this.#lately.get(key) ?? this.#before.get(key);
    const at = now.getTime();
    return found !== undefined && at >= found.from && at < found.until ? found.requester : null;
  }

  note(token: string, { exp = 0, iat = 0 }: TokenTimes, requester: Requester, now: Date): void {
    const from = now.getTime();
    const until = Math.min(from + VERIFIED_SECONDS * 1000, exp * 1000, iat * 1000 + this.longestAgeMs);
    this.#lately.set(hash('sha256', token, 'base64'), { requester, from, until });
    if (this.#lately.size < REMEMBERED) return;
    this.#before = this.#lately;
    this.#lately = new Map();
  }
}
