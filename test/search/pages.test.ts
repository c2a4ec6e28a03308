import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Values } from '../../src/model/Source.js';
import { OTHER_OFFICER, OWNING_OFFICER } from '../cells/groups.js';
import { type InferenceBroker, NOTHING, type Session, startInferenceBroker } from '../inference/inferenceBroker.js';
import { wayOf } from '../inference/shutWays.js';
import { changing, GONE } from '../inference/worlds.js';
import { born, called, person, together } from './heldPeople.js';
import { type Found, LOOK_UP } from './lookUpQuery.js';

let broker: InferenceBroker;
beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
  broker.authorise(NOTHING);
});
afterAll(() => broker.stop());

const SAID = { name: 'Gerrit Nordin', dateOfBirth: '1984-03-12' };
async function sessionOf(
  way: { claims: typeof OTHER_OFFICER.claims; enquiry: object },
  said: object = SAID,
): Promise<Session> {
  return broker.session(way.claims, { ...way.enquiry, aboutWhom: [{ particulars: said }] });
}

async function ask(session: Session, variables: object = SAID) {
  const { text } = await broker.ask(LOOK_UP, session, variables);
  const { data, errors } = JSON.parse(text) as {
    data?: { searchPeople: Found } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { text, found: data?.searchPeople, errors: errors ?? [] };
}

async function found(session: Session, variables: object = SAID): Promise<Found> {
  const { found: one, errors } = await ask(session, variables);
  expect(errors).toEqual([]);
  if (one === undefined) throw new Error('nothing was answered');
  return one;
}

describe('pages of candidates', () => {
  const alike = Array.from({ length: 17 }, (_one, index) =>
    person(`SLW-N-${index}`, { names: [called('Gerrit', 'Nordin')], dateOfBirth: born('1984-03-12') }, [
      'CRIME_REPORT',
    ]),
  );
  let session: Session;
  beforeAll(async () => {
    session = await sessionOf(OTHER_OFFICER);
  });
  beforeEach(() => broker.hold({ SLW: together(...alike) }));

  const cursorsOf = async (size: number) => {
    const cursors: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages++) {
      const page: Found = await found(session, { ...SAID, first: size, after });
      cursors.push(...page.edges.map(({ cursor }) => cursor));
      expect(page.totalCount).toBe(17);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) return cursors;
    }
    throw new Error('the pages never end');
  };

  it('have everybody once, in one order, though all weigh the same', async () => {
    const whole = await cursorsOf(50);
    expect(new Set(whole).size).toBe(17);
    expect(await cursorsOf(5)).toEqual(whole);
  });

  it('keep their order when a force answers in another', async () => {
    const whole = await cursorsOf(50);
    broker.hold({ SLW: together(...alike.toReversed()) });
    expect(await cursorsOf(6)).toEqual(whole);
  });

  it('go on behind somebody who is gone', async () => {
    const whole = await cursorsOf(50);
    const page = await found(session, { ...SAID, first: 4 });
    broker.hold({ SLW: together(...alike.slice(0, 9)) });
    const rest = await found(session, { ...SAID, first: 50, after: page.pageInfo.endCursor });
    const later = whole.slice(4);
    expect(rest.edges.every(({ cursor }) => later.includes(cursor))).toBe(true);
  });

  it('are not for another search, another enquiry or another caller', async () => {
    const { pageInfo } = await found(session, { ...SAID, first: 4 });
    const { endCursor: after } = pageInfo;
    const others: [Session, object][] = [
      [session, { name: SAID.name }],
      [session, { ...SAID, forces: ['SLW'] }],
      [await sessionOf(OTHER_OFFICER), SAID],
      [await sessionOf(OWNING_OFFICER), SAID],
    ];
    for (const [other, said] of others) {
      const { errors } = await ask(other, { ...said, after });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect(errors[0]?.message).toBe('after: is no cursor that this search gave you');
    }
    expect((await ask(session, { ...SAID, after })).errors).toEqual([]);
  });

  it('release and log nobody but those who stand on them', async () => {
    await found(session, { ...SAID, first: 4 });
    const shown = broker.logged().rows.filter(({ fieldPath }) => fieldPath === 'candidates');
    expect(new Set(shown.map(({ subjectRef }) => subjectRef)).size).toBe(4);
  });

  it('say nothing of people of whom nothing may be seen', async () => {
    const alone = { SLW: together(...alike) };
    const hidden = person('NMR-N-9', { names: [called('Gerrit', 'Nordin')], dateOfBirth: born('1984-03-12') });
    const answers: string[] = [];
    for (const world of [
      alone,
      ...Object.values(GONE).map((values) => ({ ...alone, NMR: changing(hidden, () => true, values) })),
    ]) {
      broker.hold(world);
      const { totalCount, sources, candidates } = await found(session);
      answers.push(JSON.stringify({ totalCount, sources, candidates }));
    }
    expect(new Set(answers).size).toBe(1);
  });
});

