import type { ReadKind, Register } from '../model/Source.js';

/** What a check found wrong, by place and never by value. */
export interface Finding {
  readonly kind: ReadKind | Register | null;
  /** The first is 1: the how-manieth person, record or entry that was tested. Null where it is about none of them. */
  readonly at: number | null;
  /** The canonical column, list positions included; null where it is about none. */
  readonly column: string | null;
  readonly problem: string;
}

export type CheckStatus = 'PASSED' | 'FAILED' | 'NOT_APPLICABLE';

/** How one check went. */
export interface CheckResult {
  readonly name: string;
  readonly status: CheckStatus;
  /** Why it failed; empty where it did not. */
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly more: number;
  /** Why it could not be made; null where it was. */
  readonly because: string | null;
}

/** A finding about nothing in particular. */
export const problem = (text: string): Finding => ({ kind: null, at: null, column: null, problem: text });

/** `SHPO_SRO 2, prohibitions.0.code: …` */
export function findingInWords({ kind, at, column, problem: text }: Finding): string {
  const place = [kind, at].filter((part) => part !== null).join(' ');
  const where = [place, column].filter((part) => part !== null && part !== '').join(', ');
  return where === '' ? text : `${where}: ${text}`;
}
