import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../src/model/LedgerEntry.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { newFolder } from './newFolder.js';
import { decisionRow, intentBody, outcomeBody, outcomeDetail, tickingClock } from './samples.js';

const FIRST_HASH = '8e499ec50ea81d12bd05ebbb4f0d56aa14d53772a29c8b1bd7fcc8bb149ee329';
const SECOND_HASH = '15f5ef5926363c59bd2f0702eab52c1752e825ba6382c5d73f0eb318ec8e5760';
const DETAIL_HASH = '4bffba8e15718e3d4adb694115eca8d2e2e5208581b5d0bb25a5747d1a65a93d';

describe('openLedger', () => {
  it('writes an intent and an outcome as docs/ledger.md says', async () => {
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    const receipts = [await ledger.intent(intentBody(1)), await ledger.outcome(outcomeBody(1), outcomeDetail(1))];
    await ledger.close();

    expect(receipts).toEqual([
      { sequence: 1, hash: FIRST_HASH },
      { sequence: 2, hash: SECOND_HASH },
    ]);
    expect(await payloads(folder, 'ledger.log')).toEqual([
      {
        sequence: 1,
        previousHash: '0'.repeat(64),
        at: '2026-01-05T09:00:00.000Z',
        type: 'INTENT',
        body: intentBody(1),
        detailHash: null,
      },
      {
        sequence: 2,
        previousHash: FIRST_HASH,
        at: '2026-01-05T09:00:00.001Z',
        type: 'OUTCOME',
        body: outcomeBody(1),
        detailHash: DETAIL_HASH,
      },
    ]);
    expect(await payloads(folder, 'details.log')).toEqual([
      {
        sequence: 2,
        gateFacts: [{ subjectRef: 'p-7c2e', fact: 'SECTION_47_ENQUIRY', how: 'VERIFIED' }],
        rows: { columns: Object.keys(decisionRow('')), values: [Object.values(decisionRow('record-0'))] },
      },
    ]);
  });

  it('continues the chain where it ended, and reports nothing recovered after a clean close', async () => {
    const folder = await newFolder();
    const first = await openLedger(folder, { now: tickingClock() });
    await first.intent(intentBody(1));
    await first.close();
    const second = await openLedger(folder, { now: tickingClock() });
    const receipt = await second.outcome(outcomeBody(1), outcomeDetail(3));
    await second.close();

    expect(second.recovered).toBeNull();
    expect(receipt.sequence).toBe(2);
    expect(await verifyLedger(folder)).toEqual({
      entries: 2,
      intents: 1,
      outcomes: 1,
      openIntents: 0,
      lastHash: receipt.hash,
      unfinishedBytes: 0,
      problems: [],
    });
  });

  it('keeps concurrent appends in the order of the calls', async () => {
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    const calls = Array.from({ length: 2500 }, (_, call) =>
      call % 2 === 0 ? ledger.intent(intentBody(call)) : ledger.outcome(outcomeBody(call), outcomeDetail(0)),
    );
    const receipts = await Promise.all(calls);
    await ledger.close();

    const entries = (await payloads(folder, 'ledger.log')) as { sequence: number; body: { requestId: string } }[];
    const expected = Array.from({ length: 2500 }, (_, call) => [call + 1, `request-${call}`]);
    expect(receipts.map(({ sequence }) => sequence)).toEqual(expected.map(([sequence]) => sequence));
    expect(entries.map(({ sequence, body }) => [sequence, body.requestId])).toEqual(expected);
  });

  it('is for its owner alone', async () => {
    const folder = join(await newFolder(), 'ledger');
    const ledger = await openLedger(folder, { now: tickingClock() });
    const modes = await Promise.all(
      ['.', 'ledger.log', 'details.log', 'ledger.lock'].map(async (name) => (await stat(join(folder, name))).mode),
    );
    await ledger.close();
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '600', '600', '600']);
  });

  it('writes no value that the types of an entry do not name, at any depth', async () => {
    const secret = 'Quillon-Marsh';
    const intent = intentBody(1);
    const body: IntentBody = {
      ...intent,
      ...{ variables: { name: secret } },
      requester: intent.requester && { ...intent.requester, ...{ rawToken: secret } },
      enquiry: intent.enquiry && { ...intent.enquiry, ...{ subjects: [{ name: secret }], justification: secret } },
    };
    const outcome: OutcomeBody = {
      ...outcomeBody(1),
      ...{ data: { person: secret } },
      sources: [{ force: 'NMR', status: 'OK', ...{ records: [secret] } }],
    };
    const detail: OutcomeDetail = {
      ...{ values: secret },
      gateFacts: [{ subjectRef: 'p-7c2e', fact: 'SECTION_47_ENQUIRY', how: 'VERIFIED', ...{ childName: secret } }],
      rows: [{ ...decisionRow('record-0'), ...{ value: secret } }],
    };
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    await ledger.intent(body);
    await ledger.outcome(outcome, detail);
    await ledger.close();

    const raw = Buffer.concat([
      await readFile(join(folder, 'ledger.log')),
      await readFile(join(folder, 'details.log')),
    ]);
    expect(raw.includes(secret)).toBe(false);
    expect(raw.includes('Zoë Ashgrove')).toBe(true);
  });

  it('names the variable when the folder cannot be used', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    await expect(openLedger(join(file, 'ledger'), { now: tickingClock() })).rejects.toMatchObject({
      name: 'StartupError',
      message: 'PROVISO_DATA: the ledger in this folder cannot be opened (ENOTDIR)',
    });
  });

  it('refuses a body that JSON cannot hold, and stays available', async () => {
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    const unfit = { ...intentBody(1), policyVersion: undefined } as unknown as IntentBody;
    await expect(ledger.intent(unfit)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await ledger.intent(intentBody(2))).toMatchObject({ sequence: 1 });
    expect(ledger.available).toBe(true);
    await ledger.close();
  });

  it('takes no append once it is closed, but finishes those it took', async () => {
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    const taken = ledger.intent(intentBody(1));
    const closed = ledger.close();
    await expect(ledger.intent(intentBody(2))).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    expect(await taken).toMatchObject({ sequence: 1 });
    await closed;
    expect(ledger.available).toBe(false);
    expect(await verifyLedger(folder)).toMatchObject({ entries: 1, problems: [] });
  });
});

async function payloads(folder: string, file: string): Promise<unknown[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line.slice(18)));
}
