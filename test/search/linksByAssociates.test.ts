import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OTHER_OFFICER } from '../cells/groups.js';
import { type InferenceBroker, NOTHING, type Session, startInferenceBroker } from '../inference/inferenceBroker.js';
import { wayOf } from '../inference/shutWays.js';
import { born, called, person } from './heldPeople.js';
import { type Found, LOOK_UP } from './lookUpQuery.js';

const SAID = { name: 'Gerrit Nordin', dateOfBirth: '1984-03-12' };
const COMPANY = { associates: [{ key: '1', ref: null, name: 'Dean Pikestaff' }] };
const NORDIN = {
  names: [called('Gerrit', 'Nordin'), called('Gerard', 'Norden', 'ALIAS')],
  dateOfBirth: born('1984-03-12'),
  ...COMPANY,
};
const NORDEN = { names: [called('Gerard', 'Norden')], dateOfBirth: NORDIN.dateOfBirth, ...COMPANY };

let broker: InferenceBroker;
let session: Session;
beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
  broker.authorise(NOTHING);
  session = await broker.session(OTHER_OFFICER.claims, {
    ...OTHER_OFFICER.enquiry,
    aboutWhom: [{ particulars: SAID }],
  });
});
afterAll(() => broker.stop());

/** The links of all candidates, where the second of the two is seen through records of one kind. */
async function linksThrough(kind: string, asking = session) {
  broker.hold({
    SLW: person('SLW-N-1', NORDIN, ['CRIME_REPORT']),
    NMR: person('NMR-N-2', NORDEN, [kind]),
  });
  const { text } = await broker.ask(LOOK_UP, asking, SAID);
  const { data } = JSON.parse(text) as { data: { searchPeople: Found } };
  const rows = broker.logged().rows.filter(({ fieldPath }) => fieldPath === 'candidates.links.associates.name');
  return {
    links: data.searchPeople.candidates.flatMap(({ links }) => links),
    logged: rows.map(({ sourceForce, decision }) => [sourceForce, decision]).sort(),
  };
}

describe('an associate whom two records share', () => {
  it('stands in the account of the link, and in the log, for public protection', async () => {
    const { links, logged } = await linksThrough('CRIME_REPORT');
    expect(links).toHaveLength(1);
    expect(links[0]?.reasons).toContain('shared associate');
    expect(links[0]?.evidence).toContainEqual({ field: 'ASSOCIATES', level: 'shared', bits: expect.any(Number) });
    expect(logged).toEqual([
      ['NMR', 'F'],
      ['SLW', 'F'],
    ]);
  });

  it('is not compared where a record through which a person is seen shows no associates', async () => {
    const { links, logged } = await linksThrough('INTELLIGENCE');
    expect(links).toHaveLength(1);
    expect(links[0]?.evidence.map(({ field }) => field)).not.toContain('ASSOCIATES');
    expect(links[0]?.reasons).toContain('shared associate');
    expect(logged).toEqual([
      ['NMR', 'N'],
      ['SLW', 'F'],
    ]);
  });

  it('is compared for nobody else', async () => {
    const way = wayOf('FLO');
    const officer = await broker.session(way.claims, { ...way.enquiry, aboutWhom: [{ particulars: SAID }] });
    expect(await linksThrough('CRIME_REPORT', officer)).toEqual({ links: [], logged: [] });
  });
});
