import type { FaultName, RemoteFault } from './RemoteFault.js';

/** The faults of one call, as drawn for it. */
export class DrawnFaults {
  readonly #faults: readonly RemoteFault[];
  /** Milliseconds before anything is answered. */
  readonly latencyMs: number;

  constructor(faults: readonly RemoteFault[], latencyMs: number) {
    this.#faults = faults;
    this.latencyMs = latencyMs;
  }

  has(name: FaultName): boolean {
    return this.#faults.some((fault) => fault.name === name);
  }

  /** The numbers of a fault; null where it is not there. */
  numbersOf(name: FaultName): readonly number[] | null {
    return this.#faults.find((fault) => fault.name === name)?.numbers ?? null;
  }
}

/** FNV-1a: a text as a number to start from. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Draws which faults a call meets, and how slow it is: the same for the same seed and the same order of calls. */
export class FaultDice {
  #state: number;

  constructor(seed: string) {
    this.#state = seedOf(seed);
  }

  draw(faults: readonly RemoteFault[]): DrawnFaults {
    const met = faults.filter(({ share }) => share >= 1 || this.#next() < share);
    return new DrawnFaults(
      met,
      met.reduce((sum, fault) => sum + this.#latencyOf(fault), 0),
    );
  }

  #latencyOf({ name, numbers: [first = 0, second = 0] }: RemoteFault): number {
    switch (name) {
      case 'latency:fixed':
        return first;
      case 'latency:uniform':
        return first + this.#next() * (second - first);
      case 'latency:lognormal':
        return first * Math.exp(second * this.#normal());
      default:
        return 0;
    }
  }

  /** Box and Muller's way from two even draws to one that is normal. */
  #normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.#next()));
    return radius * Math.cos(2 * Math.PI * this.#next());
  }

  /** From 0 to below 1 (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
