import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID } from '../callers.js';
import type { Answer } from '../harness.js';
import { smallLog } from './logged.js';
import { AUDITOR, STEWARD, startReading, WHOLE } from './readers.js';

const OTHER = '2011/0000003S';

/** Compares an answer with the file of that name; `UPDATE_EXPECTED=1` accepts a change on purpose. */
function expectAnswer(name: string, { body }: Answer, names: Readonly<Record<string, string>>): void {
  const file = new URL(`../../../test/accessLog/expected/${name}.json`, import.meta.url);
  let text = JSON.stringify(body.errors ?? body.data);
  for (const [varying, settled] of Object.entries(names)) text = text.replaceAll(varying, settled);
  let cursors = 0;
  text = text.replace(
    /"(cursor|endCursor)":"[^"]+"/g,
    (_, field) => `"${field}":"#${field === 'cursor' ? ++cursors : ''}"`,
  );
  if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

describe('a small access log', () => {
  let reading: Awaited<ReturnType<typeof startReading>>;
  let names: Record<string, string>;
  beforeAll(async () => {
    reading = await startReading();
    const [one, two] = [reading.refOf(PNC_ID), reading.refOf(OTHER)];
    names = { [one]: 'p-#1', [two]: 'p-#2' };
    reading.log.accesses = smallLog(one, two);
  });
  afterAll(() => reading.broker.stop());

  it('is read whole by an auditor: refusals, what was cut off and what was erased among it', async () => {
    expectAnswer('auditor', await (await reading.reader(AUDITOR)).read({}, WHOLE), names);
  });

  it('is read by a steward as far as something was asked of their force, and others are as if they had never been', async () => {
    expectAnswer('steward', await (await reading.reader(STEWARD)).read({}, WHOLE), names);
  });

  it('is read by the steward of another force as another log', async () => {
    const slw = await reading.reader({ ...STEWARD, sub: 'slw-1', org: 'SLW-POLICE', force: 'SLW' });
    expectAnswer('steward-slw', await slw.read({}, WHOLE), names);
  });

  it('gives decisions in parts, and says how many there are', async () => {
    const query = `query D($purpose: LogPurpose!, $first: Int, $skip: Int) {
      accessLog(purposeOfReading: $purpose, where: { requestId: "rq-old-2" }) {
        edges { node { decisions(first: $first, skip: $skip) { total rows { sourceForce decision } } } } } }`;
    const rows = async (claims: typeof AUDITOR, variables: object) =>
      (await (await reading.reader(claims)).read(variables, query)).body.data;
    const answer = (total: number, ...given: [string, string][]) => ({
      accessLog: {
        edges: [
          { node: { decisions: { total, rows: given.map(([sourceForce, decision]) => ({ sourceForce, decision })) } } },
        ],
      },
    });
    expect(await rows(AUDITOR, { first: 2 })).toEqual(answer(3, ['NMR', 'I_OPENED'], ['NMR', 'M']));
    expect(await rows(AUDITOR, { first: 2, skip: 2 })).toEqual(answer(3, ['SLW', 'N']));
    expect(await rows(AUDITOR, { skip: 3 })).toEqual(answer(3));
    expect(await rows(STEWARD, { first: 2, skip: 1 })).toEqual(answer(2, ['NMR', 'M']));
  });
});
