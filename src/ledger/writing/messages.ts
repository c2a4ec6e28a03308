import { StartupError } from '../../model/StartupError.js';
import type { RecoveryReport } from '../Ledger.js';
import type { SegmentLimits } from '../records/limits.js';
import type { Batch } from './Batch.js';

/** What the writer's thread begins with. */
export interface WriterThreadData {
  readonly folder: string;
  readonly keysFolder: string;
  readonly origin: string;
  readonly verifierKey: string;
  readonly limits: SegmentLimits;
}

export type ToWriter =
  | { readonly kind: 'submit'; readonly batch: Batch }
  | { readonly kind: 'signed'; readonly signature: Uint8Array }
  | { readonly kind: 'notSigned'; readonly error: SentError }
  | { readonly kind: 'close' };

export type FromWriter =
  | { readonly kind: 'opened'; readonly size: number; readonly recovered: RecoveryReport | null }
  | { readonly kind: 'refused'; readonly error: SentError }
  | { readonly kind: 'committed'; readonly batch: Batch }
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'sign'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' };

/** An error between threads: what a copy of it would lose. */
export interface SentError {
  readonly message: string;
  readonly code: string | null;
  /** Of a `StartupError`. */
  readonly where: string | null;
}

export function sendError(error: unknown): SentError {
  return {
    message: error instanceof Error ? error.message : String(error),
    code: error instanceof Error && 'code' in error ? String(error.code) : null,
    where: error instanceof StartupError ? error.where : null,
  };
}

export function receiveError({ message, code, where }: SentError): Error {
  if (where !== null) return new StartupError(where, message.slice(where.length + 2));
  return code === null ? new Error(message) : Object.assign(new Error(message), { code });
}
