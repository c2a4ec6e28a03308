import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NaiveLog, u32 } from './NaiveLog.js';
import { newFolder, ORIGIN } from './sampleLog.js';

const PAGE = readFileSync(new URL('../../../docs/ledger.md', import.meta.url), 'utf8');
const JSON_OF_DETAILS = '{"intent":{"requestId":"rq-1"}}';

let folder: string;
let log: NaiveLog;

beforeAll(async () => {
  folder = await newFolder();
  log = new NaiveLog(folder, { origin: ORIGIN, segmentEntries: 64, seed: Buffer.alloc(32, 7) });
  const detail = Buffer.concat([u32(JSON_OF_DETAILS.length), Buffer.from(JSON_OF_DETAILS)]);
  log.commit([{ type: 'INTENT', at: '2026-01-05T09:00:00.000Z', request: 'rq-1', detail }]);
  log.publish();
});

const bytesOf = (path: string): Buffer => readFileSync(join(folder, path));

describe('the worked example of docs/ledger.md', () => {
  it.each<[string, () => string]>([
    ['entry', () => `${log.entries[0]}`],
    ['leaf hash', () => log.leaf(0)],
    ['verifier key', () => log.vkey],
    ['checkpoint', () => log.checkpoint.toString().trimEnd()],
    ['segment', () => bytesOf('ledger/segments/000000000000.seg').toString('hex').replaceAll(/.{64}/g, '$&\n')],
  ])('has this %s', (_, text) => {
    expect(PAGE).toContain(`\n\`\`\`\n${text()}\n\`\`\`\n`);
  });

  it('has this key', () => {
    expect(PAGE).toContain(`\`details-2026Q1.key\` is \`${bytesOf('keys/details-2026Q1.key').toString('hex')}\``);
  });

  it('has the bundle within the segment, and the leaf hash as its tile', () => {
    const segment = bytesOf('ledger/segments/000000000000.seg');
    expect(segment.subarray(44, 210)).toEqual(bytesOf('ledger/tile/entries/000.p/1'));
    expect(bytesOf('ledger/tile/0/000.p/1').toString('base64')).toBe(log.leaf(0));
  });
});
