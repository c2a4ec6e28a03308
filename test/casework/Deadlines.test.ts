import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DEADLINES, loadDeadlines } from '../../src/casework/Deadlines.js';
import { PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';

const folder = mkdtempSync(join(tmpdir(), 'proviso-deadlines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = DEADLINES.map((deadline) => `${deadline},*,24`);
const read = (rows: readonly string[]) => {
  const file = join(folder, 'deadlines.csv');
  writeFileSync(file, ['deadline,force,hours', ...rows].join('\n'));
  return loadDeadlines(pathToFileURL(file));
};

describe('deadlines', () => {
  it('are as shipped 24 hours, 10 and 28 days under the scheme, and longer where a force says so', () => {
    const due = loadDeadlines(new URL('deadlines.csv', PACKAGED_POLICY));
    const from = '2026-11-22T10:32:00.000Z';
    expect(due('CSOD_INITIAL_CHECKS', 'SLW', from)).toBe('2026-11-23T10:32:00.000Z');
    expect(due('CSOD_INTERVIEW', 'SLW', from)).toBe('2026-12-02T10:32:00.000Z');
    expect(due('CSOD_ASSESSMENT', null, from)).toBe('2026-12-20T10:32:00.000Z');
    expect(due('CSOD_ASSESSMENT', 'ARV', from)).toBe('2027-01-06T10:32:00.000Z');
  });

  it.each<[string, string[], string]>([
    ['one is unknown', [...ROWS, 'TEA_TIME,*,1'], `deadlines.csv:${ROWS.length + 2}:deadline`],
    ['one stands twice', [...ROWS, ROWS[0] ?? ''], `deadlines.csv:${ROWS.length + 2}:deadline`],
    ['a force is none', [...ROWS, 'TELL_OUTCOME,Northmoor,1'], `deadlines.csv:${ROWS.length + 2}:force`],
    ['hours are none', [...ROWS, 'TELL_OUTCOME,NMR,soon'], `deadlines.csv:${ROWS.length + 2}:hours`],
    ['hours are too many', [...ROWS, 'TELL_OUTCOME,NMR,99999'], `deadlines.csv:${ROWS.length + 2}:hours`],
    ['one is missing', ROWS.slice(1), 'deadlines.csv: '],
  ])('are refused where %s, with the place', (_what, rows, place) => {
    expect(() => read(rows)).toThrow(place);
  });
});
