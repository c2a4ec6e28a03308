import { beforeEach, describe, expect, it } from '@jest/globals';
import { PATIENCE } from '../../src/instances/InstanceWatch.js';
import { formatCheckpoint, parseCheckpoint } from '../../src/ledger/tree/checkpoint.js';
import { signNote } from '../../src/ledger/tree/signedNote.js';
import { retiredLine } from '../../src/server/instanceTrees.js';
import { testSigner } from '../ledger/tree/testSigner.js';
import { MemoryBoard } from './MemoryBoard.js';
import { type Party, party } from './party.js';
import { TestLog } from './TestLog.js';

const A = 'a.example/log';
const B = 'b.example/log';

describe('instances that watch each other', () => {
  let board: MemoryBoard;
  let clock: { ms: number };
  let logs: { readonly a: TestLog; readonly b: TestLog };
  let a: Party;
  let b: Party;
  beforeEach(async () => {
    board = new MemoryBoard();
    clock = { ms: 0 };
    logs = { a: await TestLog.open(A, 3), b: await TestLog.open(B, 5) };
    a = party(logs.a, board, clock);
    b = party(logs.b, board, clock);
    await a.round();
    expect(await b.round()).toEqual([`JOINED ${A}`]);
    expect(await a.round()).toEqual([`JOINED ${B}`]);
    expect(await b.round()).toEqual([]);
  });

  /** Puts a change over what A has said of itself. */
  const forge = (change: object) => board.notes.set(A, { ...(board.notes.get(A) as object), ...change });
  const standing = (watcher: Party, origin = A) =>
    watcher.exchange.standings().find((one) => one.origin === origin)?.standing;
  /** What B notices, and then no more while it stays as it is. */
  const noticedOnce = async (): Promise<readonly string[]> => {
    const noticed = await b.round();
    expect(await b.round()).toEqual([]);
    return noticed;
  };

  it('find nothing to say while every log grows', async () => {
    for (const size of [1, 7, 300, 2]) {
      await logs.a.grow(size);
      clock.ms += 1_000;
      expect([...(await a.round()), ...(await b.round())]).toEqual([]);
    }
    const { checkpoint, size } = await logs.a.newest();
    const root = parseCheckpoint(checkpoint).root.toString('base64');
    expect(size).toBe(313);
    expect(b.remembers.logs).toEqual([{ origin: A, verifierKey: logs.a.verifierKey, size, root, retiredAt: null }]);
    expect(standing(b)).toBe('CURRENT');
  });

  it('follow again after not having looked for a long time', async () => {
    for (let round = 0; round < 20; round += 1) {
      await logs.a.grow(1);
      await a.round();
    }
    expect(await b.round()).toEqual([]);
    await a.round();
    expect(await b.round()).toEqual([]);
    expect(b.remembers.logs[0]?.size).toBe(23);
  });

  it('remember over a restart, and notice what happened meanwhile', async () => {
    const rewritten = party(await TestLog.open(A, 9, 'other'), board, clock, [], 's-2');
    const restarted = party(logs.b, board, clock, b.remembers.logs, 's-b2');
    await restarted.round();
    await rewritten.round();
    expect(await restarted.round()).toEqual([`REWRITTEN ${A}`]);
  });

  it.each([
    ['of the same size', 3],
    ['that is longer', 9],
  ])('notice a rewritten log %s, although its key signed it and proves its own growth', async (_what, entries) => {
    const rewritten = party(await TestLog.open(A, entries, 'other'), board, clock, [], 's-2');
    await rewritten.round();
    await rewritten.round();
    expect(await noticedOnce()).toEqual([`REWRITTEN ${A}`]);
    const { kind, size, root } = b.noticed.at(-1) ?? {};
    const seen = parseCheckpoint((await logs.a.newest()).checkpoint);
    expect({ kind, size, root }).toEqual({ kind: 'REWRITTEN', size: 3, root: seen.root.toString('base64') });
    expect(b.remembers.logs[0]?.size).toBe(3);
  });

  it('notice a log that was cut off', async () => {
    await party(await TestLog.open(A, 2), board, clock, [], 's-2').round();
    expect(await noticedOnce()).toEqual([`SHRUNK ${A}`]);
  });

  it('notice one that is silent, and that it is back', async () => {
    for (let ms = 0; ms < 10_000; ms += 2_000) {
      clock.ms += 2_000;
      expect(await b.round()).toEqual([]);
    }
    clock.ms += 1;
    expect(await noticedOnce()).toEqual([`SILENT ${A}`]);
    await a.round();
    expect(await noticedOnce()).toEqual([`BACK ${A}`]);
  });

  it('hold no silence against others while they could not look themselves', async () => {
    clock.ms += 60_000;
    expect(await b.round()).toEqual([]);
    clock.ms += 3_000;
    expect(await b.round()).toEqual([]);
    expect(standing(b)).toBe('CURRENT');
  });

  it('have more patience with one that said it would stop: an hour', async () => {
    expect(PATIENCE.stoppedMs).toBe(3_600_000);
    const patience = { ...PATIENCE, silentMs: 1_000, stoppedMs: 4_000 };
    const watcher = party(logs.b, board, clock, b.remembers.logs, 's-b2', patience);
    await a.exchange.rest();
    for (const noticed of [[], [], []]) {
      expect(await watcher.round()).toEqual(noticed);
      clock.ms += 2_000;
    }
    expect(await watcher.round()).toEqual([`SILENT ${A}`]);
  });

  it('notice that one is gone which was not retired', async () => {
    board.notes.delete(A);
    expect(await noticedOnce()).toEqual([`GONE ${A}`]);
    expect(standing(b)).toBe('GONE');
  });

  it('expect nothing more of one that is retired, and notice one that goes on', async () => {
    await logs.a.grow(1);
    await a.round();
    const live = board.notes.get(A);
    await logs.a.retire('2026-11-30T12:00:00.000Z');
    const { checkpoint } = await logs.a.newest();
    forge({ checkpoint, state: 'RETIRED' });
    expect(await noticedOnce()).toEqual([`RETIRED ${A}`]);
    clock.ms += 10_000_000;
    expect(await b.round()).toEqual([]);
    const later = party(logs.b, board, clock, b.remembers.logs, 's-b2');
    board.notes.delete(A);
    expect(await later.round()).toEqual([]);
    board.notes.set(A, live);
    expect(await later.round()).toEqual([`RESUMED ${A}`]);
  });

  it('believe no retirement that the log has not signed', async () => {
    const text = formatCheckpoint(parseCheckpoint((await logs.a.newest()).checkpoint));
    const retired = text + retiredLine('2026-11-30T12:00:00.000Z');
    forge({ state: 'RETIRED' });
    expect(await noticedOnce()).toEqual([`FOREIGN ${A}`]);
    const other = await signNote(retired, testSigner(A, Buffer.alloc(32, 9)));
    forge({ state: 'RETIRED', checkpoint: other });
    expect(await b.round()).toEqual([]);
    expect(standing(b)).toBe('FOREIGN');
  });

  it.each<[string, () => Promise<object> | object]>([
    ['that is none', () => ({ state: 'DANCING' })],
    [
      'with another key',
      async () => ({ verifierKey: (await TestLog.open(A, 3, 'x', Buffer.alloc(32, 9))).verifierKey }),
    ],
    ['with the checkpoint of another', async () => ({ checkpoint: (await logs.b.newest()).checkpoint })],
    ['with a checkpoint that nobody signed', () => ({ checkpoint: `${A}\n3\nAAAA\n` })],
  ])('notice a note %s', async (_what, change) => {
    forge(await change());
    expect(await noticedOnce()).toEqual([`FOREIGN ${A}`]);
    await a.round();
    expect(await b.round()).toEqual([`BACK ${A}`]);
  });

  it('notice one that does not prove its growth, after ten seconds', async () => {
    await logs.a.grow(4);
    const grown = { checkpoint: (await logs.a.newest()).checkpoint, proofs: [] };
    for (let ms = 0; ms <= 10_000; ms += 1_000) {
      clock.ms = ms;
      forge({ ...grown, beat: 100 + ms });
      expect(await b.round()).toEqual([]);
    }
    clock.ms += 1;
    expect(await noticedOnce()).toEqual([`UNPROVEN ${A}`]);
    expect(b.remembers.logs[0]?.size).toBe(3);
    await a.round();
    expect(await b.round()).toEqual([`BACK ${A}`]);
  });

  it('notice another process under their own name', async () => {
    const twin = party(logs.a, board, clock, [], 's-2');
    await twin.round();
    expect(await a.round()).toEqual([`TWIN ${A}`]);
    expect(standing(a)).toBe('TWIN');
    expect(await a.round()).toEqual([]);
  });

  it('write into their own log once an hour how far others had grown', async () => {
    await logs.a.grow(4);
    await a.round();
    await b.round();
    clock.ms += 3_600_000;
    await a.round();
    await b.round();
    const { root } = b.remembers.logs[0] ?? {};
    expect(b.noticed.at(-1)).toEqual({ kind: 'SEEN', origin: A, size: 7, root });
    clock.ms += 3_600_000;
    await a.round();
    expect(await b.round()).toEqual([]);
  });

  it('say nothing of having seen what they could not write down', async () => {
    const c = await TestLog.open('c.example/log', 2);
    const { exchange } = party(c, board, clock);
    const failing = Object.assign(new Error('full'), { code: 'ENOSPC' });
    Object.assign(Reflect.get(exchange, 'parts'), { memory: { logs: [], keep: () => Promise.reject(failing) } });
    await expect(exchange.round()).rejects.toBe(failing);
    expect(board.notes.has('c.example/log')).toBe(false);
  });
});
