import { readFileSync } from 'node:fs';
import { quantile } from '../ledger/quantiles.js';
import type { Contender } from './Contender.js';
import { RawConnection, requestBytes } from './RawConnection.js';

export const CONNECTIONS = 20;
/** Requests at least before anything is measured, since until then code is still being compiled, and measured then. */
const WARM_UP = 400;
const MEASURED = 200;

/** What was measured of one contender with one question. Times in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server’s processes for each request: what does not change when the machine has other work. */
  readonly cpuMs: number | null;
  /** Resident memory of the server’s processes at the end, bytes. */
  readonly memory: number | null;
  readonly answerBytes: number;
}

/**
 * Asks over so many connections, each again as soon as it is answered, for so long.
 * @throws Error where an answer has another status than the first of them.
 */
export async function measure(contender: Contender, question: string, seconds: number): Promise<Measured> {
  const sent = contender.ready.requests[question];
  if (sent === undefined) throw new Error(`${contender.name} is not asked ${question}`);
  const request = requestBytes(sent);
  const connections = Array.from({ length: CONNECTIONS }, () => new RawConnection(contender.ready.port));
  const [first] = connections;
  const { status } = (await first?.ask(request)) ?? { status: 0 };
  const latencies: number[] = [];
  let answerBytes = 0;
  let asked = 0;
  const loop = async (until: number, atLeast: number, keep: boolean) => {
    asked = 0;
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < until || asked < atLeast) {
          asked += 1;
          const askedAt = performance.now();
          const answer = await connection.ask(request);
          if (answer.status !== status)
            throw new Error(`${contender.name} answered ${answer.status}, before ${status}`);
          if (!keep) continue;
          latencies.push(performance.now() - askedAt);
          answerBytes = answer.bytes;
        }
      }),
    );
  };
  await loop(performance.now() + (seconds * 1000) / 2, WARM_UP, false);
  const cpuBefore = cpuMsOf(contender);
  const startedAt = performance.now();
  await loop(startedAt + seconds * 1000, MEASURED, true);
  const elapsed = performance.now() - startedAt;
  const cpuAfter = cpuMsOf(contender);
  for (const connection of connections) connection.close();
  return {
    perSecond: (latencies.length / elapsed) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / latencies.length,
    memory: memoryOf(contender),
    answerBytes,
  };
}

const pidsOf = ({ pid, ready }: Contender): readonly number[] => [pid, ...(ready.beside ?? [])];

/** Processor time so far; null where the system does not tell. Source: proc(5), clock ticks are 10 ms. */
export function cpuMsOf(contender: Contender): number | null {
  return summed(contender, 'stat', (text) => {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
}

const memoryOf = (contender: Contender): number | null =>
  summed(contender, 'status', (text) => Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) * 1024);

function summed(contender: Contender, file: string, read: (text: string) => number): number | null {
  if (process.platform !== 'linux') return null;
  return pidsOf(contender).reduce((sum, pid) => sum + read(readFileSync(`/proc/${pid}/${file}`, 'utf8')), 0);
}