describe('a candidate', () => {
  it('stands beside others with whom confirmed links would join them, and joined with none', async () => {
    const same = { names: [called('Gerrit', 'Nordin')], croNumber: '041287/09S', dateOfBirth: born('1984-03-12') };
    broker.hold({
      SLW: person('SLW-N-1', { ...same, pncId: '1999/0000123S' }),
      NMR: person('NMR-N-2', { ...same }),
      ARV: person('ARV-N-3', { ...same, pncId: '2001/0000777S' }),
    });
    const { candidates } = await found(await sessionOf(OTHER_OFFICER));
    expect(candidates.map(({ state, sourceForces }) => [state, sourceForces])).toEqual(
      expect.arrayContaining([
        ['NEEDS_ATTENTION', ['SLW']],
        ['NEEDS_ATTENTION', ['NMR']],
        ['NEEDS_ATTENTION', ['ARV']],
      ]),
    );
    const ofSlw = candidates.find(({ sourceForces }) => sourceForces.includes('SLW'));
    expect(ofSlw?.reasons).toContain('confirmed links contradict one another');
    expect(ofSlw?.conflicts).toEqual([
      {
        field: 'PNC_ID',
        values: [
          { force: 'SLW', value: '1999/0000123S' },
          { force: 'ARV', value: '2001/0000777S' },
        ],
      },
    ]);
    expect(ofSlw?.settledBy[0]).toBe('a decision of a named officer who compares the two records');
  });

  it('shows side by side what forces record differently of one person', async () => {
    const pncId = '1999/0000123S';
    broker.hold({
      SLW: person('SLW-N-1', {
        pncId,
        names: [called('Gerrit', 'Nordin')],
        dateOfBirth: born('1984-03-12'),
        sex: 'MALE',
      }),
      NMR: person('NMR-N-2', {
        pncId,
        names: [called('Gerard', 'Norden')],
        dateOfBirth: born('1984-12-03'),
        sex: 'MALE',
      }),
    });
    const { candidates } = await found(await sessionOf(OTHER_OFFICER));
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.conflicts).toEqual([
      {
        field: 'NAMES',
        values: [
          { force: 'NMR', value: 'Gerard Norden' },
          { force: 'SLW', value: 'Gerrit Nordin' },
        ],
      },
      {
        field: 'DATE_OF_BIRTH',
        values: [
          { force: 'NMR', value: '1984-12-03' },
          { force: 'SLW', value: '1984-03-12' },
        ],
      },
    ]);
    const combined = broker.logged().rows.filter(({ operation }) => operation === 'COMBINATION');
    expect(combined.map(({ sourceForce }) => sourceForce).sort()).toEqual(['NMR', 'SLW']);
  });

  it('is found and weighed by nothing that the caller may not have in full', async () => {
    const values = { names: [called('Gerrit', 'Nordin')], dateOfBirth: born('1984-03-12') };
    const session = await sessionOf(wayOf('FLO'));
    const seenThrough = (more: Values, kinds: readonly string[]) => {
      broker.hold({ SLW: person('SLW-N-2', { ...values, ...more }, kinds, 'FLO') });
      return found(session);
    };
    const asAsked = await seenThrough({}, ['INTELLIGENCE']);
    expect(asAsked.candidates.map(({ weight, evidence }) => [weight, evidence.map(({ field }) => field)])).toEqual([
      [-20, ['PRIOR']],
    ]);
    const whole = await seenThrough({}, ['CRIME_REPORT']);
    expect(whole.candidates[0]?.evidence.map(({ field }) => field)).toEqual([
      'PRIOR',
      'FORENAMES',
      'SURNAME',
      'DATE_OF_BIRTH',
      'NAMESAKES',
    ]);
    expect((await seenThrough({ dateOfBirth: born('1984-12-03') }, ['INTELLIGENCE'])).candidates).toEqual([]);
  });

  it('who may be the same person is orders in force and warnings to a front-line officer, and no more', async () => {
    const said = { name: 'Gerit Nordin', dateOfBirth: '1984-03-12', postcode: 'SW1 1AA' };
    const values = {
      names: [called('Gerrit', 'Nordin')],
      dateOfBirth: born('1984-03-12'),
      addresses: [
        { key: '1', line: '1 Long Row', postcode: 'SW1 1AA', type: 'HOME', from: null, to: null, uprn: null },
      ],
      warningMarkers: ['VIOLENT'],
    };
    const session = await sessionOf(wayOf('FLO'), said);
    const kinds = ['CRIME_REPORT', 'ARREST', 'SHPO_SRO', 'VOO'];
    const held = person('SLW-N-2', values, kinds, 'FLO');
    const over = changing(held, (kind) => kind === 'VOO', { status: 'EXPIRED' });
    broker.hold({ SLW: over });
    const { candidates } = await found(session, said);
    expect(candidates).toMatchObject([
      {
        state: 'PROBABLE',
        confidence: 'PROBABLE',
        note: 'May be the same person: not confirmed.',
        reasons: [],
        weight: null,
        evidence: [],
        conflicts: [],
        settledBy: [],
        person: {
          identity: [{ sourceForce: null, currentName: null, warningMarkers: ['VIOLENT'] }],
          orders: [{ sourceForce: 'SLW' }],
          arrests: [],
        },
      },
    ]);
    const told = broker.logged().rows.filter(({ shownReason }) => shownReason === 'IDENTITY_NOT_CONFIRMED');
    expect(told.map(({ fieldPath }) => fieldPath)).toEqual(['candidates']);
    const fields = new Set(broker.logged().rows.map(({ fieldPath }) => fieldPath.split('.')[0]));
    expect([...fields].sort()).toEqual(['candidates', 'identity', 'orders']);
  });
});
