import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { type LedgerFiles, nodeFiles } from '../../src/ledger/LedgerFiles.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker } from '../harness.js';
import { ledgerWith } from '../ledgerWith.js';
import { recordingForces } from '../recordingForces.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

/** A ledger that notes what becomes durable, and breaks at one entry. */
function ledgerThatBreaks(ledger: Ledger, events: string[], breaksAt: string | null): Ledger {
  const write = async <R>(what: 'intent' | 'outcome', requestId: string, append: () => Promise<R>): Promise<R> => {
    if (breaksAt === `${what} ${requestId}`)
      throw new BrokerError('LEDGER_UNAVAILABLE', 'the access log cannot be written');
    const receipt = await append();
    events.push(`${what} ${requestId}`);
    return receipt;
  };
  return ledgerWith(ledger, {
    get available() {
      return ledger.available && breaksAt === null;
    },
    intent: (body) => write('intent', body.requestId, () => ledger.intent(body)),
    outcome: (intent, body, detail, said) =>
      write('outcome', body.requestId, () => ledger.outcome(intent, body, detail, said)),
  });
}

async function ask(breaksAt: string | null) {
  const events: string[] = [];
  const broker = await startTestBroker(
    {},
    {
      wrapLedger: (ledger) => ledgerThatBreaks(ledger, events, breaksAt),
      wrapForce: recordingForces(({ force }) => events.push(`force ${force}`)),
    },
  );
  const token = await broker.token(SOCIAL_WORKER);
  const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
  const answer = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
  events.push('answer');
  const ready = await fetch(`${broker.url}/health/ready`);
  await broker.stop();
  return { events, answer, ready: ready.status };
}

/** Files that take no more once the disk is full. */
function filesOfDisk(isFull: () => boolean): LedgerFiles {
  const full = async (): Promise<never> => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return {
    ...nodeFiles,
    async open(path) {
      const file = await nodeFiles.open(path);
      return {
        append: (bytes) => (isFull() ? full() : file.append(bytes)),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
  };
}

/** Promise 4: no log, no data. The enquiry is request 1, the question request 2. */
describe('the order of log, forces and answer', () => {
  it('is intent, forces, outcome, answer', async () => {
    const { events, answer } = await ask(null);
    expect(events.filter((event, index) => event !== events[index - 1] && !event.startsWith('force'))).toEqual([
      'intent rq-1',
      'outcome rq-1',
      'intent rq-2',
      'outcome rq-2',
      'answer',
    ]);
    const asked = events.flatMap((event, index) => (event.startsWith('force') ? [index] : []));
    expect(Math.min(...asked)).toBeGreaterThan(events.indexOf('intent rq-2'));
    expect(Math.max(...asked)).toBeLessThan(events.indexOf('outcome rq-2'));
    expect(answer.body.errors).toBeUndefined();
  });

  it.each([
    ['intent rq-2', false],
    ['outcome rq-2', true],
  ])('stops where the %s cannot be made durable, and no data leaves', async (breaksAt, forcesAsked) => {
    const { events, answer, ready } = await ask(breaksAt);
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({
      errors: [{ message: 'the access log cannot be written', extensions: { code: 'LEDGER_UNAVAILABLE' } }],
    });
    expect(events.some((event) => event.startsWith('force'))).toBe(forcesAsked);
    expect(ready).toBe(503);
  });

  it('stops where the disk is full before the outcome, and stays shut when there is room again', async () => {
    let isFull = false;
    const broker = await startTestBroker(
      {},
      {
        ledgerFiles: filesOfDisk(() => isFull),
        wrapForce: recordingForces(() => {
          isFull = true;
        }),
      },
    );
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const ask = () => broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    const answers = [await ask()];
    isFull = false;
    answers.push(await ask());
    const ready = await fetch(`${broker.url}/health/ready`);
    const log = await broker.log();
    await broker.stop();
    expect(answers.map(({ status, body }) => [status, Object.keys(body), body.errors?.[0]?.extensions.code])).toEqual([
      [503, ['errors'], 'LEDGER_UNAVAILABLE'],
      [503, ['errors'], 'LEDGER_UNAVAILABLE'],
    ]);
    expect(ready.status).toBe(503);
    expect(log.map(({ type, body }) => `${type} ${body.requestId}`)).toEqual([
      'INTENT rq-1',
      'OUTCOME rq-1',
      'INTENT rq-2',
    ]);
  });

  it('stops where the thread that writes the log is gone', async () => {
    const program = fileURLToPath(new URL('./withoutWriter.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [program]);
    expect(JSON.parse(stdout)).toEqual({
      threads: 1,
      ready: [200, 503],
      status: 503,
      body: { errors: [{ message: 'the access log cannot be written', extensions: { code: 'LEDGER_UNAVAILABLE' } }] },
    });
  });
});
