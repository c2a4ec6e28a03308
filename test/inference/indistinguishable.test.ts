import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { type Expected, expectedLevel, rowsOf } from '../cells/expectedLevel.js';
import { authorisationOf, CHILD_DISCLOSURE, type Way } from '../cells/groups.js';
import { generatedHoldings, type Situation } from '../cells/world.js';
import { comparable, EMPTY, type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import { CALLERS } from './interference.js';
import {
  byTheWay,
  DISCLOSURE,
  everything,
  everythingOf,
  type Question,
  TIMELINE,
  wholeIdentity,
  wrongQuestions,
} from './questions.js';
import { SHUT_WAYS, withWordsBeside } from './shutWays.js';
import { changing, elsewhere, GONE, keeping, situationOf } from './worlds.js';

/*
 * No such person, no such record, a record withheld, disposed of or above classification: whoever may not know which of
 * them it is cannot tell them apart by any byte (brief 2.5, 4.6, 4.9; property 2).
 */

/** The long form asks every question of every kind, one by one: minutes, not seconds. */
const IS_LONG = process.env.PROVISO_LONG === '1';
const LONG_MS = IS_LONG ? 900_000 : 60_000;

let broker: InferenceBroker;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true });
});
afterAll(() => broker.stop());

type World = Readonly<Record<string, Holdings>>;
type Worlds = Readonly<Record<string, World>>;

/** Names the questions whose answers differ between worlds: from the first, and in which of them. */
async function differences(way: Way, questions: readonly Question[], worlds: Worlds): Promise<string[]> {
  const found: string[] = [];
  for (const { name, selection } of questions) {
    const answers = new Map<string, string>();
    for (const [world, holdings] of Object.entries(worlds)) {
      broker.hold(holdings);
      answers.set(world, comparable(await broker.askWay(way, selection)));
    }
    const [[first = '', expected] = []] = answers;
    for (const [world, answer] of answers) {
      if (answer !== expected)
        found.push(`${way.group}, ${name}: ${world} is not as ${first}\n${firstDifference(expected ?? '', answer)}`);
    }
  }
  return found;
}

/** Both answers from a little before they part. */
function firstDifference(expected: string, answer: string): string {
  let at = 0;
  while (at < answer.length && answer[at] === expected[at]) at += 1;
  return [expected, answer].map((text) => text.slice(Math.max(0, at - 60), at + 200)).join('\n');
}

/** Everything there is, and some ways of asking that might tell something in passing; in the long form, all of them. */
const inPassing = (): Question[] => [
  ...everything(broker.schema),
  ...byTheWay(broker.schema).slice(0, IS_LONG ? undefined : 1),
];

const inOneForce = (holdings: Holdings): World => ({ NMR: holdings });

/** A person of whom nothing at all may be known, in every way in which that can be so. */
function nothingToKnow(situation: Situation, holds: (holdings: Holdings) => Holdings): Worlds {
  const all = holds(generatedHoldings(situation));
  const everyRecord = () => true;
  return {
    'no such person': inOneForce({ ...EMPTY, registers: all.registers }),
    'no record of theirs': inOneForce(keeping(all, () => false)),
    'every record': inOneForce(all),
    ...Object.fromEntries(
      Object.entries(GONE).map(([what, values]) => [
        `every record ${what}`,
        inOneForce(changing(all, everyRecord, values)),
      ]),
    ),
    'every record, twice': { NMR: all, ARV: holds(elsewhere(situation, 'ARV')) },
  };
}

describe('a gate that records, registers or decisions keep shut', () => {
  it.each(SHUT_WAYS.map((shut) => [`${shut.way.group}: ${shut.why}`, shut] as const))(
    'tells nothing of whether there is anybody (%s)',
    async (_name, { way, situation, holds, authorisations, decision }) => {
      broker.authorise(() => authorisations);
      broker.decide(decision);
      const worlds = nothingToKnow(situation, holds);
      expect(await differences(way, inPassing(), worlds)).toEqual([]);
      const [no = {}, , every = {}] = Object.values(worlds);
      expect(await differences(way, wrongQuestions(), { 'no such person': no, 'every record': every })).toEqual([]);
    },
    60_000,
  );
});

/** What the caller may know of there being a record of a kind. */
function mayKnow({ group }: Way, kind: RecordKind): Expected {
  const existence = rowsOf(kind).find(({ category }) => category === 'EXISTENCE');
  if (existence === undefined) throw new Error(`${kind} has no row for its existence`);
  return expectedLevel(existence, existence, { group, linked: false, owning: true, authorised: false });
}

/** Authorisations that open the gate of employer and regulator, but not every kind. */
const granting = (isGranted: (kind: RecordKind) => boolean) => (organisation: string) =>
  (['EMP', 'REG'] as const).map((group) => {
    const whole = authorisationOf(group, organisation);
    return { ...whole, grants: whole.grants.filter(({ kind }) => isGranted(kind)) };
  });
