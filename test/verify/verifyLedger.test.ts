import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frame } from '../../src/ledger/frame.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { NoLedgerError, verifyLedger } from '../../src/verify/verifyLedger.js';
import { newFolder } from '../ledger/newFolder.js';
import { intentBody, outcomeBody, outcomeDetail, tickingClock } from '../ledger/samples.js';

const REQUESTS = 5;
const FILES = ['ledger.log', 'details.log'] as const;
type File = (typeof FILES)[number];

let original: Record<File, Buffer>;
let receipts: Receipt[];

beforeAll(async () => {
  const folder = await newFolder();
  const ledger = await openLedger(folder, { now: tickingClock() });
  receipts = [];
  for (let request = 1; request <= REQUESTS; request++) {
    receipts.push(await ledger.intent(intentBody(request)));
    receipts.push(await ledger.outcome(outcomeBody(request), outcomeDetail(request)));
  }
  await ledger.close();
  original = {
    'ledger.log': await readFile(join(folder, 'ledger.log')),
    'details.log': await readFile(join(folder, 'details.log')),
  };
});

async function verifyWith(changed: Partial<Record<File, Buffer>>, folder?: string) {
  const where = folder ?? (await newFolder());
  for (const file of FILES) await writeFile(join(where, file), changed[file] ?? original[file]);
  return verifyLedger(where);
}

const linesOf = (file: File) => original[file].toString('latin1').split(/(?<=\n)/);
const joined = (lines: readonly string[]) => Buffer.from(lines.join(''), 'latin1');

/** The entry that a byte of a file belongs to. */
function entryAt(file: File, position: number): number {
  const line = original[file].subarray(0, position).toString('latin1').split('\n').length;
  return file === 'ledger.log' ? line : 2 * line;
}

describe('verifyLedger', () => {
  it('reports a whole ledger, and its progress to the last byte', async () => {
    const folder = await newFolder();
    await verifyWith({}, folder);
    const seen: { bytes: number; totalBytes: number }[] = [];
    const report = await verifyLedger(folder, { onProgress: (progress) => seen.push(progress) });
    const totalBytes = original['ledger.log'].length + original['details.log'].length;
    expect(report).toEqual({
      entries: 10,
      intents: 5,
      outcomes: 5,
      openIntents: 0,
      lastHash: receipts.at(-1)?.hash,
      unfinishedBytes: 0,
      problems: [],
    });
    expect(seen.at(-1)).toEqual({ bytes: totalBytes, totalBytes });
  });

  it('counts intents whose outcome never came', async () => {
    const lines = linesOf('ledger.log').slice(0, 9);
    const details = linesOf('details.log').slice(0, 4);
    const report = await verifyWith({ 'ledger.log': joined(lines), 'details.log': joined(details) });
    expect(report).toMatchObject({ entries: 9, intents: 5, outcomes: 4, openIntents: 1, problems: [] });
  });

  it('accepts an empty ledger, and says so when there is none', async () => {
    const empty = Buffer.alloc(0);
    expect(await verifyWith({ 'ledger.log': empty, 'details.log': empty })).toEqual({
      entries: 0,
      intents: 0,
      outcomes: 0,
      openIntents: 0,
      lastHash: '0'.repeat(64),
      unfinishedBytes: 0,
      problems: [],
    });
    await expect(verifyLedger(await newFolder())).rejects.toThrow(NoLedgerError);
  });

  it.each(FILES)('finds any single changed byte of %s and names the entry', async (file) => {
    const folder = await newFolder();
    const position = fc.nat(original[file].length - 1);
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (where, mask) => {
        const changed = Buffer.from(original[file]);
        changed[where] = (changed[where] ?? 0) ^ mask;
        const { problems } = await verifyWith({ [file]: changed }, folder);
        expect(problems).toMatchObject([{ file, sequence: entryAt(file, where) }]);
      }),
      { numRuns: 250, seed: 20260105 },
    );
  });

  it.each(FILES)('finds %s cut at any byte and names the entry', async (file) => {
    const folder = await newFolder();
    await fc.assert(
      fc.asyncProperty(fc.nat(original[file].length - 1), async (length) => {
        const { problems } = await verifyWith({ [file]: original[file].subarray(0, length) }, folder);
        const sequence = entryAt(file, length);
        const whole = length === 0 || original[file][length - 1] === 0x0a;
        expect(problems).toMatchObject([{ file: whole ? 'details.log' : file, sequence }]);
      }),
      { numRuns: 200, seed: 20260105 },
    );
  });
});

