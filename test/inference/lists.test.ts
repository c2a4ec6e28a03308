import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Values } from '../../src/model/Source.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { expectedLevel, rowsOf } from '../cells/expectedLevel.js';
import { OTHER_OFFICER, OWNING_OFFICER, type Way } from '../cells/groups.js';
import { generatedHoldings, OWN, STRANGER } from '../cells/world.js';
import { comparable, type InferenceBroker, NOTHING, startInferenceBroker } from './inferenceBroker.js';
import { CALLERS } from './interference.js';
import { DISCLOSURE } from './questions.js';
import { wayOf } from './shutWays.js';
import { changing, GONE, keeping, situationOf } from './worlds.js';

/*
 * Order, numbers and counts are those of what the caller sees: nothing that is withheld leaves a gap, moves anything, or
 * is counted (brief 4.9, rules 1 and 2).
 */

let broker: InferenceBroker;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
  broker.authorise(NOTHING);
});
afterAll(() => broker.stop());

type World = Readonly<Record<string, Holdings>>;

/** The answers in several worlds, by the name of the world. */
async function answersIn(way: Way, selection: string, worlds: Readonly<Record<string, World>>) {
  const answers: [string, string][] = [];
  for (const [name, world] of Object.entries(worlds)) {
    broker.hold(world);
    answers.push([name, comparable(await broker.askWay(way, selection))]);
  }
  return answers;
}

/** The names of the worlds in which the caller is told something else than in the first. */
const tellingApart = ([[, first] = ['', ''], ...others]: [string, string][]): string[] =>
  others.filter(([, answer]) => answer !== first).map(([name]) => name);

const data = async (way: Way, selection: string): Promise<Record<string, unknown>> =>
  JSON.parse((await broker.askWay(way, selection)).text).data;

const named = (holdings: Holdings, ref: string, values: Values): Holdings => ({
  ...holdings,
  nominals: holdings.nominals.map((nominal) => ({ ref, values: { ...nominal.values, ...values } })),
  records: holdings.records.map((record) => ({ ...record, id: `${ref}-${record.kind}`, nominal: ref })),
});

const both = (a: Holdings, b: Holdings): Holdings => ({
  nominals: [...a.nominals, ...b.nominals],
  records: [...a.records, ...b.records],
  registers: a.registers,
});

const NAME = { forenames: 'Gerrit', surname: 'Nordin', from: null, to: null, type: 'CURRENT', key: '1' };
const FIRST = { names: [NAME], pncId: '1999/0000123S' };
const SECOND = { names: [{ ...NAME, forenames: 'Hendrik' }], pncId: '1999/0000456S' };

/** Everything that other forces, earlier or later, might hold of somebody without the caller knowing of it. */
const hiddenElsewhere = (base: World, hidden: Holdings, withheld: Holdings): Readonly<Record<string, World>> => ({
  'nobody there': base,
  ...Object.fromEntries(
    ['NMR', 'ARV'].flatMap((force): [string, World][] => [
      [`${force}: a nominal without any record`, { ...base, [force]: keeping(hidden, () => false) }],
      [`${force}: only what is withheld`, { ...base, [force]: withheld }],
      ...Object.entries(GONE).map(([what, values]): [string, World] => [
        `${force}: only what is ${what}`,
        { ...base, [force]: changing(hidden, () => true, values) },
      ]),
    ]),
  ),
});

