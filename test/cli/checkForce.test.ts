import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckFlagsError, checkFlags } from '../../src/cli/checking/checkFlags.js';
import { openStranger } from '../../src/cli/checking/openStranger.js';
import { reportCheck } from '../../src/cli/checking/reportCheck.js';
import { coverageOf } from '../../src/conformance/coverageOf.js';
import { runConformance } from '../../src/conformance/runConformance.js';
import type { TestedSource } from '../../src/conformance/TestedSource.js';
import { StartupError } from '../../src/model/StartupError.js';
import { SECRET, startServed } from '../sources/http/servedForces.js';
import type { Simulated, Tables } from '../sources/simulatedForces.js';

const COMMAND = fileURLToPath(new URL('../../src/cli/checkForce.js', import.meta.url));
const PAGE = new URL('../../../docs/adding-a-force.md', import.meta.url);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

/** The block of the page that follows a mark. */
function blockAfter(page: string, mark: string): string {
  const [, rest = ''] = page.split(`<!-- ${mark} -->`);
  return /```(?:json)?\n([\s\S]*?)\n```/.exec(rest)?.[1] ?? '';
}

let folder: string;
let page: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proviso-wst-'));
  page = await readFile(PAGE, 'utf8');
  await writeFile(join(folder, 'westerby.json'), blockAfter(page, 'westerby.json'));
  await writeFile(join(folder, 'forces.json'), blockAfter(page, 'forces.json'));
});
afterAll(async () => {
  delete process.env.WST_TEST_SECRET;
  await rm(folder, { recursive: true });
});