describe('tampering with whole records', () => {
  const edited = (file: File, edit: (lines: string[]) => void) => () => {
    const lines = linesOf(file);
    edit(lines);
    return { [file]: joined(lines) };
  };
  const swap = (lines: string[]) => lines.splice(2, 2, lines[3] ?? '', lines[2] ?? '');
  const rewrite = (from: string, to: string) => (lines: string[]) => {
    const payload = Buffer.from((lines[2] ?? '').slice(18, -1), 'latin1').toString('utf8');
    expect(payload).toContain(from);
    lines[2] = frame(Buffer.from(payload.replace(from, to))).toString('latin1');
  };

  it.each<[string, () => Partial<Record<File, Buffer>>, File, number, string]>([
    ['entries swapped', edited('ledger.log', swap), 'ledger.log', 3, 'found entry 4 instead'],
    ['an entry deleted', edited('ledger.log', (l) => l.splice(2, 1)), 'ledger.log', 3, 'found entry 4 instead'],
    ['the first entry deleted', edited('ledger.log', (l) => l.splice(0, 1)), 'ledger.log', 1, 'found entry 2 instead'],
    [
      'an entry repeated',
      edited('ledger.log', (l) => l.splice(3, 0, l[2] ?? '')),
      'ledger.log',
      4,
      'found entry 3 instead',
    ],
    [
      'an outcome deleted at the end',
      edited('ledger.log', (l) => l.splice(9, 1)),
      'details.log',
      10,
      'details that no entry commits to',
    ],
    [
      'an entry rewritten with its checksum',
      edited('ledger.log', rewrite('sw-104', 'sw-105')),
      'ledger.log',
      4,
      'previousHash is not the hash of the entry before',
    ],
    [
      'an entry with one key more',
      edited('ledger.log', rewrite('{"at"', '{"aa":1,"at"')),
      'ledger.log',
      3,
      "the entry's keys are not at,body,detailHash,previousHash,sequence,type",
    ],
    [
      'an entry with a space',
      edited('ledger.log', rewrite('"sequence":3', '"sequence": 3')),
      'ledger.log',
      3,
      'the record is not canonical JSON',
    ],
    [
      'an entry with an impossible instant',
      edited('ledger.log', rewrite('2026-01-05', '2026-02-30')),
      'ledger.log',
      3,
      'at is not an instant in UTC with milliseconds',
    ],
    [
      'an intent made an outcome',
      edited('ledger.log', rewrite('"type":"INTENT"', '"type":"OUTCOME"')),
      'ledger.log',
      3,
      'detailHash is not 64 hex digits',
    ],
    ['details swapped', edited('details.log', swap), 'details.log', 6, 'found the details of entry 8 instead'],
    [
      'details deleted',
      edited('details.log', (l) => l.splice(2, 1)),
      'details.log',
      6,
      'found the details of entry 8 instead',
    ],
    [
      'details rewritten with their checksum',
      edited('details.log', rewrite('record-0', 'record-9')),
      'details.log',
      6,
      'the details are not the ones that the entry commits to',
    ],
    [
      'details added at the end',
      edited('details.log', (l) => l.push(l[2] ?? '')),
      'details.log',
      11,
      'details that no entry commits to',
    ],
  ])('%s is found', async (_, change, file, sequence, problem) => {
    const report = await verifyWith(change());
    expect(report.problems).toEqual([{ file, sequence, problem }]);
  });

  it('a missing file is found', async () => {
    const folder = await newFolder();
    await verifyWith({}, folder);
    await rm(join(folder, 'ledger.log'));
    expect((await verifyLedger(folder)).problems).toEqual([
      { file: 'ledger.log', sequence: 1, problem: 'the file is missing' },
    ]);
  });
});

describe('receipts', () => {
  it('are found again', async () => {
    const folder = await newFolder();
    await verifyWith({}, folder);
    expect(await verifyLedger(folder, { expect: receipts })).toMatchObject({ entries: 10, problems: [] });
  });

  it('show a chain that was written anew', async () => {
    const folder = await newFolder();
    const ledger = await openLedger(folder, { now: tickingClock() });
    await ledger.intent({ ...intentBody(1), policyVersion: 'policy-2' });
    await ledger.close();
    const [first] = receipts;
    expect((await verifyLedger(folder, { expect: first ? [first] : [] })).problems).toEqual([
      { file: 'ledger.log', sequence: 1, problem: 'the hash is not the one on the receipt' },
    ]);
  });

  it('show entries taken from the end, with their details', async () => {
    const folder = await newFolder();
    const kept = {
      'ledger.log': joined(linesOf('ledger.log').slice(0, 8)),
      'details.log': joined(linesOf('details.log').slice(0, 4)),
    };
    expect((await verifyWith(kept, folder)).problems).toEqual([]);
    expect((await verifyLedger(folder, { expect: receipts.slice(-1) })).problems).toEqual([
      { file: 'ledger.log', sequence: 10, problem: "the receipt's entry is not there; the last entry is 8" },
    ]);
  });
});

describe('while a writer runs', () => {
  it('an unfinished end is counted and is no problem; without the writer it is one', async () => {
    const folder = await newFolder();
    const [, second = ''] = linesOf('ledger.log');
    const half = Buffer.from(second.slice(0, 50), 'latin1');
    const changed = {
      'ledger.log': Buffer.concat([joined(linesOf('ledger.log').slice(0, 1)), half]),
      'details.log': joined(linesOf('details.log').slice(0, 1)),
    };
    await writeFile(join(folder, 'ledger.lock'), `${process.pid} -\n`);
    expect(await verifyWith(changed, folder)).toMatchObject({
      entries: 1,
      unfinishedBytes: 50 + changed['details.log'].length,
      problems: [],
    });
    await rm(join(folder, 'ledger.lock'));
    expect(await verifyWith(changed, folder)).toMatchObject({
      entries: 1,
      unfinishedBytes: 0,
      problems: [{ file: 'ledger.log', sequence: 2, problem: 'torn tail: 50 bytes of an incomplete record' }],
    });
  });

  it('details too far ahead for its commit are a problem', async () => {
    const folder = await newFolder();
    const [details = ''] = linesOf('details.log');
    const block = Buffer.from(details.slice(18, -1), 'latin1')
      .toString('utf8')
      .replace('"sequence":2', '"sequence":1025');
    await writeFile(join(folder, 'ledger.lock'), `${process.pid} -\n`);
    const changed = { 'ledger.log': Buffer.alloc(0), 'details.log': frame(Buffer.from(block)) };
    expect((await verifyWith(changed, folder)).problems).toEqual([
      { file: 'details.log', sequence: 1, problem: 'details of entry 1025, which no running commit can have written' },
    ]);
  });
});