describe('lists of people', () => {
  it('come in an order that does not rest on what other forces hold of them', async () => {
    const situation = situationOf('SUP', false);
    const supervised = (ref: string, values: Values) => named(generatedHoldings(situation), ref, values);
    const base = { SLW: both(supervised('SLW-N-1', FIRST), supervised('SLW-N-2', SECOND)) };
    for (const whose of [FIRST, SECOND]) {
      const hidden = supervised('HID-N-9', whose);
      const withheld = keeping(hidden, (kind) => kind === 'CRIME_REPORT' || kind === 'ARREST');
      const answers = await answersIn(
        wayOf('SUP'),
        '{ identity { currentName } orders { __typename } }',
        hiddenElsewhere(base, hidden, withheld),
      );
      expect(tellingApart(answers)).toEqual([]);
    }
    const { supervisedOrders } = await data(wayOf('SUP'), '{ identity { currentName } }');
    expect(supervisedOrders).toEqual([
      { identity: [{ currentName: 'Gerrit Nordin' }] },
      { identity: [{ currentName: 'Hendrik Nordin' }] },
    ]);
  });

  const ASKED = 'name: "Hendrik Nordin", dateOfBirth: "1984-03-12"';
  const searching = (way: Way): Way => ({
    ...way,
    enquiry: { ...way.enquiry, aboutWhom: [{ name: 'Hendrik Nordin', dateOfBirth: '1984-03-12' }] },
    root: (selection) =>
      `searchPeople(${ASKED}) { complete sources { force status recordsFound } candidates { confidence reasons note sourceForces person ${selection} } }`,
  });

  it.each([['FLO', wayOf('FLO')] as const, ['PPU', OTHER_OFFICER] as const])(
    'count and name forces only by what %s may see',
    async (_group, way) => {
      const situation = situationOf(way.group, false);
      const registers = generatedHoldings(situation).registers;
      const base = { SLW: { ...named(generatedHoldings(situation), 'SLW-N-2', SECOND), registers } };
      const hidden = named(generatedHoldings(situation), 'NMR-N-9', SECOND);
      const withheld = keeping(hidden, (kind) => way.group === 'FLO' && (kind === 'STATEMENT' || kind === 'FORENSIC'));
      const selection = `{ identity { currentName sourceForce } statements { id } ${DISCLOSURE} }`;
      const answers = await answersIn(searching(way), selection, hiddenElsewhere(base, hidden, withheld));
      expect(tellingApart(answers)).toEqual([]);
      const { searchPeople } = await data(searching(way), selection);
      expect(searchPeople).toMatchObject({
        sources: [
          { force: 'NMR', status: 'OK', recordsFound: 0 },
          { force: 'SLW', status: 'OK', recordsFound: 1 },
          { force: 'ARV', status: 'OK', recordsFound: 0 },
        ],
        candidates: [{ sourceForces: ['SLW'] }],
      });
    },
  );

  it('count a nominal of every force through which the person is seen', async () => {
    const situation = situationOf('PPU', false);
    broker.hold({
      NMR: named(generatedHoldings(situation), 'NMR-N-9', SECOND),
      SLW: named(generatedHoldings(situation), 'SLW-N-2', SECOND),
    });
    const { searchPeople } = await data(searching(OWNING_OFFICER), '{ identity { sourceForce } }');
    expect(searchPeople).toMatchObject({
      sources: [{ recordsFound: 1 }, { recordsFound: 1 }, { recordsFound: 0 }],
      candidates: [
        { sourceForces: ['NMR', 'SLW'], person: { identity: [{ sourceForce: 'NMR' }, { sourceForce: 'SLW' }] } },
      ],
    });
  });
});

const victim = (ref: string): Values => ({ key: ref, victimRef: ref, name: `Name of ${ref}`, sex: 'FEMALE' });

describe('pseudonyms', () => {
  const PSEUDONYMS = '{ crimeReports { victims { pseudonym } } }';
  const crime = (id: string, victims: readonly Values[], more: Values = {}): Holdings => {
    const { records, ...rest } = keeping(generatedHoldings(situationOf('MAP', false)), (kind) => kind !== 'STATEMENT');
    return {
      ...rest,
      records: records.map((record) =>
        record.kind === 'CRIME_REPORT' ? { ...record, id, values: { ...record.values, victims, ...more } } : record,
      ),
    };
  };
  const withFirst = (first: Holdings, then: Holdings): Holdings => ({
    ...then,
    records: [...first.records.filter(({ kind }) => kind === 'CRIME_REPORT'), ...then.records],
  });

  it('are numbered by what the caller sees, without gaps for records that are withheld', async () => {
    const seen = crime('CR-2', [victim('V-2'), victim('V-3')]);
    const worlds = Object.fromEntries(
      Object.entries(GONE).map(([what, values]) => [
        what,
        { NMR: withFirst(crime('CR-1', [victim('V-1')], values), seen) },
      ]),
    );
    const answers = await answersIn(wayOf('MAP'), PSEUDONYMS, { 'no other report': { NMR: seen }, ...worlds });
    expect(tellingApart(answers)).toEqual([]);
    expect(await data(wayOf('MAP'), PSEUDONYMS)).toEqual({
      person: { crimeReports: [{ victims: [{ pseudonym: 'Victim 1' }, { pseudonym: 'Victim 2' }] }] },
    });
  });

  const prohibition = (number: string, code: string | null, ref: string): Values => ({
    key: number,
    number,
    code,
    text: 'Keep away.',
    protectedParty: { ref, name: `Name of ${ref}`, sex: 'FEMALE' },
    namedPlace: null,
    until: null,
  });
  const order = (prohibitions: readonly Values[]): World => ({
    NMR: changing(generatedHoldings(situationOf('CSC', false)), (kind) => kind === 'SHPO_SRO', { prohibitions }),
  });

  it('leave no gap for the protected party of a condition that is not listed', async () => {
    const listed = prohibition('2', 'NO_CONTACT_NAMED_PERSON', 'V-2');
    const selection = '{ orders { ... on SexualHarmOrder { prohibitions { code protectedParty { pseudonym } } } } }';
    const answers = await answersIn(wayOf('CSC'), selection, {
      'no other condition': order([listed]),
      'a condition without a code': order([prohibition('1', null, 'V-1'), listed]),
    });
    expect(tellingApart(answers)).toEqual([]);
  });

  it('leave no gap for somebody whom no text names', async () => {
    const naming = (key: string, text: string): Values => ({
      ...prohibition(key, 'NO_CONTACT_NAMED_PERSON', `V-${key}`),
      text,
    });
    const conditions = [naming('1', 'Keep away.'), naming('2', 'Keep from {protectedParty}.')];
    broker.hold({
      NMR: changing(generatedHoldings(situationOf('MAP', false)), (kind) => kind === 'VOO', { conditions }),
    });
    const answer = await data(wayOf('MAP'), '{ orders { ... on ViolentOffenderOrder { conditions { text } } } }');
    expect(answer).toEqual({
      person: { orders: [{ conditions: [{ text: 'Keep away.' }, { text: 'Keep from Victim 1.' }] }] },
    });
  });

  it('do not depend on which force is quicker', async () => {
    const world = {
      NMR: crime('CR-1', [victim('V-1')]),
      SLW: { ...named(crime('CR-2', [victim('V-2')]), 'SLW-N-2', {}), registers: [] },
    };
    const answers: [string, string][] = [];
    for (const slow of ['NMR', 'SLW']) {
      const restore = slowDown(slow);
      answers.push(...(await answersIn(wayOf('MAP'), PSEUDONYMS, { [`${slow} is slow`]: world })));
      restore();
    }
    expect(tellingApart(answers)).toEqual([]);
    expect(await data(wayOf('MAP'), PSEUDONYMS)).toEqual({
      person: { crimeReports: [{ victims: [{ pseudonym: 'Victim 1' }] }, { victims: [{ pseudonym: 'Victim 2' }] }] },
    });
  });
});

