import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  INCIDENT_ENQUIRY,
  LOOKUP_ENQUIRY,
  OFFICER,
  PATROL,
  PNC_ID,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
} from '../callers.js';
import { NOW, startTestBroker, type TestBroker } from '../harness.js';
import { NIGHT_CALL_QUERY } from '../scenarios/disclosureQueries.js';
import { LOOKUP_QUERY, STRATEGY_QUERY } from '../scenarios/queries.js';

/** Shorter texts may stand by chance in what is random: hashes, nonces, what is sealed. */
const SHORTEST = 6;

/** Every text of the simulated forces but the day of the test: names, dates, addresses, identifiers and all else. */
async function textsOfForces(): Promise<string[]> {
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const code of ['nmr', 'slw', 'arv']) {
    gather(JSON.parse(await readFile(new URL(`../../../forces/${code}.json`, import.meta.url), 'utf8')));
  }
  const today = NOW.toISOString();
  return [...texts].filter((text) => text.length >= SHORTEST && !today.includes(text));
}

/** The bytes of every file of a folder, by its path; not those that are just being written under another name. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)));
}

/** What stands in the ledger without its keys (docs/ledger.md, "What is in the clear"). */
describe('the files of the access log', () => {
  let broker: TestBroker;
  let answers = '';
  beforeAll(async () => {
    broker = await startTestBroker();
    const named = { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' };
    const asked = [
      [SOCIAL_WORKER, STRATEGY_ENQUIRY, STRATEGY_QUERY, { pncId: PNC_ID }],
      [OFFICER, LOOKUP_ENQUIRY, LOOKUP_QUERY, { ...named, forces: ['NMR', 'SLW', 'ARV'] }],
      [
        PATROL,
        INCIDENT_ENQUIRY,
        NIGHT_CALL_QUERY,
        { address: '14 Quay Row', name: 'Neil Farrow', dateOfBirth: '1988-06-02' },
      ],
    ] as const;
    for (const [claims, enquiry, query, variables] of asked) {
      const token = await broker.token(claims);
      const { text, body } = await broker.ask(query, { token, enquiry: await broker.open(token, enquiry), variables });
      expect(body.errors).toBeUndefined();
      answers += text;
    }
  });
  afterAll(() => broker.stop());

  it('hold no text of any record, nobody who asked, and no reason why', async () => {
    const forces = await textsOfForces();
    expect(forces.filter((text) => answers.includes(text)).length).toBeGreaterThan(50);
    const callers = [SOCIAL_WORKER, OFFICER, PATROL].flatMap(({ sub, name, org, role = '' }) => [sub, name, org, role]);
    const enquiries = [STRATEGY_ENQUIRY, LOOKUP_ENQUIRY, INCIDENT_ENQUIRY];
    const reasons = enquiries.flatMap(({ necessity, proportionality, ...rest }) => [
      necessity,
      proportionality,
      'meetingId' in rest && rest.meetingId !== null ? rest.meetingId : 'Log 0118',
    ]);
    const opened = JSON.stringify(await broker.log());
    for (const text of [...callers, ...reasons]) expect(opened).toContain(text);

    const files = await filesOf(join(broker.folder, 'ledger'));
    expect([...files.keys()].some((path) => path.endsWith('000000000000.seg'))).toBe(true);
    const found = [...forces, ...callers, ...reasons].flatMap((text) =>
      [...files].filter(([, bytes]) => bytes.includes(text)).map(([path]) => `${text} in ${path}`),
    );
    expect(found).toEqual([]);
  });

  it('say in the clear when there was a request, and of which id, and no more', async () => {
    const [segment] = [...(await filesOf(join(broker.folder, 'ledger')))].filter(([path]) => path.endsWith('.seg'));
    const lines = segment?.[1].toString('latin1').match(/\{"v":2[^}]*\}/g) ?? [];
    expect(lines).toHaveLength(12);
    const BASE64 = /^[A-Za-z0-9+/]{43}=$/;
    lines.forEach((line, index) => {
      const isOutcome = index % 2 === 1;
      expect(Object.entries(JSON.parse(line))).toEqual([
        ['v', 2],
        ['index', index],
        ['type', isOutcome ? 'OUTCOME' : 'INTENT'],
        ['at', '2026-11-22T10:32:00.000Z'],
        ['request', `rq-${Math.floor(index / 2) + 1}`],
        ['detail', expect.stringMatching(BASE64)],
        ['text', isOutcome ? expect.stringMatching(BASE64) : null],
        ['answer', isOutcome ? expect.stringMatching(BASE64) : null],
      ]);
    });
  });
});
