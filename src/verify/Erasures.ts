import { Finding } from './Finding.js';

interface Demand {
  readonly file: string;
  readonly first: number;
  last: number;
  readonly problem: string;
}

/** What erasure entries say was erased, held against what is found to be gone. Grows with the quarters only. */
export class Erasures {
  readonly #said = new Map<string, number>();
  readonly #gone = new Map<string, Demand>();

  /** `request` is that of an erasure entry. */
  say(request: string, index: number): void {
    this.#said.set(request, index);
  }

  /** Something of an entry is gone, which is right only if a later erasure entry says so. */
  gone(kind: 'details' | 'texts', period: string, entry: number, file: string, problem: string): void {
    const request = `erasure-${kind}-${period}`;
    const demand = this.#gone.get(request);
    if (demand) demand.last = entry;
    else this.#gone.set(request, { file, first: entry, last: entry, problem });
  }

  /** After the last entry: throws a `Finding` for the first thing that is gone without having been erased. */
  check(): void {
    const wrong = [...this.#gone].filter(([request, { last }]) => (this.#said.get(request) ?? -1) < last);
    const [found] = wrong.sort(([, one], [, other]) => one.first - other.first);
    if (found === undefined) return;
    const [request, { file, first, problem }] = found;
    throw new Finding(file, first, `${problem}, and no later entry ${request} says that it was erased`);
  }

  /** Requests of erasure entries, e.g. `erasure-details-2019Q1`. */
  get said(): readonly string[] {
    return [...this.#said.keys()];
  }
}
