import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { BrokerParts } from '../broker/BrokerParts.js';
import { logFindings } from '../broker/logFindings.js';
import { Exchange } from '../instances/Exchange.js';
import { FINDING_WORDS, type Finding, isInOrder } from '../instances/Finding.js';
import { openWatchMemory } from '../instances/WatchMemory.js';
import type { NoteBoard } from '../model/NoteBoard.js';
import { instanceTrees, ownLogOf } from './instanceTrees.js';
import { randomId } from './randomId.js';

interface ExchangeFittings {
  readonly board: NoteBoard;
  readonly parts: BrokerParts;
  readonly dataFolder: string;
  readonly ledgerFolder: string;
  readonly origin: string;
  readonly logger: Logger;
}

/** What this instance tells others and watches of them. @throws StartupError where what it remembers cannot be read */
export async function openExchange(fittings: ExchangeFittings): Promise<Exchange> {
  const { board, parts, dataFolder, ledgerFolder, origin, logger } = fittings;
  return new Exchange({
    own: await ownLogOf(ledgerFolder, origin),
    session: randomId(),
    board,
    memory: await openWatchMemory(dataFolder),
    trees: instanceTrees,
    nowMs: () => performance.now(),
    async onFindings(findings) {
      for (const finding of findings) tell(logger, finding);
      await logFindings(parts, findings);
    },
  });
}

function tell(logger: Logger, { kind, origin, size }: Finding): void {
  const level = kind === 'SEEN' ? 'debug' : isInOrder(kind) ? 'info' : 'error';
  logger[level]({ instance: origin, noticed: kind, size }, `an instance ${FINDING_WORDS[kind]}`);
}