/** Lets a force take a good many turns over each reading. */
function slowDown(code: string): () => void {
  const source = broker.forces.get(code);
  if (source === undefined) throw new Error(`no force ${code}`);
  const { read } = source;
  source.read = async (request) => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return read.call(source, request);
  };
  return () => {
    source.read = read;
  };
}

describe('somebody else on a list', () => {
  const VICTIM_LISTS = [
    {
      kind: 'CRIME_REPORT',
      list: 'victims',
      ref: 'victimRef',
      selection: 'crimeReports { victims { pseudonym name dateOfBirth sex ageBand relationshipGroup } DISCLOSURE }',
    },
    {
      kind: 'VOO',
      list: 'protectedPersons',
      ref: 'ref',
      selection:
        'orders { ... on ViolentOffenderOrder { protectedPersons { pseudonym name sex ageBand } DISCLOSURE } }',
    },
    {
      kind: 'DVPN_DVPO',
      list: 'childrenInHousehold',
      ref: 'childId',
      selection:
        'orders { ... on DomesticViolenceOrder { childrenInHousehold { pseudonym name sex ageBand count } DISCLOSURE } }',
    },
  ] as const;
  const CATEGORY = {
    victims: 'VICTIM_IDENTITY',
    protectedPersons: 'VICTIM_IDENTITY',
    childrenInHousehold: 'THIRD_PARTY',
  };

  const cases = VICTIM_LISTS.flatMap((each) =>
    CALLERS.filter(([, way]) => {
      const row = (category: string) => {
        const found = rowsOf(each.kind).find((one) => one.category === category);
        if (found === undefined) throw new Error(`${each.kind} has no row ${category}`);
        return found;
      };
      const level = (linked: boolean) =>
        expectedLevel(row(CATEGORY[each.list]), row('EXISTENCE'), {
          group: way.group,
          linked,
          owning: false,
          authorised: false,
        });
      return level(false) === 'N' && level(true) !== 'N';
    }).map(([name, way]) => [name, each.list, each, way] as const),
  );

  it.each(cases)(
    'changes nothing for %s, who knows another of the %s',
    async (_name, _list, { kind, list, ref, selection }, way) => {
      const own: Values = {
        key: '1',
        [ref]: OWN,
        name: 'Own Name',
        sex: 'FEMALE',
        dateOfBirth: '2015-01-01',
        relationship: 'child',
      };
      const other = { ...own, key: '2', [ref]: STRANGER, name: 'Other Name' };
      const held = (people: readonly Values[]): World => ({
        NMR: changing(generatedHoldings(situationOf(way.group, true)), (each) => each === kind, { [list]: people }),
      });
      const answers = await answersIn(way, `{ ${selection.replace('DISCLOSURE', DISCLOSURE)} }`, {
        'nobody else': held([own]),
        'somebody else': held([own, other]),
        'somebody else, first': held([
          { ...other, key: '1' },
          { ...own, key: '2' },
        ]),
        'another name, age and sex': held([
          own,
          { ...other, name: 'Third Name', dateOfBirth: '1999-09-09', sex: 'MALE' },
        ]),
        'two others': held([own, other, { ...other, key: '3', [ref]: 'CR-THIRD' }]),
      });
      expect(tellingApart(answers)).toEqual([]);
    },
  );

  it('has callers to hold it against', () => {
    expect(cases.map(([name, list]) => `${name} ${list}`)).toEqual([
      'HLT victims',
      'EDU childrenInHousehold',
      'HLT childrenInHousehold',
    ]);
  });
});
