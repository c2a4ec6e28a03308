import type { ErasedKey, ErasureMarks } from './keys/ErasureMarks.js';
import type { KeyRing, SealedClass } from './keys/KeyRing.js';
import { SEALED_CLASSES } from './keys/KeyRing.js';
import type { ErasureBody } from './plaintext/EntryDetail.js';
import { yearsAfter } from './records/period.js';

/** How long what was said in an entry can be read after its quarter ended, in years. */
export interface RetentionYears {
  readonly details: number;
  readonly texts: number;
}

export const RETENTION_YEARS: RetentionYears = { details: 7, texts: 3 };

const A_DAY_MS = 86_400_000;

export interface RetentionParts {
  readonly ring: KeyRing;
  /** Which of the logs that share the keys have entered an erasure. */
  readonly marks: Pick<ErasureMarks, 'owed' | 'mark'>;
  readonly years: RetentionYears;
  readonly now: () => Date;
  /** Resolves when the entry that says so is durable. */
  readonly enter: (body: ErasureBody) => Promise<unknown>;
  /** Removes the search indexes, from which it could be told what an erased entry was about. */
  readonly dropIndexes: () => Promise<void>;
}

/** Destroys the keys of quarters whose time is over, so that nothing they sealed can be opened again. */
export class Retention {
  readonly #parts: RetentionParts;
  #timer: NodeJS.Timeout | null = null;
  #expiring: Promise<void> = Promise.resolve();

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /**
   * Enters each erasure before its key goes. A crash in between enters it again, which is true again. Indexes go before,
   * so that no crash leaves them, and after, should a search have made one meanwhile.
   */
  expire(): Promise<void> {
    this.#expiring = this.#expiring.then(
      () => this.#expire(),
      () => this.#expire(),
    );
    return this.#expiring;
  }

  /** Looks again every day; `failed` is told when that cannot be done, and the next day it is tried again. */
  expireDaily(failed: (error: unknown) => void): void {
    this.#timer = setInterval(() => {
      this.expire().catch(failed);
    }, A_DAY_MS).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async #expire(): Promise<void> {
    const { ring, marks, dropIndexes } = this.#parts;
    for (const sealed of SEALED_CLASSES) {
      for (const period of await ring.periods(sealed)) {
        if (!this.#isOver(sealed, period)) continue;
        await this.#enter({ sealed, period });
        await ring.destroy(sealed, period);
        await dropIndexes();
      }
    }
    for (const key of await marks.owed()) await this.#enter(key);
  }

  /** The mark comes after the entry: a crash in between enters it again. */
  async #enter(key: ErasedKey): Promise<void> {
    const { enter, marks, dropIndexes } = this.#parts;
    await enter({ class: key.sealed, period: key.period, reason: 'END_OF_RETENTION' });
    await dropIndexes();
    await marks.mark(key);
  }

  #isOver(sealed: SealedClass, period: string): boolean {
    const over = yearsAfter(period, this.#parts.years[sealed]);
    return over !== null && over <= this.#parts.now().getTime();
  }
}
