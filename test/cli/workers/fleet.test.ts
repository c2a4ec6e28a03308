import { beforeEach, describe, expect, it } from '@jest/globals';
import { Fleet, type Worker } from '../../../src/cli/workers/Fleet.js';

/** A worker that does what the test says. */
class TestWorker implements Worker {
  readonly asked: string[] = [];
  #ready: (url: string) => void = () => undefined;
  #exit: (code: number | null) => void = () => undefined;
  constructor(readonly number: number) {}

  onReady(listener: (url: string) => void): void {
    this.#ready = listener;
  }
  onExit(listener: (code: number | null) => void): void {
    this.#exit = listener;
  }
  stop(): void {
    this.asked.push('stop');
  }
  kill(): void {
    this.asked.push('kill');
  }
  serves(): void {
    this.#ready(`http://worker-${this.number}`);
  }
  ends(code: number | null): void {
    this.#exit(code);
  }
}

describe('a fleet of workers', () => {
  let forked: TestWorker[];
  let waiting: { readonly ms: number; readonly work: () => void }[];
  let reports: string[];
  let fleet: Fleet;
  beforeEach(() => {
    [forked, waiting, reports] = [[], [], []];
    fleet = new Fleet({
      workers: 3,
      fork(number) {
        const worker = new TestWorker(number);
        forked.push(worker);
        return worker;
      },
      after(ms, work) {
        const timer = { ms, work };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((other) => other !== timer);
        };
      },
      report: (message) => reports.push(message),
    });
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const started = async () => {
    const start = fleet.start();
    forked[0]?.serves();
    await settled();
    for (const worker of forked.slice(1)) worker.serves();
    return start;
  };
  const passes = () => {
    const [timer] = waiting.splice(0, 1);
    timer?.work();
    return timer?.ms;
  };

  it('starts the first alone, which makes what all share, and then the others', async () => {
    const start = fleet.start();
    expect(forked.map(({ number }) => number)).toEqual([1]);
    forked[0]?.serves();
    await settled();
    expect(forked.map(({ number }) => number)).toEqual([1, 2, 3]);
    forked[2]?.serves();
    forked[1]?.serves();
    expect(await start).toEqual(['http://worker-1', 'http://worker-2', 'http://worker-3']);
  });

  it('does not start where one of them cannot, and ends the others', async () => {
    const start = fleet.start();
    forked[0]?.serves();
    await settled();
    forked[1]?.serves();
    forked[2]?.ends(1);
    await settled();
    expect(forked.map(({ asked }) => asked)).toEqual([['stop'], ['stop'], []]);
    forked[0]?.ends(0);
    forked[1]?.ends(0);
    await expect(start).rejects.toThrow('worker 3 ended with code 1');
  });

  it('starts one that dies anew, later each time, until it serves again', async () => {
    await started();
    forked[1]?.ends(null);
    expect(forked).toHaveLength(3);
    expect(passes()).toBe(1_000);
    expect(forked[3]?.number).toBe(2);
    for (const ms of [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      forked.at(-1)?.ends(1);
      expect(passes()).toBe(ms);
    }
    forked.at(-1)?.serves();
    forked.at(-1)?.ends(1);
    expect(passes()).toBe(1_000);
    expect(reports[0]).toBe('worker 2 ended with code null and is started anew in 1 s');
    expect(reports).toContain('worker 2 serves again');
  });

  it('stops when all have ended, starts none anew, and kills who does not end', async () => {
    await started();
    forked[2]?.ends(1);
    let isStopped = false;
    const stop = fleet.stop().then(() => {
      isStopped = true;
    });
    expect(waiting.map(({ ms }) => ms)).toEqual([20_000]);
    forked[0]?.ends(0);
    await settled();
    expect(isStopped).toBe(false);
    passes();
    expect(forked.slice(0, 2).map(({ asked }) => asked)).toEqual([['stop'], ['stop', 'kill']]);
    forked[1]?.ends(null);
    await stop;
    expect(forked).toHaveLength(3);
    expect(waiting).toEqual([]);
  });
});
