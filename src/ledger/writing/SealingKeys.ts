import { type KeyRing, SEALED_CLASSES, type SealedClass } from '../keys/KeyRing.js';
import { AnswerDigester } from '../records/commitment.js';

/** The keys of one quarter. */
export interface PeriodKeys {
  readonly seal: Readonly<Record<SealedClass, Buffer | null>>;
  readonly answers: AnswerDigester;
}

/** The keys of the quarters that are being written, and of no other: a key that is destroyed is not kept here. */
export class SealingKeys {
  readonly #ring: KeyRing;
  #held = new Map<string, PeriodKeys>();

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** Takes hold of the keys of these quarters, and lets go of all others. A texts key is made only when it is wanted. */
  async hold(periods: ReadonlySet<string>, textPeriods: ReadonlySet<string>): Promise<void> {
    if (this.#held.size === periods.size && [...periods].every((period) => this.#has(period, textPeriods))) return;
    const held = new Map<string, PeriodKeys>();
    for (const period of periods) {
      const details = await this.#ring.sealing(SEALED_CLASSES[0], period);
      const texts = textPeriods.has(period) ? await this.#ring.sealing(SEALED_CLASSES[1], period) : null;
      held.set(period, { seal: { details, texts }, answers: new AnswerDigester(details) });
    }
    this.#held = held;
  }

  of(period: string): PeriodKeys {
    const keys = this.#held.get(period);
    if (keys === undefined) throw new RangeError(`no keys held for ${period}`);
    return keys;
  }

  #has(period: string, textPeriods: ReadonlySet<string>): boolean {
    const keys = this.#held.get(period);
    return keys !== undefined && (!textPeriods.has(period) || keys.seal.texts !== null);
  }
}
