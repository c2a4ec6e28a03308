import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { frame } from '../../src/ledger/frame.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { recover } from '../../src/ledger/recover.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { MemoryFiles } from './MemoryFiles.js';
import { newFolder } from './newFolder.js';
import { intentBody, outcomeBody, outcomeDetail, tickingClock } from './samples.js';

/** Lines with their newlines. Entries: intent 1, outcome 2, intent 3, outcome 4. */
let entries: Buffer[];
let details: Buffer[];

beforeAll(async () => {
  const folder = await newFolder();
  const ledger = await openLedger(folder, { now: tickingClock() });
  for (const request of [1, 2]) {
    await ledger.intent(intentBody(request));
    await ledger.outcome(outcomeBody(request), outcomeDetail(2));
  }
  await ledger.close();
  entries = linesOf(await readFile(join(folder, 'ledger.log')));
  details = linesOf(await readFile(join(folder, 'details.log')));
});

function linesOf(file: Buffer): Buffer[] {
  return file
    .toString('latin1')
    .split(/(?<=\n)/)
    .map((line) => Buffer.from(line, 'latin1'));
}

async function folderWith(ledgerLog: readonly Buffer[], detailsLog: readonly Buffer[]): Promise<string> {
  const folder = await newFolder();
  await writeFile(join(folder, 'ledger.log'), Buffer.concat(ledgerLog));
  await writeFile(join(folder, 'details.log'), Buffer.concat(detailsLog));
  return folder;
}

async function recoveredFrom(folder: string) {
  const ledger = await openLedger(folder, { now: tickingClock() });
  await ledger.close();
  return ledger.recovered;
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list.at(index);
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
};

/** Recovers files in memory; resolves to what was reported and what is left. */
async function recoveredInMemory(ledgerLog: readonly Buffer[], detailsLog: readonly Buffer[]) {
  const files = new MemoryFiles({ 'ledger.log': Buffer.concat(ledgerLog), 'details.log': Buffer.concat(detailsLog) });
  const { end, recovered } = await recover(await files.open('ledger.log'), await files.open('details.log'));
  return {
    end: end.sequence,
    recovered,
    left: ['ledger.log', 'details.log'].map((file) => files.written(file).toString()),
  };
}

describe('recovery', () => {
  it('cuts a torn last entry at every byte, with the details it leaves behind', async () => {
    const last = at(entries, -1);
    const left = [entries, details].map((lines) => Buffer.concat(lines.slice(0, -1)).toString());
    for (let bytes = 1; bytes < last.length; bytes++) {
      const torn = [...entries.slice(0, -1), last.subarray(0, bytes)];
      const cuts = [
        { file: 'ledger.log', bytes, reason: 'TORN_TAIL' },
        { file: 'details.log', bytes: at(details, -1).length, reason: 'NO_ENTRY' },
      ];
      expect(await recoveredInMemory(torn, details)).toEqual({ end: 3, recovered: { cuts, lastSequence: 3 }, left });
    }
  });

  it('cuts details that have no entry, at every byte', async () => {
    const last = at(details, -1);
    const left = [entries, details].map((lines) => Buffer.concat(lines.slice(0, -1)).toString());
    for (let bytes = 1; bytes <= last.length; bytes++) {
      const orphaned = [...details.slice(0, -1), last.subarray(0, bytes)];
      const cuts = [{ file: 'details.log', bytes, reason: 'NO_ENTRY' }];
      const recovered = { cuts, lastSequence: 3 };
      expect(await recoveredInMemory(entries.slice(0, 3), orphaned)).toEqual({ end: 3, recovered, left });
    }
  });

  it('cuts zeros that a file system left where data never arrived', async () => {
    const folder = await folderWith([...entries, Buffer.alloc(512)], details);
    expect(await recoveredFrom(folder)).toEqual({
      cuts: [{ file: 'ledger.log', bytes: 512, reason: 'TORN_TAIL' }],
      lastSequence: 4,
    });
  });

  it('appends to what was kept', async () => {
    const folder = await folderWith([...entries.slice(0, 3), at(entries, 3).subarray(0, 40)], details);
    const ledger = await openLedger(folder, { now: tickingClock() });
    const receipt = await ledger.outcome(outcomeBody(2), outcomeDetail(1));
    await ledger.close();
    expect(receipt.sequence).toBe(4);
    expect(await verifyLedger(folder, { expect: [receipt] })).toMatchObject({ entries: 4, problems: [] });
  });
});

describe('damage that no crash explains', () => {
  const flipped = (line: Buffer) => Buffer.from(line.toString('latin1').replace('policy-1', 'policy-2'), 'latin1');
  const rewritten = (line: Buffer, from: string, to: string) =>
    frame(Buffer.from(line.toString('utf8').slice(18, -1).replace(from, to)));
  const [first, second, third, fourth] = [0, 1, 2, 3];

  it.each<[string, string, () => readonly [readonly Buffer[], readonly Buffer[]]]>([
    [
      'a flipped byte in the middle',
      'ledger.log entry 3: broken record at byte',
      () => [[at(entries, first), at(entries, second), flipped(at(entries, third)), at(entries, fourth)], details],
    ],
    [
      'a flipped byte in the last record',
      'ledger.log entry 4: broken record at byte',
      () => [[...entries.slice(0, 3), flipped(at(entries, fourth))], details],
    ],
    [
      'an entry rewritten with its checksum',
      'ledger.log entry 4: previousHash is not the hash before',
      () => [
        [...entries.slice(0, 2), rewritten(at(entries, third), 'policy-1', 'policy-2'), at(entries, fourth)],
        details,
      ],
    ],
    ['an entry removed', 'ledger.log entry 1: found entry 2 instead', () => [entries.slice(1), details]],
    [
      'a record that is no entry',
      'ledger.log entry 1: the record is not an entry',
      () => [[frame(Buffer.from('{}'))], []],
    ],
    ['details removed', 'details.log entry 4: the details are missing', () => [entries, details.slice(0, 1)]],
    ['details cut short', 'details.log entry 4: broken record', () => [entries, [at(details, 0), Buffer.from('000')]]],
    [
      'details swapped',
      'details.log entry 2: found the details of entry 4 instead',
      () => [entries, [at(details, 1), at(details, 0)]],
    ],
    [
      'details rewritten with their checksum',
      'details.log entry 2: not what the entry commits to',
      () => [entries, [rewritten(at(details, 0), 'record-0', 'record-9'), at(details, 1)]],
    ],
    [
      'details far beyond the last entry',
      'details.log entry 1: details of entry 1025, which no crash can have left',
      () => [[], [rewritten(at(details, 0), '"sequence":2', '"sequence":1025')]],
    ],
  ])('%s: refuses to start and says where', async (_, where, content) => {
    const [ledgerLog, detailsLog] = content();
    const folder = await folderWith(ledgerLog, detailsLog);
    const problem = await recoveredFrom(folder).catch((error: unknown) => error);
    expect(problem).toMatchObject({ name: 'StartupError', message: expect.stringContaining(where) });
    expect(await readFile(join(folder, 'ledger.log'))).toEqual(Buffer.concat(ledgerLog));
    expect(await readFile(join(folder, 'details.log'))).toEqual(Buffer.concat(detailsLog));
  });

  it('a missing ledger.log beside details: refuses to start, and again', async () => {
    const folder = await folderWith(entries, details);
    await rm(join(folder, 'ledger.log'));
    for (const _ of ['once', 'twice']) {
      await expect(recoveredFrom(folder)).rejects.toMatchObject({ name: 'StartupError', where: 'ledger.log entry 1' });
    }
  });
});
