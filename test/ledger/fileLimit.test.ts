import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { newFolder } from './newFolder.js';
import { openIn } from './openIn.js';
import { checkTree, readLedger } from './readLedger.js';
import { intentBody } from './samples.js';

const CHILD = fileURLToPath(new URL('./appendUnderLoad.js', import.meta.url));
const LIMIT_KIB = 100;

it('loses nothing acknowledged when the kernel refuses to let a file grow', async () => {
  const folder = await newFolder();
  const command = `ulimit -f ${LIMIT_KIB}; exec "$0" "$1" "$2" thread`;
  const child = spawn('bash', ['-c', command, process.execPath, CHILD, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaint = '';
  child.stdout.setEncoding('latin1').on('data', (chunk: string) => {
    printed += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint += chunk;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(complaint).toContain('EFBIG');
  expect(complaint).toContain('LEDGER_UNAVAILABLE');

  const limits = { entries: 256, bytes: 1_000_000 };
  const ledger = await openIn(folder, { limits });
  const after = await ledger.intent(intentBody(0));
  await ledger.close();
  const read = await readLedger(folder);
  const acknowledged = [...printed.trimEnd().split('\n'), `${after.index}:${after.hash}`];
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(acknowledged.map((line) => read[Number(line.split(':')[0])]?.hash)).toEqual(
    acknowledged.map((line) => line.split(':')[1]),
  );
  expect(ledger.recovered?.bytes).toBeGreaterThan(0);
  expect(await checkTree(folder)).toBe(read.length);
});
