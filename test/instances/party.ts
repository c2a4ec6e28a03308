import { Exchange } from '../../src/instances/Exchange.js';
import type { Finding } from '../../src/instances/Finding.js';
import { PATIENCE } from '../../src/instances/InstanceWatch.js';
import type { RememberedLog } from '../../src/instances/WatchMemory.js';
import type { NoteBoard } from '../../src/model/NoteBoard.js';
import { instanceTrees } from '../../src/server/instanceTrees.js';
import type { TestLog } from './TestLog.js';

/** An instance of a test: its exchange, what it noticed since it was last asked, and what it remembers. */
export interface Party {
  readonly exchange: Exchange;
  round(): Promise<readonly string[]>;
  readonly noticed: readonly Finding[];
  readonly remembers: { logs: readonly RememberedLog[] };
}

/** The clock of all parties, in milliseconds. */
export interface TestClock {
  ms: number;
}

export function party(
  log: TestLog,
  board: NoteBoard,
  clock: TestClock,
  remembered: readonly RememberedLog[] = [],
  session = `s-${log.origin}`,
  patience = PATIENCE,
): Party {
  const remembers = { logs: remembered };
  const noticed: Finding[] = [];
  const exchange = new Exchange({
    own: log,
    session,
    board,
    memory: {
      logs: remembered,
      keep: async (logs) => {
        remembers.logs = logs;
      },
    },
    trees: instanceTrees,
    patience,
    nowMs: () => clock.ms,
    onFindings: async (findings) => {
      noticed.push(...findings);
    },
  });
  return {
    exchange,
    remembers,
    noticed,
    async round() {
      const before = noticed.length;
      await exchange.round();
      return noticed.slice(before).map(({ kind, origin }) => `${kind} ${origin}`);
    },
  };
}
