import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NaiveLog } from './NaiveLog.js';
import { intent, newFolder, outcome, SETTINGS } from './sampleLog.js';

const COMMAND = fileURLToPath(new URL('../../src/cli/verify.js', import.meta.url));
const AT = '2026-03-31T00:00:00.000Z';

let data: string;
let log: NaiveLog;

beforeAll(async () => {
  data = await newFolder();
  log = new NaiveLog(data, SETTINGS);
  log.commit([intent('rq-1', AT), outcome('rq-1', 0, AT)]);
  log.publish();
});

async function run(args: readonly string[], PROVISO_DATA: string) {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, PROVISO_DATA } });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, out, err };
}

const root = () => log.checkpoint.toString().split('\n')[2];

describe('npm run verify', () => {
  it('says OK and ends with 0, by variable, by folder and by the ledger itself', async () => {
    const out = `ledger        ${join(data, 'ledger')}
entries       2 (1 intents, 1 outcomes, 0 erasures)
open intents  0
root          ${root()}
checkpoint    of 2 entries; after it 0
signed by     the key beside the log (give --vkey to trust another)
details       not checked (no --keys)
not checked   segments/*.idx, which can be made anew
OK
`;
    expect(await run([], data)).toEqual({ status: 0, out, err: '' });
    expect(await run([data], 'elsewhere')).toEqual({ status: 0, out, err: '' });
    expect(await run([join(data, 'ledger')], 'elsewhere')).toEqual({ status: 0, out, err: '' });
  });

  it('checks details, a key, checkpoints, receipts and proofs', async () => {
    const [checkpoint, proof] = [join(data, 'kept'), join(data, 'kept.tlog-proof')];
    writeFileSync(checkpoint, log.checkpoint);
    writeFileSync(proof, log.proof(1));
    const given = ['--keys', join(data, 'keys'), '--vkey', log.vkey, '--checkpoint', checkpoint, '--proof', proof];
    const { status, out, err } = await run([...given, '--expect', `1:${log.leaf(1)}`], data);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('\nsigned by     the key that was given\ndetails       2 of 2 sections opened\n');
    const bad = await run(['--expect', `1:${log.leaf(0)}`], data);
    expect(bad.status).toBe(1);
    expect(bad.out).toMatch(/\nBAD {11}--expect, entry 1: the entry has not the hash on the receipt\n$/);
  });

  it('names the first bad entry and ends with 1', async () => {
    const bad = await newFolder();
    cpSync(data, bad, { recursive: true });
    writeFileSync(join(bad, 'ledger/tile/entries/000.p/2'), 'x');
    const { status, out, err } = await run([bad], '');
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(/\nBAD {11}tile\/entries\/000\.p\/2, entry 0: the file does not hold what the segments say\n$/);
  });

  it.each([[['--expect', '2:short']], [['one', 'two']], [['--unknown']], [['--help']], [['--proof', 'nowhere']]])(
    'ends with 2 for %j',
    async (args) => {
      const { status, out, err } = await run(args, data);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );

  it('ends with 2 where there is no ledger', async () => {
    const empty = await newFolder();
    const err = `${join(empty, 'ledger')}: neither format nor segments nor checkpoint is in this folder\n`;
    expect(await run([empty], '')).toEqual({ status: 2, out: '', err });
  });
});