const allBut = (kind: RecordKind) => granting((each) => each !== kind);
const NOTHING_OF_RECORDS = granting(() => false);

/** One record, in every way in which it can be as if there were none; `base` is what there is beside it. */
function oneRecord(base: Holdings, kind: RecordKind, situation: Situation, isWithheld: boolean): Worlds {
  const only = keeping(generatedHoldings(situation), (each) => each === kind);
  const beside = (records: Holdings): World => inOneForce({ ...base, records: [...base.records, ...records.records] });
  return {
    'no such record': inOneForce(base),
    ...Object.fromEntries(
      Object.entries(GONE).map(([what, values]) => [what, beside(changing(only, () => true, values))]),
    ),
    ...(isWithheld ? { withheld: beside(only) } : {}),
  };
}

/** The same where another force holds the record, and perhaps nothing else about the person. */
function oneRecordElsewhere(base: Holdings, kind: RecordKind, situation: Situation, isWithheld: boolean): Worlds {
  const only = keeping(elsewhere(situation, 'SLW'), (each) => each === kind);
  return {
    'nobody known elsewhere': { NMR: base },
    'no record elsewhere': { NMR: base, SLW: keeping(only, () => false) },
    ...Object.fromEntries(
      Object.entries(GONE).map(([what, values]) => [
        `${what} elsewhere`,
        { NMR: base, SLW: changing(only, () => true, values) },
      ]),
    ),
    ...(isWithheld ? { 'withheld elsewhere': { NMR: base, SLW: only } } : {}),
  };
}

/** Everything about a kind and in passing; in the long form, every way of asking. */
const questionsAbout = (kind: RecordKind): Question[] => [
  {
    name: `all of ${kind}`,
    selection: `{ __typename ${everythingOf(broker.schema, kind)} ${wholeIdentity(broker.schema)} ${TIMELINE} ${DISCLOSURE} }`,
  },
  ...(IS_LONG ? byTheWay(broker.schema) : []),
];

const placeOf = ({ group }: Way): number => CALLERS.findIndex(([, way]) => way.group === group);

/** In the short form a quarter of the kinds, by turns with the first force and elsewhere; for the next group the others. */
const kindsFor = (way: Way): readonly RecordKind[] =>
  RECORD_KINDS.filter((_kind, at) => IS_LONG || (placeOf(way) + at) % 5 === 0);
const isElsewhere = (way: Way, kind: RecordKind): number => (placeOf(way) + (RECORD_KINDS.indexOf(kind) >> 2)) % 2;

const STRANGERS = CALLERS.map(([name, way]): [string, Way] => {
  const beside = withWordsBeside(way);
  return [name, way.strangersEnquiry === undefined ? beside : { ...beside, enquiry: way.strangersEnquiry }];
});

/** In the short form every fourth of them, beginning where it is told. */
const someStrangers = (first: number) => STRANGERS.filter((_stranger, at) => IS_LONG || (at + first) % 4 === 0);

