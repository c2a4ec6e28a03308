import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Value } from '../../src/model/Source.js';
import {
  CHILD_DISCLOSURE_ENQUIRY,
  DISCLOSURE_OFFICER,
  INCIDENT_ENQUIRY,
  LOOKUP_ENQUIRY,
  MAPPA_ENQUIRY,
  OFFICER,
  PATROL,
  PNC_ID,
  PROBATION,
  SOCIAL_WORKER,
  STRATEGY_ENQUIRY,
  SUPERVISION_ENQUIRY,
  SUPERVISOR,
} from '../callers.js';
import { OWNING_OFFICER, WAYS } from '../cells/groups.js';
import { LOG, MEETING } from '../cells/world.js';
import { NOW } from '../harness.js';
import { NIGHT_CALL_QUERY, SUPERVISED_QUERY } from '../scenarios/disclosureQueries.js';
import { LOOKUP_QUERY, MAPPA_QUERY, STRATEGY_QUERY } from '../scenarios/queries.js';
import { EVERYTHING, type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import { CALLERS, fullWorld } from './interference.js';
import { everything, fixedQuestions, wrongQuestions } from './questions.js';

/*
 * Nothing of anybody goes anywhere but into the answer: not one value of a record is in the ledger's files, the metrics
 * or the operator's log (brief 3.7; property 9).
 */

/** Every text of a value, however deep. */
function textsIn(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(textsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Words of a closed list mean the same of everybody; the log has its own use for some. */
const isWord = (text: string): boolean => /^[A-Z][A-Z0-9_-]*$/.test(text) || text.length < 4;

/** Which of the texts stand in which of the places. */
const found = (places: ReadonlyMap<string, string>, texts: Iterable<string>): string[] =>
  [...new Set(texts)].flatMap((text) =>
    [...places].filter(([, bytes]) => bytes.includes(text)).map(([place]) => `${text} in ${place}`),
  );

describe('what leaves by other ways than the answer', () => {
  let broker: InferenceBroker;
  beforeAll(async () => {
    broker = await startInferenceBroker();
  });
  afterAll(() => broker.stop());

  /** What the requester says of their own matter is part of the log (brief 3.7), and so is who they are. */
  const OWN_WORDS: readonly string[] = [LOG, MEETING, ...WAYS.map(({ claims }) => claims.sub)];

  it('holds no value of a generated person, whoever asks and however it ends', async () => {
    const texts = new Set<string>();
    for (const [, way] of CALLERS) {
      const world = fullWorld(way, { linked: true, authorised: true });
      for (const { nominals, records, registers } of Object.values(world)) {
        const held = [...nominals, ...records, ...registers];
        for (const { values, ...refs } of held) for (const text of textsIn({ ...values, ...refs })) texts.add(text);
      }
      broker.authorise(EVERYTHING);
      broker.hold(world);
      for (const { selection } of [...everything(broker.schema), ...wrongQuestions()])
        await broker.askWay(way, selection);
    }
    const personal = [...texts].filter((text) => !isWord(text) && !OWN_WORDS.includes(text));
    expect(personal.length).toBeGreaterThan(300);
    const places = await broker.sideways();
    expect([...places.keys()]).toEqual(['ledger files', 'ledger opened', 'metrics', 'operator log']);
    expect(places.get('ledger opened')).toContain('crimeReports.victims.name');
    expect(found(places, personal)).toEqual([]);
  }, 120_000);

  it('holds nothing of what a force says when it fails', async () => {
    const NAME = 'Gerrit Nordin';
    const way = OWNING_OFFICER;
    broker.hold(fullWorld(way, { linked: true, authorised: true }));
    const source = broker.forces.get('SLW');
    if (source === undefined) throw new Error('no force SLW');
    const { read, find, consult } = source;
    const fail = async () => {
      throw new Error(`no row for ${NAME}\n    at ${NAME}, 14 Quay Row\nat ${NAME}`);
    };
    Object.assign(source, { read: fail });
    await broker.askWay(way, fixedQuestions(broker.schema)[0]?.selection ?? '');
    Object.assign(source, { read, find: fail, consult: fail });
    const { text } = await broker.askWay(way, fixedQuestions(broker.schema)[0]?.selection ?? '');
    Object.assign(source, { find, consult });
    expect(text).toContain('"force":"SLW","status":"UNAVAILABLE"');
    const places = await broker.sideways();
    expect(places.get('operator log')).toContain('a force failed');
    expect(found(places, [NAME, 'Quay Row'])).toEqual([]);
  });

  it('holds nothing of whom somebody asks about in vain, or wrongly', async () => {
    const { claims, enquiry } = OWNING_OFFICER;
    const NAMES = ['Wilhelmina Quist', '1971-02-03', '1971/0000321S', 'NMR-N-7654321', '12 Nowhere Lane'];
    const [name, born, pncId, ref, line] = NAMES;
    const aboutWhom = [{ name, dateOfBirth: born, pncId, nominal: { force: 'NMR', ref } }];
    const session = await broker.session(claims, { ...enquiry, aboutWhom });
    const queries = [
      `{ person(pncId: "${pncId}") { timeline { at } } }`,
      `{ person(name: "${name}", dateOfBirth: "${born}") { timeline { at } } }`,
      `{ person(nominal: { force: "NMR", ref: "${ref}" }) { timeline { at } } }`,
      `{ searchPeople(name: "${name}", dateOfBirth: "${born}") { complete } }`,
      `{ premisesAlerts(address: "${line}") { timeline { at } } }`,
      `{ person(pncId: "${pncId} ${name}") { timeline { at } } }`,
      `{ person(name: "${name}", dateOfBirth: "${born}", first: "${line}") { timeline { at } } }`,
      `{ person(name: "${name}" { timeline { at } } }`,
    ];
    for (const query of queries) await broker.ask(query, session);
    const byVariable = 'query ($p: String, $n: Int) { person(pncId: $p) { timeline { at } } }';
    await broker.ask(byVariable, session, { p: pncId, n: name });
    await broker.post(`{"query":"{ person(name: \\"${name}\\""`, session);
    await expect(
      broker.session(claims, { ...enquiry, aboutWhom: [{ name: `${name} *`, dateOfBirth: born }] }),
    ).rejects.toThrow('no enquiry was opened');
    expect(found(await broker.sideways(), NAMES as string[])).toEqual([]);
  });
});

describe('the simulated forces', () => {
  let broker: InferenceBroker;
  beforeAll(async () => {
    broker = await startInferenceBroker({ isSimulated: true });
  });
  afterAll(() => broker.stop());

  /** What the callers say of themselves and of their own matters, and the day. */
  const SAID = [
    ...[SOCIAL_WORKER, PROBATION, OFFICER, SUPERVISOR, PATROL, DISCLOSURE_OFFICER],
    ...[
      STRATEGY_ENQUIRY,
      MAPPA_ENQUIRY,
      LOOKUP_ENQUIRY,
      SUPERVISION_ENQUIRY,
      INCIDENT_ENQUIRY,
      CHILD_DISCLOSURE_ENQUIRY,
    ],
    NOW.toISOString(),
  ].flatMap((said) => textsIn(said as unknown as Value));

  /** Names, and whatever has numbers; short numbers alone may stand in any hash. */
  const PERSONAL = /^[A-Z][a-z]{3,}|^(?![0-9a-f]{1,9}$).*\d.*\d.*\d/;

  const heldByForces = (): string[] =>
    ['nmr', 'slw', 'arv'].flatMap((code) => {
      const file = new URL(`../../../forces/${code}.json`, import.meta.url);
      return textsIn(JSON.parse(readFileSync(file, 'utf8')));
    });

  it('leave no name, address or identifier behind in any scenario', async () => {
    const byPnc = { pncId: PNC_ID };
    const named = { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' };
    const asked: readonly [Parameters<InferenceBroker['session']>[0], object, string, object][] = [
      [SOCIAL_WORKER, STRATEGY_ENQUIRY, STRATEGY_QUERY, byPnc],
      [PROBATION, MAPPA_ENQUIRY, MAPPA_QUERY, byPnc],
      [OFFICER, LOOKUP_ENQUIRY, LOOKUP_QUERY, { ...named, forces: ['NMR', 'SLW', 'ARV'] }],
      [SUPERVISOR, SUPERVISION_ENQUIRY, SUPERVISED_QUERY, {}],
      [
        PATROL,
        INCIDENT_ENQUIRY,
        NIGHT_CALL_QUERY,
        { address: '14 Quay Row', name: 'Neil Farrow', dateOfBirth: '1988-06-02' },
      ],
      [
        DISCLOSURE_OFFICER,
        CHILD_DISCLOSURE_ENQUIRY,
        '{ childDisclosure(id: "CSOD-1") { person { timeline { at } } } }',
        {},
      ],
    ];
    const answers: string[] = [];
    for (const [claims, enquiry, query, variables] of asked) {
      const { text } = await broker.ask(query, await broker.session(claims, enquiry), variables);
      expect(JSON.parse(text).errors).toBeUndefined();
      answers.push(text);
    }
    const personal = heldByForces().filter((text) => PERSONAL.test(text) && !SAID.some((said) => said.includes(text)));
    expect(found(new Map([['answers', answers.join('')]]), personal).length).toBeGreaterThan(50);
    expect(found(await broker.sideways(), personal)).toEqual([]);
  });
});
