import { appendFileSync, cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VerifyReport } from '../../src/verify/VerifyReport.js';
import { verifyLedger } from '../../src/verify/verifyLedger.js';
import { newFolder, sampleLog } from './sampleLog.js';

let data: string;

beforeAll(async () => {
  data = await newFolder();
  sampleLog(data);
});
afterAll(() => rm(data, { recursive: true }));

/** What is found when one thread reads and checks, and when another reads ahead; with the bytes told as progress. */
async function both(folder: string): Promise<{ report: VerifyReport; bytes: number }[]> {
  const found: { report: VerifyReport; bytes: number }[] = [];
  for (const threadFromBytes of [Number.POSITIVE_INFINITY, 0]) {
    let bytes = 0;
    const report = await verifyLedger(join(folder, 'ledger'), {
      threadFromBytes,
      onProgress: (progress) => {
        bytes = progress.bytes;
      },
    });
    found.push({ report, bytes });
  }
  return found;
}

describe('reading ahead in another thread', () => {
  it.each<[string, (segments: string, names: readonly string[]) => void, number]>([
    ['a whole log', () => undefined, 0],
    ['an unfinished end', (segments, names) => appendFileSync(join(segments, names.at(-1) ?? ''), 'PVSO and more'), 0],
    ['a torn header', (segments, names) => truncateSync(join(segments, names[1] ?? ''), 9), 1],
    ['a segment cut short', (segments, names) => truncateSync(join(segments, names[0] ?? ''), 200), 1],
    [
      'a changed byte in the middle of the last segment',
      (segments, names) => {
        const path = join(segments, names.at(-1) ?? '');
        const bytes = readFileSync(path);
        bytes[60] = (bytes[60] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      1,
    ],
  ])('finds the same in %s', async (_what, change, problems) => {
    const folder = await newFolder();
    cpSync(data, folder, { recursive: true });
    const segments = join(folder, 'ledger/segments');
    change(segments, readdirSync(segments).sort());
    const [here, ahead] = await both(folder);
    expect(ahead).toEqual(here);
    expect(here?.report.problems).toHaveLength(problems);
    await rm(folder, { recursive: true });
  });
});