describe('a record that the caller may not know of', () => {
  it.each(STRANGERS)(
    'is as no record to %s',
    async (_name, way) => {
      broker.decide(CHILD_DISCLOSURE);
      const found: string[] = [];
      for (const kind of kindsFor(way)) {
        const situation = situationOf(way.group, false);
        broker.authorise(allBut(kind));
        const isWithheld = mayKnow(way, kind) === 'N';
        const others = keeping(generatedHoldings(situation), (each) => each !== kind);
        const bases = [keeping(others, () => false), ...(IS_LONG ? [others] : [])];
        for (const base of bases) {
          const places = [oneRecord, oneRecordElsewhere];
          for (const placed of IS_LONG ? places : places.slice(isElsewhere(way, kind)).slice(0, 1)) {
            const worlds = placed(base, kind, situation, isWithheld);
            found.push(...(await differences(way, questionsAbout(kind), worlds)));
          }
        }
      }
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  it.each(someStrangers(0))(
    'changes nothing of what %s sees beside it',
    async (_name, way) => {
      broker.decide(CHILD_DISCLOSURE);
      broker.authorise(NOTHING_OF_RECORDS);
      const situation = situationOf(way.group, false);
      const hidden = RECORD_KINDS.filter((kind) => mayKnow(way, kind) === 'N');
      const isHidden = (kind: RecordKind) => hidden.includes(kind);
      const all = generatedHoldings(situation);
      const base = keeping(all, (kind) => !isHidden(kind));
      const second = elsewhere(situation, 'SLW');
      const gone = Object.entries(GONE).flatMap(([what, values]): [string, World][] => [
        [what, { NMR: changing(all, isHidden, values) }],
        [`${what} elsewhere`, { NMR: base, SLW: changing(second, () => true, values) }],
      ]);
      const found = await differences(way, inPassing(), {
        'no such records': { NMR: base },
        withheld: { NMR: all },
        'nobody of their own elsewhere': { NMR: base, SLW: keeping(second, () => false) },
        'withheld elsewhere': { NMR: base, SLW: keeping(second, isHidden) },
        ...Object.fromEntries(gone),
      });
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  it.each(someStrangers(1))(
    'nor of somebody who may be the same person, of whom %s may know nothing',
    async (_name, way) => {
      broker.decide(CHILD_DISCLOSURE);
      broker.authorise(NOTHING_OF_RECORDS);
      const situation = situationOf(way.group, false);
      const base = generatedHoldings(situation);
      const alike = withoutIdentifiers(elsewhere(situation, 'SLW'));
      const gone = Object.entries(GONE).map(([what, values]): [string, World] => [
        `somebody alike, ${what}`,
        { NMR: base, SLW: changing(alike, () => true, values) },
      ]);
      const found = await differences(way, inPassing(), {
        'nobody alike': { NMR: base },
        'somebody alike without any record': { NMR: base, SLW: keeping(alike, () => false) },
        'somebody alike, withheld': { NMR: base, SLW: keeping(alike, (kind) => mayKnow(way, kind) === 'N') },
        ...Object.fromEntries(gone),
      });
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  const BORN = '1984-03-12';
  const NAMED = STRANGERS.filter(([, way]) => ['MAP', 'CSC', 'PPU', 'PNP', 'HLT'].includes(way.group)).map(
    ([name, way]): [string, Way] => [
      name,
      {
        ...way,
        enquiry: { ...way.enquiry, aboutWhom: [{ name: 'Gerrit Nordin', dateOfBirth: BORN }] },
        root: (selection) => `person(name: "Gerrit Nordin", dateOfBirth: "${BORN}") ${selection}`,
      },
    ],
  );

  it.each(NAMED)(
    'nor of several people of one name, of whom %s may know nothing',
    async (_name, way) => {
      broker.authorise(NOTHING_OF_RECORDS);
      const situation = situationOf(way.group, false);
      const one = (ref: string, pncId: string) => named(generatedHoldings(situation), ref, pncId);
      const [first, second] = [one('NMR-N-1', '1999/0000123S'), one('NMR-N-2', '1999/0000456S')];
      const several: Holdings = {
        ...first,
        nominals: [...first.nominals, ...second.nominals],
        records: [...first.records, ...second.records],
      };
      const gone = Object.entries(GONE).map(([what, values]): [string, World] => [
        `several, ${what}`,
        inOneForce(changing(several, () => true, values)),
      ]);
      const found = await differences(way, inPassing(), {
        nobody: inOneForce({ ...EMPTY, registers: several.registers }),
        'several without any record': inOneForce(keeping(several, () => false)),
        'several, withheld': inOneForce(keeping(several, (kind) => mayKnow(way, kind) === 'N')),
        ...Object.fromEntries(gone),
      });
      expect(found).toEqual([]);
    },
    LONG_MS,
  );
});

const NAME = { key: '1', forenames: 'Gerrit', surname: 'Nordin', type: 'CURRENT', from: null, to: null };

const named = (holdings: Holdings, ref: string, pncId: string): Holdings => ({
  ...holdings,
  nominals: holdings.nominals.map(({ values }) => ({ ref, values: { ...values, names: [NAME], pncId } })),
  records: holdings.records.map((record) => ({ ...record, id: `${ref}-${record.kind}`, nominal: ref })),
});

describe('what asks no force about anybody', () => {
  it.each(STRANGERS)(
    'tells %s the same whoever there is',
    async (_name, way) => {
      const session = await broker.wayIn(way);
      const told: string[] = [];
      for (const world of [EMPTY, generatedHoldings(situationOf(way.group))]) {
        broker.hold({ NMR: world, SLW: world });
        told.push(
          comparable(
            await broker.ask(
              `{ forces { code name status } explain(coordinates: [${COORDINATES}]) { ${EXPLAINED} } }`,
              session,
            ),
          ),
        );
      }
      expect(told[1]).toBe(told[0]);
      expect(told[0]).not.toContain('"errors"');
    },
    LONG_MS,
  );
});

const COORDINATES = '"CrimeReport.victims", "Identity.currentName", "Order.conditions", "CrimeReport.victims.name"';
const EXPLAINED = 'coordinate path recordKind category ceiling dependsOn minimumForm unlock rules { __typename }';

/** Nothing but name, date of birth and address says that this is the same person. */
const withoutIdentifiers = (holdings: Holdings): Holdings => ({
  ...holdings,
  nominals: holdings.nominals.map(({ ref, values }) => ({ ref, values: { ...values, pncId: null, croNumber: null } })),
});
