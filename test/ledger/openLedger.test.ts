import { createHash, createHmac } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import { commitmentTo } from '../../src/ledger/records/commitment.js';
import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../src/model/LedgerEntry.js';
import { newFolder } from './newFolder.js';
import { ORIGIN, openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { decisionRow, intentBody, outcomeBody, outcomeDetail, SAID, tickingClock } from './samples.js';

describe('openLedger', () => {
  it('writes an intent and an outcome as docs/ledger.md says', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    const text = { why: 'the school asked' };
    const intent = await ledger.intent(intentBody(1));
    const outcome = await ledger.outcome(intent, outcomeBody(1), outcomeDetail(2), { ...SAID, text });
    expect([ledger.durable(), ledger.folder, ledger.keysFolder]).toEqual([
      2,
      join(folder, 'ledger'),
      join(folder, 'keys'),
    ]);
    await ledger.close();

    const [first, second] = await readLedger(folder);
    expect(first).toMatchObject({ hash: intent.hash, detail: { type: 'INTENT', intent: intentBody(1) }, text: null });
    expect(second).toMatchObject({
      hash: outcome.hash,
      detail: { type: 'OUTCOME', outcome: outcomeBody(1), intentIndex: 0, detail: outcomeDetail(2) },
    });
    expect(JSON.parse(second?.text?.plaintext.toString('utf8') ?? 'null')).toEqual(text);
    const commitment = (
      part: typeof first extends undefined ? never : NonNullable<typeof first>['text'] | undefined,
    ) => (part ? commitmentTo(part.salt, part.plaintext) : null);
    const hmac = (key: Buffer, message: string | Buffer) => createHmac('sha256', key).update(message).digest();
    const key = hmac(await readFile(join(folder, 'keys/details-2026Q1.key')), 'proviso/ledger/answer/1\0');
    const answerHash = createHash('sha256')
      .update(SAID.answer ?? '')
      .digest();
    const head = { v: 2, request: 'request-1' };
    expect([first?.line, second?.line]).toEqual([
      {
        ...head,
        index: 0,
        type: 'INTENT',
        at: '2026-01-05T09:00:00.000Z',
        detail: commitment(first?.detailPart),
        text: null,
        answer: null,
      },
      {
        ...head,
        index: 1,
        type: 'OUTCOME',
        at: '2026-01-05T09:00:00.001Z',
        detail: commitment(second?.detailPart),
        text: commitment(second?.text),
        answer: hmac(key, answerHash).toString('base64'),
      },
    ]);
    expect(Object.keys(first?.line ?? {})).toEqual(['v', 'index', 'type', 'at', 'request', 'detail', 'text', 'answer']);
    expect(await checkTree(folder)).toBe(2);
    expect((await readdir(join(folder, 'ledger'))).sort()).toEqual([
      'checkpoint',
      'format',
      'log.vkey',
      'segments',
      'tile',
    ]);
    expect(await readFile(join(folder, 'ledger/format'), 'utf8')).toBe(`proviso ledger 2\n${ORIGIN}\n`);
  });

  it('goes on where it ended, and reports nothing recovered after a clean close', async () => {
    const folder = await newFolder();
    const first = await openIn(folder);
    const intent = await first.intent(intentBody(1));
    await first.close();
    const second = await openIn(folder);
    const receipt = await second.outcome(intent, outcomeBody(1), outcomeDetail(3), SAID);
    await second.close();
    expect([second.recovered, receipt.index]).toEqual([null, 1]);
    expect((await readLedger(folder)).map(({ hash }) => hash)).toEqual([intent.hash, receipt.hash]);
    expect(await checkTree(folder)).toBe(2);
  });

  it('keeps concurrent appends in the order of the calls, through several segments', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder, { limits: { entries: 512, bytes: 100_000_000 } });
    const waves: { index: number; hash: string }[] = [];
    for (let wave = 0; wave < 5; wave++) {
      const calls = Array.from({ length: 500 }, (_, call) =>
        call % 2 === 0
          ? ledger.intent(intentBody(500 * wave + call))
          : ledger.outcome({ index: 0, hash: '' }, outcomeBody(500 * wave + call), outcomeDetail(0), SAID),
      );
      waves.push(...(await Promise.all(calls)));
    }
    await ledger.close();
    const read = await readLedger(folder);
    expect(read.map(({ line, hash }) => [line.index, line.request, hash])).toEqual(
      waves.map(({ hash }, call) => [call, `request-${call}`, hash]),
    );
    expect(waves.map(({ index }) => index)).toEqual(waves.map((_, call) => call));
    expect((await readdir(join(folder, 'ledger/segments'))).length).toBeGreaterThan(2);
    expect(await checkTree(folder)).toBe(2500);
  });

  it('seals what straddles the end of a quarter with the keys of both', async () => {
    const folder = await newFolder();
    let at = Date.UTC(2026, 2, 31, 23, 59, 59, 999);
    const ledger = await openIn(folder, { now: () => new Date(at++) });
    await Promise.all([1, 2, 3].map((request) => ledger.intent(intentBody(request))));
    await ledger.close();
    expect((await readLedger(folder)).map(({ detail }) => detail)).toEqual(
      [1, 2, 3].map((request) => ({ type: 'INTENT', intent: intentBody(request) })),
    );
    const keys = (await readdir(join(folder, 'keys'))).sort();
    expect(keys).toEqual(['checkpoint.pem', 'details-2026Q1.key', 'details-2026Q2.key']);
  });

  it('is for its owner alone', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    await ledger.intent(intentBody(1));
    await ledger.close();
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect([entry.name, (mode & 0o777).toString(8)]).toEqual([entry.name, entry.isFile() ? '600' : '700']);
    }
  });

  it('writes no value in the clear, and none that the types of an entry do not name', async () => {
    const secret = 'Quillon-Marsh';
    const intent = intentBody(1);
    const body: IntentBody = {
      ...intent,
      ...{ variables: { name: secret } },
      requester: intent.requester && { ...intent.requester, ...{ rawToken: secret } },
    };
    const outcome: OutcomeBody = { ...outcomeBody(1), ...{ data: { person: secret } } };
    const detail: OutcomeDetail = { ...outcomeDetail(0), rows: [{ ...decisionRow('record-0'), ...{ value: secret } }] };
    const folder = await newFolder();
    const ledger = await openIn(folder);
    const receipt = await ledger.intent(body);
    await ledger.outcome(receipt, outcome, detail, { answer: secret, text: { why: 'Ostrava-Lindqvist' } });
    await ledger.close();

    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const raw = Buffer.concat(await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
    const said = [
      secret,
      'Ostrava',
      'Zoë Ashgrove',
      'sw-104',
      'subject-a',
      'p-7c2e',
      'record-0',
      'policy-1',
      'CSC-2026',
    ];
    expect(said.filter((value) => raw.includes(value))).toEqual([]);
    expect(JSON.stringify((await readLedger(folder)).map((entry) => entry.detail))).not.toContain(secret);
    expect(raw.includes('"request":"request-1"')).toBe(true);
  });

  it('refuses an entry that is too large, alone, and stays available', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    const large = ledger.intent({ ...intentBody(1), operationName: 'x'.repeat(64 * 1024 * 1024) });
    const small = ledger.intent(intentBody(2));
    await expect(large).rejects.toMatchObject({ code: 'INTERNAL' });
    await expect(ledger.intent({ ...intentBody(1), requestId: 'x'.repeat(600) })).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    expect(await small).toMatchObject({ index: 0 });
    expect(ledger.available).toBe(true);
    await ledger.close();
  });

  it('takes no append once it is closed, but finishes those it took', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    const taken = ledger.intent(intentBody(1));
    const closed = ledger.close();
    await expect(ledger.intent(intentBody(2))).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    expect(await taken).toMatchObject({ index: 0 });
    await closed;
    await ledger.close();
    expect(ledger.available).toBe(false);
    expect(await checkTree(folder)).toBe(1);
  });

  it('refuses everything from then on when the writer meets a key that is damaged', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    await writeFile(join(folder, 'keys/details-2026Q1.key'), 'short');
    const unavailable = { code: 'LEDGER_UNAVAILABLE', message: 'the access log cannot be written' };
    await expect(ledger.intent(intentBody(1))).rejects.toMatchObject({
      ...unavailable,
      cause: { name: 'StartupError', where: 'details-2026Q1.key' },
    });
    await expect(ledger.intent(intentBody(2))).rejects.toMatchObject(unavailable);
    expect(ledger.available).toBe(false);
    await ledger.close();
    expect(await readdir(join(folder, 'ledger'))).not.toContain('lock');
  });
});

