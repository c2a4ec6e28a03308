/** A process that serves, as its supervisor sees it. */
export interface Worker {
  /** Called once it serves, with its own address. */
  onReady(listener: (url: string) => void): void;
  onExit(listener: (code: number | null) => void): void;
  /** Asks it to finish what it has begun and end. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

export interface FleetParts {
  readonly workers: number;
  /** Starts the worker of a number, from 1. */
  readonly fork: (worker: number) => Worker;
  /** Does something after so many milliseconds; gives what prevents it. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly report: (message: string) => void;
}

/** Before a worker that ended is started anew, in milliseconds: twice as long each time, until it serves again. */
const RESTART_MS = { first: 1_000, most: 30_000 };
/** How long workers have to finish what they have begun, in milliseconds: longer than their own patience. */
const STOP_MS = 20_000;

interface Place {
  worker: Worker | null;
  waitMs: number;
  cancel: () => void;
}

/**
 * Keeps so many workers serving. One that ends is started anew on its data folder, where it takes up its log as after any
 * crash. One that cannot be started at all ends the whole start.
 */
export class Fleet {
  readonly #places: readonly Place[];
  #isStopping = false;
  #told: (() => void) | null = null;

  constructor(private readonly parts: FleetParts) {
    this.#places = Array.from({ length: parts.workers }, () => ({
      worker: null,
      waitMs: RESTART_MS.first,
      cancel: () => undefined,
    }));
  }

  /** The first alone, which makes what all share; then all others. Gives their addresses. Rejects where one ends. */
  async start(): Promise<readonly string[]> {
    const [first, ...others] = this.#places.map((_place, index) => () => this.#begin(index + 1));
    try {
      const url = (await first?.()) ?? '';
      return [url, ...(await Promise.all(others.map((begin) => begin())))];
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Resolves once every worker has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const ended = new Promise<void>((resolve) => {
      this.#told = resolve;
    });
    for (const { worker, cancel } of this.#places) {
      cancel();
      worker?.stop();
    }
    const cancel = this.parts.after(STOP_MS, () => {
      for (const { worker } of this.#places) worker?.kill();
    });
    this.#tellIfEnded();
    await ended;
    cancel();
  }

  /** Resolves once it serves for the first time; from then on it is kept. */
  #begin(number: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#fork(number, resolve, (code) => reject(new Error(`worker ${number} ended with code ${code}`)));
    });
  }

  #fork(number: number, onReady: (url: string) => void, onNeverReady: (code: number | null) => void): void {
    const place = this.#places[number - 1];
    if (place === undefined || this.#isStopping) return;
    const worker = this.parts.fork(number);
    let isReady = false;
    place.worker = worker;
    worker.onReady((url) => {
      isReady = true;
      place.waitMs = RESTART_MS.first;
      onReady(url);
    });
    worker.onExit((code) => {
      place.worker = null;
      if (this.#isStopping) return this.#tellIfEnded();
      if (!isReady) onNeverReady(code);
      else this.#again(number, place, code);
    });
  }

  #again(number: number, place: Place, code: number | null): void {
    this.parts.report(`worker ${number} ended with code ${code} and is started anew in ${place.waitMs / 1000} s`);
    place.cancel = this.parts.after(place.waitMs, () =>
      this.#fork(
        number,
        () => this.parts.report(`worker ${number} serves again`),
        (later) => this.#again(number, place, later),
      ),
    );
    place.waitMs = Math.min(place.waitMs * 2, RESTART_MS.most);
  }

  #tellIfEnded(): void {
    if (this.#places.every(({ worker }) => worker === null)) this.#told?.();
  }
}
