import { describe, expect, it } from '@jest/globals';
import { csvLine } from '../../src/cli/exportCsv.js';
import { withProgress } from '../../src/cli/exportProgress.js';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';

describe('a line of CSV', () => {
  it.each([
    [['=1+1', '+44', '-5', '@a', '\ta', '\ra'], "'=1+1,'+44,'-5,'@a,'\ta,\"'\ra\"\r\n"],
    [['a=1', 'a-b', ' =x'], 'a=1,a-b, =x\r\n'],
    [['say "no"', 'a,b', 'a\nb', '=a,"b"'], `"say ""no""","a,b","a\nb","'=a,""b"""\r\n`],
    [[null, undefined, 0, true, ''], ',,0,true,\r\n'],
  ])('of %j', (cells, expected) => {
    expect(csvLine(cells)).toBe(expected);
  });
});

describe('the progress of an export', () => {
  it('is drawn once for each whole percent, up to the end', async () => {
    const access: LoggedAccess = {
      requestId: 'rq-1',
      intentIndex: 0,
      at: '2026-01-05T09:00:00.000Z',
      intent: null,
      outcome: null,
    };
    const drawn: string[] = [];
    const some = async function* () {
      for (const intentIndex of [0, 1, 100]) yield { ...access, intentIndex };
    };
    const passed: number[] = [];
    for await (const { intentIndex } of withProgress(some(), 200, (bar) => drawn.push(bar))) passed.push(intentIndex);
    expect(passed).toEqual([0, 1, 100]);
    expect(drawn).toEqual([
      `\r[${' '.repeat(40)}] 0%`,
      `\r[${'#'.repeat(20)}${' '.repeat(20)}] 50%`,
      `\r[${'#'.repeat(40)}] 100%\n`,
    ]);
  });
});