describe('a folder that cannot be gone on with', () => {
  const made = (async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    await ledger.intent(intentBody(1));
    await ledger.close();
    return folder;
  })();

  it.each<[string, string, (folder: string) => Promise<unknown>]>([
    [
      'is of an earlier version',
      'PROVISO_DATA: written by an earlier version; keep it and start with a new PROVISO_DATA',
      (folder) => writeFile(join(folder, 'ledger/ledger.log'), ''),
    ],
    [
      'has another format',
      'format: not a format that this version writes',
      (folder) => writeFile(join(folder, 'ledger/format'), 'proviso ledger 3\n'),
    ],
    [
      'has lost its format',
      'format: the file is missing, but there are entries',
      (folder) => rm(join(folder, 'ledger/format')),
    ],
    [
      'was begun under another origin',
      'PROVISO_LOG_ORIGIN: the log in this folder was begun under another origin',
      (folder) => writeFile(join(folder, 'ledger/format'), 'proviso ledger 2\nelsewhere\n'),
    ],
    [
      'was signed with another key',
      'log.vkey: checkpoints were signed with another key than now',
      (folder) => writeFile(join(folder, 'ledger/log.vkey'), 'another\n'),
    ],
    [
      'has lost its signing key',
      'checkpoint.pem: the key that signs this log is missing from the keys folder',
      (folder) => rm(join(folder, 'keys/checkpoint.pem')),
    ],
    [
      'has a signing key that is none',
      'checkpoint.pem: not a private key in PEM',
      (folder) => writeFile(join(folder, 'keys/checkpoint.pem'), 'rubbish'),
    ],
    [
      'lost its last entries',
      'segments entry 0: the log ends before it, but its checkpoint is signed for 1 entries',
      (folder) => truncate(join(folder, 'ledger/segments/000000000000.seg'), 16),
    ],
  ])('because it %s: says so and lets go of the lock', async (_, message, damage) => {
    const folder = await newFolder();
    await cp(await made, folder, { recursive: true });
    await damage(folder);
    await expect(openIn(folder)).rejects.toMatchObject({ name: 'StartupError', message });
    expect(await readdir(join(folder, 'ledger'))).not.toContain('lock');
  });

  it('names the variable when the folder cannot be used', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    const options = { now: tickingClock(), keysFolder: join(file, 'keys'), origin: ORIGIN };
    await expect(openLedger(join(file, 'ledger'), options)).rejects.toMatchObject({
      name: 'StartupError',
      message: 'PROVISO_DATA: the ledger in this folder cannot be opened (ENOTDIR)',
    });
  });
});
