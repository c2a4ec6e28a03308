import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONFIRM_LINK, TASKS } from '../casework/caseQueries.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { OTHER_OFFICER, OWNING_OFFICER, WAYS, type Way } from '../cells/groups.js';
import { SUBJECT_PNC } from '../cells/world.js';
import { comparable, type InferenceBroker, startInferenceBroker } from '../inference/inferenceBroker.js';
import { wayOf } from '../inference/shutWays.js';
import { changing, GONE } from '../inference/worlds.js';
import { born, called, person } from './heldPeople.js';
import { LOOK_UP } from './lookUpQuery.js';

interface Task {
  readonly type: string;
  readonly organisation: string;
  readonly note: string;
  readonly pair: readonly { readonly force: string; readonly ref: string }[];
}

const PATROL = wayOf('FLO');
const SAID = { name: 'Gerrit Nordin', dateOfBirth: '1984-03-12' };
const EVERY_KIND = ['CRIME_REPORT', 'ARREST', 'CRIMINAL_HISTORY', 'SHPO_SRO', 'VOO', 'MANAGEMENT', 'INTELLIGENCE'];
const SEEN = '{ identity { sourceForce } orders { sourceForce } disclosure { withheld { field reason } } }';

let broker: InferenceBroker;
beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
});
afterAll(() => broker.stop());

/** Somebody with a PNC ID and an alias, and somebody of another force who has that name, date of birth and address. */
const twoOf = (what: string, group: string) => ({
  SLW: person(
    `SLW-${what}`,
    {
      pncId: SUBJECT_PNC,
      names: [called('Gerrit', 'Nordin'), called('Gert', 'Norden', 'ALIAS')],
      dateOfBirth: born('1984-03-12'),
    },
    EVERY_KIND,
    group,
  ),
  NMR: person(`NMR-${what}`, { names: [called('Gert', 'Norden')], dateOfBirth: born('1984-03-12') }, EVERY_KIND, group),
});
const tasksOf = async (way: Way): Promise<readonly Task[]> => {
  const query = TASKS.replace('id version', 'id version pair { force ref }');
  const { text } = await broker.ask(query, await broker.wayIn(way));
  return JSON.parse(text).data.tasks as Task[];
};
/** Of the tasks of both forces, the organisations of those about these people. */
const askedAbout = async (what: string): Promise<readonly string[]> => {
  const all = [...(await tasksOf(OWNING_OFFICER)), ...(await tasksOf(OTHER_OFFICER))];
  return all
    .filter(({ type, pair }) => type === 'CONFIRM_MATCH' && pair.some(({ ref }) => ref.endsWith(`-${what}`)))
    .map(({ organisation }) => organisation);
};
const search = async (said: object = SAID, { claims, enquiry } = PATROL) => {
  const session = await broker.session(claims, { ...enquiry, aboutWhom: [{ particulars: said }] });
  return broker.ask(LOOK_UP, session, said);
};

