import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PACKAGED_FORCES } from '../../src/sources/forcesFile.js';
import { LOOKUP_ENQUIRY, OFFICER, PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { LOOKUP_QUERY } from './queries.js';

const FARROW = '2006/0311907S';

/** Where the scenarios' edges are: other kinds of order, other ways to ask, several questions at once. */
describe('at the edges of the scenarios', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
  });
  afterAll(() => broker.stop());

  it('reads the provisions of a notice as conditions, and every force stays well', async () => {
    const token = await broker.token(OFFICER);
    const input = { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: FARROW }] };
    const enquiry = await broker.open(token, input);
    const query = `query Q($p: String) { person(pncId: $p) { orders {
      sourceForce orderKind status expiresAt conditions { number code plainText text protectedParty { name } namedPlace }
    } } }`;
    const { body } = await broker.ask(query, { token, enquiry, variables: { p: FARROW } });
    expect(body.extensions?.disclosure).toMatchObject({ complete: true, outcome: 'RELEASED' });
    const { orders } = (body.data as { person: { orders: Record<string, unknown>[] } }).person;
    expect(orders.map(({ sourceForce, orderKind, status }) => [sourceForce, orderKind, status])).toEqual([
      ['NMR', 'DVPN', 'IN_FORCE'],
      ['SLW', 'DVPO', 'EXPIRED'],
      ['SLW', 'VOO', 'IN_FORCE'],
    ]);
    const [notice] = orders as { conditions: { code: string; plainText: string }[] }[];
    expect(notice?.conditions[0]).toMatchObject({
      code: 'NO_MOLESTATION',
      plainText: 'Must not molest the person protected.',
    });
  });

  it('gives a front-line officer, whose gate is not built, neither candidates nor counts', async () => {
    const token = await broker.token({
      ...OFFICER,
      sub: 'nmr-2210',
      group: 'POLICE_FRONT_LINE',
      role: 'response officer',
    });
    const input = {
      ...LOOKUP_ENQUIRY,
      useCasePurpose: 'INCIDENT_RESPONSE',
      caseReference: null,
      incidentLog: 'Log 0118',
    };
    const enquiry = await broker.open(token, input);
    const variables = { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12', forces: ['NMR', 'SLW', 'ARV'] };
    const { body } = await broker.ask(LOOKUP_QUERY, { token, enquiry, variables });
    expect(body.data).toEqual({
      searchPeople: {
        sources: ['NMR', 'SLW', 'ARV'].map((force) => ({ force, status: 'OK', recordsFound: 0 })),
        complete: true,
        candidates: [],
      },
    });
    expect(body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
  });

  it('finds by exact name and date of birth the same person as by identifier', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const named = { name: 'Callum Rudd', dateOfBirth: '1984-03-12' };
    const enquiry = await broker.open(token, { ...STRATEGY_ENQUIRY, aboutWhom: [named, { pncId: PNC_ID }] });
    const query = `query Q($name: String, $dateOfBirth: String, $p: String) {
      byName: person(name: $name, dateOfBirth: $dateOfBirth) { riskAssessments { overallLevel } }
      byNumber: person(pncId: $p) { riskAssessments { overallLevel assessedAt } }
    }`;
    const { body } = await broker.ask(query, { token, enquiry, variables: { ...named, p: PNC_ID } });
    expect(body.data).toEqual({
      byName: { riskAssessments: [{ overallLevel: 'HIGH' }] },
      byNumber: { riskAssessments: [{ overallLevel: 'HIGH', assessedAt: '2026-09-02' }] },
    });
  });

  it('asks each force once per kind and round, however many people a question names', async () => {
    const calls: string[] = [];
    const { recordingForces } = await import('../recordingForces.js');
    const counted = await startTestBroker(
      {},
      { wrapForce: recordingForces((call) => 'read' in call && calls.push(`${call.force} ${call.read.kind}`)) },
    );
    const token = await counted.token(OFFICER);
    const input = { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: PNC_ID }, { pncId: FARROW }] };
    const enquiry = await counted.open(token, input);
    const query = `{ a: person(pncId: "${PNC_ID}") { crimeReports { status } } b: person(pncId: "${FARROW}") { crimeReports { status } } }`;
    const { body } = await counted.ask(query, { token, enquiry });
    await counted.stop();
    expect(body.errors).toBeUndefined();
    expect(calls.filter((call) => call === 'SLW CRIME_REPORT')).toHaveLength(2);
  });

  it('offers somebody whose name only sounds alike as a possibly different person, to public protection', async () => {
    const token = await broker.token(OFFICER);
    const misheard = { name: 'Keiran Rudduck', dateOfBirth: '1984-03-21' };
    const enquiry = await broker.open(token, { ...LOOKUP_ENQUIRY, aboutWhom: [misheard] });
    const { body } = await broker.ask(LOOKUP_QUERY, {
      token,
      enquiry,
      variables: { ...misheard, forces: ['NMR', 'SLW'] },
    });
    const { candidates } = (body.data as { searchPeople: { candidates: Record<string, unknown>[] } }).searchPeople;
    expect(candidates.map(({ person: _person, ...candidate }) => candidate)).toEqual([
      {
        confidence: 'POSSIBLE',
        reasons: ['names sound alike', 'dates of birth within a year'],
        note: 'May be a different person.',
        sourceForces: ['NMR'],
      },
    ]);
  });

  it('picks nobody where two people have the name and date of birth, and tells those who may know', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-twins-'));
    const forces = JSON.parse(await readFile(PACKAGED_FORCES, 'utf8')) as { forces: { code: string; data: string }[] };
    const data = JSON.parse(await readFile(new URL('nmr.json', PACKAGED_FORCES), 'utf8')) as { nominals: Native[] };
    const [twin] = data.nominals.filter(({ nominalRef }) => nominalRef === 'NMR-N-0048812');
    data.nominals.push({ ...twin, nominalRef: 'NMR-N-0099001', identifiers: { pnc: '2011/0000011S' } });
    for (const force of forces.forces) {
      force.data = force.code === 'NMR' ? 'nmr.json' : fileURLToPath(new URL(force.data, PACKAGED_FORCES));
    }
    await writeFile(join(folder, 'nmr.json'), JSON.stringify(data));
    await writeFile(join(folder, 'forces.json'), JSON.stringify(forces));
    const doubled = await startTestBroker({ PROVISO_FORCES: join(folder, 'forces.json') });
    const token = await doubled.token(SOCIAL_WORKER);
    const named = { name: 'Callum Rudd', dateOfBirth: '1984-03-12' };
    const enquiry = await doubled.open(token, { ...STRATEGY_ENQUIRY, aboutWhom: [named] });
    const query = `query Q($name: String, $dateOfBirth: String) {
      person(name: $name, dateOfBirth: $dateOfBirth) { riskAssessments { overallLevel } disclosure { withheld { field reason } } }
    }`;
    const { body } = await doubled.ask(query, { token, enquiry, variables: named });
    const rows = (await doubled.log()).at(-1)?.detail?.rows ?? [];
    await doubled.stop();
    await rm(folder, { recursive: true });
    expect(body.data).toEqual({
      person: {
        riskAssessments: [],
        disclosure: { withheld: [{ field: 'person', reason: 'IDENTITY_NOT_CONFIRMED' }] },
      },
    });
    expect(new Set(rows.map(({ trueReason }) => trueReason))).toEqual(new Set(['IDENTITY_NOT_CONFIRMED']));
  });
});

type Native = Readonly<Record<string, unknown>>;
