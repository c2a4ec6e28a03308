import type { Acquaintance } from './Acquaintance.js';
import type { Finding } from './Finding.js';

/** What a check says: what it found wrong, or why there was nothing to check. */
export type Verdict = readonly Finding[] | { readonly because: string };

/** One promise of the port. */
export interface Check {
  /** The promise, as a sentence without its subject: `finds by PNC ID what has it and nothing else`. */
  readonly name: string;
  run(force: Acquaintance): Promise<Verdict>;
}