describe('officers are asked to confirm a probable match (brief 4.10)', () => {
  const ASKING = ['FLO', 'MAP', 'CSC'];

  it.each(WAYS.map((way) => [way.group, way] as const))('as it says where %s meets it', async (group, way) => {
    broker.authorise(() => []);
    broker.hold(twoOf(group, group));
    const first = await broker.askWay(way, SEEN);
    expect(first.status).toBe(200);
    const expected = ASKING.includes(group) ? ['NMR-POLICE', 'SLW-POLICE'] : [];
    expect(await askedAbout(group)).toEqual(expected);
    expect(comparable(await broker.askWay(way, SEEN))).toBe(comparable(first));
    expect(await askedAbout(group)).toEqual(expected);
    expect(first.text.includes('IDENTITY_NOT_CONFIRMED')).toBe([...ASKING, 'PPU'].includes(group));
    const isForOthers = way.claims.group !== OWNING_OFFICER.claims.group;
    expect((await tasksOf(way)).filter(({ type }) => isForOthers && type === 'CONFIRM_MATCH')).toEqual([]);
  });

  it('where a front-line officer finds one by a search, once', async () => {
    broker.hold(twoOf('search', 'FLO'));
    await search(SAID, OTHER_OFFICER);
    expect(await askedAbout('search')).toEqual([]);
    const first = await search();
    const { candidates } = JSON.parse(first.text).data.searchPeople;
    expect(candidates.map(({ state, sourceForces }: never) => [state, sourceForces])).toEqual([
      [expect.any(String), ['SLW']],
      ['PROBABLE', ['NMR']],
    ]);
    expect(candidates.map(({ links }: { links: object[] }) => links)).toEqual([[], []]);
    const rows = broker.logged().rows.filter(({ operation }) => operation === 'COLLECTION');
    expect(rows.map(({ fieldPath, recordId }) => [fieldPath, recordId?.slice(0, 5)])).toEqual([
      ['met.task.CONFIRM_MATCH.OPEN', 'TASK-'],
      ['met.task.CONFIRM_MATCH.OPEN', 'TASK-'],
    ]);
    expect(await askedAbout('search')).toEqual(['NMR-POLICE', 'SLW-POLICE']);
    const again = await search();
    expect(JSON.parse(again.text).data.searchPeople.candidates).toEqual(candidates);
    expect(broker.logged().rows.some(({ operation }) => operation === 'COLLECTION')).toBe(false);
    expect(await askedAbout('search')).toEqual(['NMR-POLICE', 'SLW-POLICE']);
  });

  it('and not where either of the two is one whom the caller would see through no record', async () => {
    const nobody: Holdings = { nominals: [], records: [], registers: [] };
    for (const way of [wayOf('CSC'), wayOf('MAP'), PATROL])
      for (const [name, values] of Object.entries(GONE)) {
        const what = `${way.group}-${name.replaceAll(' ', '-')}`;
        const { SLW, NMR } = twoOf(what, way.group);
        broker.hold({ SLW, NMR: nobody });
        const without = comparable(await broker.askWay(way, SEEN));
        broker.hold({ SLW, NMR: changing(NMR, () => true, values) });
        expect(comparable(await broker.askWay(way, SEEN))).toBe(without);
        broker.hold({ SLW: changing(SLW, () => true, values), NMR });
        await broker.askWay(way, SEEN);
        expect(await askedAbout(what)).toEqual([]);
      }
  });

  it('where links that officers confirmed contradict one another', async () => {
    const { SLW, NMR } = twoOf('contradicted', 'FLO');
    const ARV = person(
      'ARV-contradicted',
      { pncId: '2001/0000777S', names: [called('Gert', 'Norden')], dateOfBirth: born('1984-03-12') },
      EVERY_KIND,
      'FLO',
    );
    broker.hold({ SLW, NMR, ARV });
    const enquiry = { ...OWNING_OFFICER.enquiry, aboutWhom: [{ name: 'Gert Norden', dateOfBirth: '1984-03-12' }] };
    const officer = await broker.session(OWNING_OFFICER.claims, enquiry);
    for (const force of ['SLW', 'ARV']) {
      const input = {
        a: { force: 'NMR', ref: 'NMR-contradicted' },
        b: { force, ref: `${force}-contradicted` },
        reasons: 'Custody photographs and a tattoo on the left forearm agree in both records.',
      };
      expect(JSON.parse((await broker.ask(CONFIRM_LINK, officer, { input })).text).data.confirmLink.refusal).toBeNull();
    }
    await search({ ...SAID, name: 'Gert Norden' });
    const notes = (await tasksOf(OWNING_OFFICER)).filter(({ pair }) =>
      pair?.some(({ ref }) => /contradicted/.test(ref)),
    );
    expect(notes.map(({ note, pair }) => [note, pair.map(({ force }) => force).join()]).sort()).toEqual([
      ['confirmed links contradict one another.', 'ARV,NMR'],
      ['confirmed links contradict one another.', 'NMR,SLW'],
    ]);
  });
});
