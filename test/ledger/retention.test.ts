import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import { openLedgerReader } from '../../src/ledger/reading/openLedgerReader.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { newFolder } from './newFolder.js';
import { openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { intentBody, outcomeBody, outcomeDetail, SAID } from './samples.js';

const at = (iso: string) => ({ now: () => new Date(iso) });

it('destroys the keys of quarters whose time is over, and says so in the log first', async () => {
  const folder = await newFolder();
  const first = await openIn(folder, at('2026-03-31T23:59:59.999Z'));
  const intent = await first.intent(intentBody(1));
  await first.outcome(intent, outcomeBody(1), outcomeDetail(1), { ...SAID, text: { why: 'asked' } });
  await first.close();
  const keys = async () => (await readdir(join(folder, 'keys'))).filter((name) => name.endsWith('.key')).sort();

  await (await openIn(folder, at('2029-03-31T23:59:59.999Z'))).close();
  expect(await keys()).toEqual(['details-2026Q1.key', 'texts-2026Q1.key']);

  await (await openIn(folder, at('2029-04-01T00:00:00.000Z'))).close();
  expect(await keys()).toEqual(['details-2026Q1.key', 'details-2029Q2.key']);

  await (await openIn(folder, at('2033-04-01T00:00:00.000Z'))).close();
  expect(await keys()).toEqual(['details-2029Q2.key', 'details-2033Q2.key']);

  const erasure = (sealed: string, iso: string, index: number) => ({
    line: { index, type: 'ERASURE', at: iso, request: `erasure-${sealed}-2026Q1`, text: null, answer: null },
    detail: { type: 'ERASURE', erasure: { class: sealed, period: '2026Q1', reason: 'END_OF_RETENTION' } },
  });
  expect(await readLedger(folder)).toMatchObject([
    { line: { index: 0 }, detail: null, text: null },
    { line: { index: 1 }, detail: null, text: null },
    erasure('texts', '2029-04-01T00:00:00.000Z', 2),
    erasure('details', '2033-04-01T00:00:00.000Z', 3),
  ]);
  expect(await checkTree(folder)).toBe(4);
});

it('is said in every log that the key had sealed, whichever destroyed it, once in each', async () => {
  const folder = await newFolder();
  const origins = ['a.test/log', 'b.test/log'];
  const open = (origin: string, iso: string) =>
    openLedger(join(folder, origin, 'ledger'), { ...at(iso), keysFolder: join(folder, 'keys'), origin });
  for (const origin of origins) {
    const ledger = await open(origin, '2026-03-31T12:00:00.000Z');
    await ledger.intent(intentBody(1));
    await ledger.close();
  }
  for (const _again of [1, 2])
    for (const origin of origins) await (await open(origin, '2033-04-01T00:00:00.000Z')).close();
  for (const origin of origins) {
    const report = await verifyLedger(join(folder, origin, 'ledger'), { keys: join(folder, 'keys') });
    expect(report).toMatchObject({ entries: 2, erasures: 1, problems: [] });
  }
});

it('leaves no search index of what it erased', async () => {
  const folder = await newFolder();
  const limits = { entries: 2, bytes: 1_000_000 };
  const first = await openIn(folder, { ...at('2026-03-01T00:00:00.000Z'), limits });
  for (const request of [0, 1, 2, 3]) await first.intent(intentBody(request));
  const reader = openLedgerReader({ folder: first.folder, keysFolder: first.keysFolder, writeIndexes: true });
  await reader.search({ requestId: 'rq-none' }, { after: null, first: 10, upTo: first.durable() });
  await reader.close();
  await first.close();
  const indexes = async () => (await readdir(join(folder, 'ledger/segments'))).filter((name) => name.endsWith('.idx'));
  expect(await indexes()).toEqual(['000000000000.idx']);

  await (await openIn(folder, { ...at('2033-04-01T00:00:00.000Z'), limits })).close();
  expect(await indexes()).toEqual([]);
});

it('keeps what it is told to keep', async () => {
  const folder = await newFolder();
  const first = await openIn(folder, at('2026-02-01T00:00:00.000Z'));
  await first.intent(intentBody(1));
  await first.close();
  const retention = { details: 100, texts: 100 };
  await (await openIn(folder, { ...at('2125-12-31T00:00:00.000Z'), retention })).close();
  expect(await readLedger(folder)).toMatchObject([{ detail: { type: 'INTENT' } }]);
});

it('goes on without the first segments once all they held is erased, and not before', async () => {
  const folder = await newFolder();
  const limits = { entries: 2, bytes: 1_000_000 };
  const first = await openIn(folder, { ...at('2026-03-01T00:00:00.000Z'), limits });
  for (const request of [0, 1, 2, 3, 4, 5]) await first.intent(intentBody(request));
  await first.close();
  const segment = join(folder, 'ledger/segments/000000000000.seg');

  await (await openIn(folder, { ...at('2033-04-01T00:00:00.000Z'), limits })).close();
  await rm(segment);
  const later = await openIn(folder, { ...at('2033-04-01T00:00:00.000Z'), limits });
  expect(await later.intent(intentBody(7))).toMatchObject({ index: 7 });
  await later.close();

  await rm(join(folder, 'ledger/segments/000000000002.seg'));
  await rm(join(folder, 'ledger/segments/000000000004.seg'));
  await rm(join(folder, 'ledger/segments/000000000006.seg'));
  await expect(openIn(folder, { ...at('2033-04-01T00:00:00.000Z'), limits })).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringMatching(/^segments entry 0: /),
  });

  const other = await newFolder();
  const young = await openIn(other, { ...at('2026-03-01T00:00:00.000Z'), limits });
  for (const request of [0, 1, 2, 3, 4, 5]) await young.intent(intentBody(request));
  await young.close();
  await rm(join(other, 'ledger/segments/000000000000.seg'));
  await expect(openIn(other, { ...at('2026-03-01T00:00:00.000Z'), limits })).rejects.toMatchObject({
    name: 'StartupError',
    message: 'segments entry 1: its segment is missing, and it is not erased',
  });
});
