import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultySource } from '../../src/simulator/faultySource.js';
import { PACKAGED_FORCES } from '../../src/sources/forcesFile.js';
import { MAPPA_ENQUIRY, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';

const QUERY = `query($pncId: String!) {
  person(pncId: $pncId) {
    identity { currentName }
    crimeReports { crimeReference locationOfOffence { line } officerInCase { name team } handlingInstructions disclosure { withheld { field reason } generalised { field by } } }
    intelligence { sanitisedText disclosure { withheld { field reason } } }
    disclosure { withheld { field reason } }
  }
}`;

/** An answer without what differs between any two requests. */
const bytes = ({ text }: Answer): string =>
  text.replace(/"requestId":"rq-\d+"/, '"requestId":"#"').replace(/"receipt":\{[^}]*\}/, '"receipt":"#"');

/** Promise 5: value, withheld, not held and not answered are four different things, to those who may know. */
describe('silence', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-forces-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const askAs = async (broker: TestBroker, claims: typeof OFFICER, input: object, query = QUERY): Promise<Answer> => {
    const token = await broker.token(claims);
    const enquiry = await broker.open(token, input);
    return broker.ask(query, { token, enquiry, variables: { pncId: PNC_ID } });
  };

  it('is four different things for a social worker whose child is linked', async () => {
    const broker = await startTestBroker(
      { PROVISO_SOURCE_DEADLINE_MS: '2000' },
      {
        wrapForce: (force) =>
          force.code === 'ARV' ? { ...force, source: faultySource(force.source, { refuse: true }) } : force,
      },
    );
    const { body } = await askAs(broker, SOCIAL_WORKER, STRATEGY_ENQUIRY);
    await broker.stop();
    const reports = ((body.data as { person: unknown }).person as { crimeReports: Record<string, unknown>[] })
      .crimeReports;
    const report = reports[0] as Record<string, unknown> & { disclosure: Explained };
    const { withheld, generalised } = report.disclosure;
    expect(report.crimeReference).toBe('SLW/004417/15');
    expect(generalised.map(({ field }) => field)).toContain('officerInCase');
    expect(withheld.map(({ field }) => field)).toContain('locationOfOffence');
    expect(report.handlingInstructions).toEqual([]);
    expect(withheld.map(({ field }) => field)).not.toContain('handlingInstructions');
    expect(body.extensions?.disclosure).toMatchObject({
      complete: false,
      sources: [
        { force: 'NMR', status: 'OK' },
        { force: 'SLW', status: 'OK' },
        { force: 'ARV', status: 'UNAVAILABLE' },
      ],
    });
  });

  /** The Northmoor force alone, with one intelligence report about the man changed in one way. */
  const northmoorWith = async (
    name: string,
    change: (report: Record<string, unknown>) => Record<string, unknown>[],
  ): Promise<string> => {
    const data = JSON.parse(await readFile(new URL('nmr.json', PACKAGED_FORCES), 'utf8')) as Record<
      string,
      Record<string, unknown>[]
    >;
    const about = (data.intelligence ?? []).filter((report) => JSON.stringify(report).includes('NMR-N-0048812'));
    const [report] = about;
    if (report === undefined) throw new Error('the fixture has no intelligence report about the man');
    const intelligence = change(structuredClone(report));
    const { forces } = JSON.parse(await readFile(PACKAGED_FORCES, 'utf8')) as { forces: { code: string }[] };
    await writeFile(join(folder, `${name}-nmr.json`), JSON.stringify({ ...data, intelligence }));
    const [nmr] = forces.filter(({ code }) => code === 'NMR');
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify({ simulation: true, forces: [{ ...nmr, data: `${name}-nmr.json` }] }));
    return file;
  };

  it('is one and the same for a caller who may not know: no record, withheld, disposed, above classification', async () => {
    const variants: Record<string, (report: Record<string, unknown>) => Record<string, unknown>[]> = {
      none: () => [],
      withheld: (report) => [report],
      disposed: (report) => [{ ...report, ...disposedAt(report) }],
      secret: (report) => [{ ...report, ...marked(report) }],
    };
    const seen: Record<string, string> = {};
    const reasons: Record<string, unknown[]> = {};
    for (const [name, change] of Object.entries(variants)) {
      const broker = await startTestBroker({ PROVISO_FORCES: await northmoorWith(name, change) });
      seen[name] = bytes(await askAs(broker, PROBATION, MAPPA_ENQUIRY));
      const rows = (await broker.log()).at(-1)?.detail?.rows ?? [];
      reasons[name] = [
        ...new Set(rows.filter(({ recordKind }) => recordKind === 'INTELLIGENCE').map(({ trueReason }) => trueReason)),
      ];
      await broker.stop();
    }
    expect(new Set(Object.values(seen)).size).toBe(1);
    expect(reasons).toEqual({
      none: [],
      withheld: ['GATE_NOT_MET'],
      disposed: ['GATE_NOT_MET'],
      secret: ['GATE_NOT_MET'],
    });
  });

  it('is one and the same even for public protection where a record is disposed of or above classification', async () => {
    const police = {
      ...STRATEGY_ENQUIRY,
      useCasePurpose: 'INVESTIGATION',
      lawfulBases: ['POLICE_INTERNAL'],
      children: [],
      subjectInformed: null,
    };
    const seen: string[] = [];
    for (const [name, change] of [
      ['p-none', () => []],
      ['p-disposed', (report: Record<string, unknown>) => [{ ...report, ...disposedAt(report) }]],
      ['p-secret', (report: Record<string, unknown>) => [{ ...report, ...marked(report) }]],
    ] as const) {
      const broker = await startTestBroker({ PROVISO_FORCES: await northmoorWith(name, change) });
      seen.push(bytes(await askAs(broker, OFFICER, police)));
      await broker.stop();
    }
    expect(new Set(seen).size).toBe(1);
  });
});

interface Explained {
  readonly withheld: readonly { readonly field: string }[];
  readonly generalised: readonly { readonly field: string }[];
}

type Native = Record<string, Record<string, unknown>>;

/** The native document with a disposal in the past, or with a marking above what is handled. */
const disposedAt = ({ meta }: Record<string, unknown>) => ({
  meta: { ...(meta as Native), retention: { ...(meta as Native).retention, disposedOn: '2020-01-01' } },
});
const marked = ({ meta }: Record<string, unknown>) => ({ meta: { ...(meta as Native), marking: 'secret' } });