describe('docs/adding-a-force.md', () => {
  it('says of the first export what the command says of it', async () => {
    const { code, out } = await run(
      join(folder, 'westerby.json'),
      '--format',
      'nested',
      '--code',
      'WST',
      '--simulated',
    );
    expect(code).toBe(1);
    expect(out).toContain(blockAfter(page, 'first check'));
    const [, last = ''] = /ends with `(NOT SOUND[^`]*)`/.exec(page) ?? [];
    expect(out.trimEnd().split('\n').at(-1)).toBe(last);
    expect(out).not.toMatch(/Marchbank|Lindholm|April|0550127/);
  });

  it('mends it as it says, and connects it by the entry that it shows', async () => {
    const mended = blockAfter(page, 'westerby.json')
      .replace('19 April 1990', '1990-04-19')
      .replace('being looked at', 'open');
    await writeFile(join(folder, 'westerby.json'), mended);
    const { code, out } = await run(join(folder, 'forces.json'), '--code', 'WST');
    expect(out.trimEnd().split('\n').at(-1)).toBe(blockAfter(page, 'second check'));
    expect(code).toBe(0);
  });
});

describe('check-force', () => {
  it('ends with 2 and says how it is used, where it is not understood', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^name one file or URL\n\nusage: npm run check-force/);
  });

  it.each<[string, string[], string]>([
    ['two files', ['a.json', 'b.json'], 'name one file or URL'],
    ['an option that is none', ['a.json', '--colour'], 'an option is not known, or has no value'],
    ['a code that is none', ['a.json', '--code', 'Westerby'], '--code: expected three capital letters'],
    ['a format that is none', ['a.json', '--format', 'csv'], '--format: expected nested or relational or legacy'],
    ['a name without a date', ['a.json', '--name', 'Edwin Marchbank'], '--name and --born go together'],
    [
      'a date that is none',
      ['a.json', '--name', 'E M', '--born', '19/04/1988'],
      '--born: expected a date as YYYY-MM-DD',
    ],
    ['no time', ['a.json', '--patience-ms', '0'], '--patience-ms: expected a whole number of milliseconds'],
  ])('does not understand %s', (_what, args, message) => {
    expect(() => checkFlags(args)).toThrow(new CheckFlagsError(message));
  });

  it.each<[string, string[], string]>([
    ['a data file without a format', ['westerby.json'], '--format: a data file does not say which it is in'],
    ['a forces file without that force', ['forces.json', '--code', 'ABC'], '--code: expected one of WST'],
  ])('wants to know more of %s', async (_what, [file = '', ...args], message) => {
    await expect(openStranger(checkFlags([join(folder, file), ...args]))).rejects.toThrow(message);
  });

  it.each<[string, string[], string]>([
    ['a URL without a force', ['http://127.0.0.1:1/'], '--code: a URL does not say which force it is'],
    ['a URL without a format', ['http://127.0.0.1:1/', '--code', 'WST'], '--format: a URL does not say which it is in'],
    [
      'a URL without people',
      ['http://127.0.0.1:1/', '--code', 'WST', '--format', 'nested'],
      'name people whom the force holds',
    ],
  ])('wants to know more of %s', async (_what, args, message) => {
    await expect(openStranger(checkFlags(args))).rejects.toThrow(message);
  });

  it('opens a folder with a file for each table', async () => {
    const tables = JSON.parse(await readFile(join(folder, 'westerby.json'), 'utf8')) as Tables;
    await mkdir(join(folder, 'wst'));
    for (const [table, rows] of Object.entries(tables))
      await writeFile(join(folder, 'wst', `${table}.ndjson`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const { known } = await openStranger(checkFlags([join(folder, 'wst'), '--format', 'nested', '--simulated']));
    expect(known.people.map((key) => 'value' in key && key.value)).toEqual(['WST-N-000118', 'WST-N-000242']);
  });

  it('cannot open what is not there', async () => {
    const opened = openStranger(checkFlags([join(folder, 'nowhere.json'), '--format', 'nested']));
    await expect(opened).rejects.toThrow(StartupError);
  });

  it('says what a force over HTTP does wrong, by native place', async () => {
    const tables = JSON.parse(await readFile(join(folder, 'westerby.json'), 'utf8')) as Tables;
    const westerby = { force: 'WST', format: 'nested', file: 'westerby.json' } as unknown as Simulated;
    const served = await startServed(westerby, { tables });
    process.env.WST_TEST_SECRET = SECRET;
    const flags = checkFlags([
      ...[served.server.address, '--code', 'WST', '--format', 'nested', '--simulated'],
      ...['--secret-variable', 'WST_TEST_SECRET', '--reference', 'WST-N-000118', '--pnc', '2014/0550127S'],
    ]);
    const stranger = await openStranger(flags);
    const { source, known, leftOut } = stranger;
    const calls: TestedSource = {
      force: source.force,
      find: (request, signal) => source.find(request, signal),
      read: (request, signal) => source.read(request, signal),
      consult: (request, signal) => source.consult(request, signal),
      count: (request, signal) => source.count(request, signal),
      check: (signal) => source.check(signal),
    };
    const report = async (tested: TestedSource) => {
      const results = await runConformance(tested, known);
      return reportCheck({ stranger, results, coverage: await coverageOf(tested, known), leftOut: leftOut() });
    };
    const sound = await report(source);
    const wrong = await report({
      ...calls,
      async read(request, signal) {
        const answer = await calls.read(request, signal);
        const records = answer.records.map((one) =>
          'reportedAt' in one.values ? { ...one, values: { ...one.values, reportedAt: 'soon' } } : one,
        );
        return { ...answer, records };
      },
    });
    await source.close();
    await served.stop();
    expect(sound.slice(0, 2)).toEqual([
      'force       WST, http, format nested',
      'looked at   2 rows of some of the people it holds',
    ]);
    expect(sound.at(-1)).toMatch(/^SOUND: 0 of \d+ checks failed/);
    expect(wrong).toContain('          CRIME_REPORT 1, reportedAt: is no date of ISO 8601 [crimes.dates.reported]');
    expect(wrong.at(-1)).toMatch(/^NOT SOUND/);
  });
});
