import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { newFolder } from '../ledger/newFolder.js';
import { intentBody, outcomeBody, outcomeDetail, tickingClock } from '../ledger/samples.js';

const COMMAND = fileURLToPath(new URL('../../src/cli/verify.js', import.meta.url));

let data: string;
let receipt: Receipt;

beforeAll(async () => {
  data = await newFolder();
  const ledger = await openLedger(join(data, 'ledger'), { now: tickingClock() });
  await ledger.intent(intentBody(1));
  receipt = await ledger.outcome(outcomeBody(1), outcomeDetail(1));
  await ledger.close();
});

async function run(args: readonly string[], PROVISO_DATA: string) {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, PROVISO_DATA } });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, out, err };
}

describe('npm run verify', () => {
  it('says OK and ends with 0, by variable, by folder and by the ledger itself', async () => {
    const out = `ledger        ${join(data, 'ledger')}
entries       2 (1 intents, 1 outcomes)
open intents  0
last good     2:${receipt.hash}
OK
`;
    expect(await run([], data)).toEqual({ status: 0, out, err: '' });
    expect(await run([data], 'elsewhere')).toEqual({ status: 0, out, err: '' });
    expect(await run([join(data, 'ledger')], 'elsewhere')).toEqual({ status: 0, out, err: '' });
  });

  it('names the first bad entry and ends with 1', async () => {
    const bad = await newFolder();
    const changed = (await readFile(join(data, 'ledger/ledger.log'), 'utf8')).replace('"OUTCOME"', '"0UTCOME"');
    await writeFile(join(bad, 'ledger.log'), changed);
    await writeFile(join(bad, 'details.log'), await readFile(join(data, 'ledger/details.log')));
    const { status, out, err } = await run([bad], '');
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(/\nBAD {11}ledger\.log, entry 2: the record does not match its checksum\n$/);
  });

  it('checks receipts', async () => {
    const good = await run(['--expect', `2:${receipt.hash}`], data);
    const bad = await run(['--expect', `2:${receipt.hash}`, '--expect', `1:${receipt.hash}`], data);
    expect([good.status, bad.status]).toEqual([0, 1]);
    expect(bad.out).toMatch(/\nBAD {11}ledger\.log, entry 1: the hash is not the one on the receipt\n$/);
  });

  it.each([[['--expect', '2:short']], [['one', 'two']], [['--unknown']], [['--help']]])(
    'ends with 2 for %j',
    async (args) => {
      const { status, out, err } = await run(args, data);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );

  it('ends with 2 where there is no ledger', async () => {
    const empty = await newFolder();
    expect(await run([empty], '')).toEqual({
      status: 2,
      out: '',
      err: `${join(empty, 'ledger')}: neither ledger.log nor details.log is in this folder\n`,
    });
  });
});
