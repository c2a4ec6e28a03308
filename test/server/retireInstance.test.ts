import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import { StartupError } from '../../src/model/StartupError.js';
import { readConfig } from '../../src/server/config.js';
import { ownLogOf } from '../../src/server/instanceTrees.js';
import { needNotRetired, retireInstance } from '../../src/server/retireInstance.js';
import { NOW } from '../harness.js';
import { MemoryBoard } from '../instances/MemoryBoard.js';
import { party } from '../instances/party.js';
import { TestLog } from '../instances/TestLog.js';
import { readLog } from '../readLog.js';

const ORIGIN = 'proviso.local/access-log';

describe('an instance that is retired', () => {
  let folder: string;
  let board: MemoryBoard;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-retired-'));
    board = new MemoryBoard();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const config = () => readConfig({ PROVISO_DATA: folder });
  const ledgerFolder = () => join(folder, 'ledger');
  const open = () =>
    openLedger(ledgerFolder(), { now: () => NOW, keysFolder: config().ledgerKeysFolder, origin: ORIGIN });
  const retire = () => retireInstance(config(), 'ops-1', () => NOW, board);

  it('has a last entry and a last checkpoint that others take for its end', async () => {
    await (await open()).close();
    const own = await ownLogOf(ledgerFolder(), ORIGIN);
    const clock = { ms: 0 };
    const watcher = party(await TestLog.open('b.example/log', 2), board, clock);
    const { checkpoint } = (await own.newest()) ?? { checkpoint: '' };
    const note = { session: 's', beat: 0, state: 'RUNNING', address: null, proofs: [], seen: [], indexed: null };
    await board.post(ORIGIN, { ...note, verifierKey: own.verifierKey, checkpoint });
    expect(await watcher.round()).toEqual([`JOINED ${ORIGIN}`]);
    expect(await retire()).toBe(2);
    expect(await watcher.round()).toEqual([`RETIRED ${ORIGIN}`]);
    clock.ms += 1e9;
    expect(await watcher.round()).toEqual([]);
    const log = await readLog(ledgerFolder(), config().ledgerKeysFolder);
    expect(log[0]?.body).toMatchObject({ operationName: 'retire', requester: { id: 'ops-1' } });
    expect(log[1]?.detail?.rows).toMatchObject([{ fieldPath: 'instances.RETIRED', recordId: ORIGIN }]);
  });

  it('does not start again, and can be told of again', async () => {
    needNotRetired(folder);
    await (await open()).close();
    await retire();
    expect(() => needNotRetired(folder)).toThrow('PROVISO_DATA: the access log in this folder was retired');
    board.notes.clear();
    expect(await retire()).toBe(2);
    expect(board.notes.get(ORIGIN)).toMatchObject({ state: 'RETIRED' });
  });

  it('is not retired while it writes, nor where there is none', async () => {
    await expect(retire()).rejects.toEqual(new StartupError('PROVISO_DATA', 'has no access log to retire'));
    const ledger = await open();
    await expect(retire()).rejects.toThrow(StartupError);
    await ledger.close();
    expect(board.notes.size).toBe(0);
  });
});
