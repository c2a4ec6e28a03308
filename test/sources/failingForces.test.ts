import { afterEach, describe, expect, it } from '@jest/globals';
import type { Force } from '../../src/broker/BrokerParts.js';
import type { Source } from '../../src/sources/Source.js';
import { MAPPA_ENQUIRY, OFFICER, PNC_ID, PROBATION, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, startTestBroker, type TestBroker } from '../harness.js';

const QUERY = `query Q($pncId: String!) {
  person(pncId: $pncId) { identity { currentName } crimeReports { crimeReference } convictions { disposals { kind } } }
}`;
const ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  children: [],
  subjectInformed: null,
  meetingId: null,
  caseReference: 'SLW/26/0099',
};

type Calls = Partial<Pick<Source, 'find' | 'read' | 'consult' | 'check'>>;

/** Some of a force's calls done otherwise. */
const behaving =
  (code: string, otherwise: (source: Source) => Calls) =>
  (force: Force): Force => {
    if (force.code !== code) return force;
    const { source } = force;
    const calls: Source = {
      force: source.force,
      name: source.name,
      find: (request, signal) => source.find(request, signal),
      read: (request, signal) => source.read(request, signal),
      consult: (request, signal) => source.consult(request, signal),
      count: (request, signal) => source.count(request, signal),
      check: (signal) => source.check(signal),
      close: () => source.close(),
    };
    return { ...force, source: { ...calls, ...otherwise(source) } };
  };

const never = (): Promise<never> => new Promise(() => undefined);

let broker: TestBroker;
afterEach(() => broker.stop());

async function asker(wrapForce: (force: Force) => Force, deadlineMs = 400): Promise<() => Promise<Answer>> {
  broker = await startTestBroker({ PROVISO_SOURCE_DEADLINE_MS: String(deadlineMs) }, { wrapForce });
  const token = await broker.token(OFFICER);
  const enquiry = await broker.open(token, ENQUIRY);
  return () => broker.ask(QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
}

interface Told {
  readonly complete: boolean;
  readonly sources: readonly { readonly force: string; readonly status: string }[];
}
const NO_EXTENSIONS = { disclosure: {} };
const statusesOf = ({ body }: Answer) => {
  const { complete, sources } = (body.extensions ?? NO_EXTENSIONS).disclosure as unknown as Told;
  return { complete, ...Object.fromEntries(sources.map(({ force, status }) => [force, status])) };
};
const forcesHeard = ({ body }: Answer): number => {
  const person = body.data?.person as { identity: unknown[] } | undefined;
  return person?.identity.length ?? 0;
};

describe('a force that hangs', () => {
  it.each<[string, Calls, number]>([
    ['when people are looked up', { find: never }, 2],
    ['when records are read', { read: never }, 2],
  ])('%s leaves time for the others, and the whole takes no longer than was promised', async (_what, calls, heard) => {
    const ask = await asker(behaving('ARV', () => calls));
    await ask();
    const startedAt = performance.now();
    const answer = await ask();
    expect(performance.now() - startedAt).toBeLessThan(400 + 100);
    expect(statusesOf(answer)).toEqual({ complete: false, NMR: 'OK', SLW: 'OK', ARV: 'TIMEOUT' });
    expect(forcesHeard(answer)).toBe(heard);
  });

  it('may be each one in another round: all together take no longer than was promised', async () => {
    const hangs = [
      behaving('ARV', () => ({ find: never })),
      behaving('SLW', () => ({ read: never })),
      behaving('NMR', (source) => ({
        read: (request, signal) => (request.kind === 'NOMINAL' ? never() : source.read(request, signal)),
      })),
    ];
    const ask = await asker((force) => hangs.reduce((wrapped, wrap) => wrap(wrapped), force));
    await ask();
    const startedAt = performance.now();
    const answer = await ask();
    expect(performance.now() - startedAt).toBeLessThan(400 + 100);
    expect(statusesOf(answer)).toEqual({ complete: false, NMR: 'TIMEOUT', SLW: 'TIMEOUT', ARV: 'TIMEOUT' });
  });
});

describe('a force that keeps failing', () => {
  it('is not asked any more, by any request: metrics, readiness and answers say so at once', async () => {
    let asked = 0;
    const ask = await asker(
      behaving('ARV', () => ({
        find: async () => {
          asked += 1;
          throw new Error('the line is down');
        },
        check: () => Promise.reject(new Error('the line is down')),
      })),
      2000,
    );
    const down = { complete: false, NMR: 'OK', SLW: 'OK', ARV: 'UNAVAILABLE' };
    const answers: Answer[] = [];
    for (let times = 0; times < 40 && broker.server.broker.parts.lines[2]?.state === 'CLOSED'; times += 1)
      answers.push(await ask());
    expect(new Set(answers.map((answer) => JSON.stringify(statusesOf(answer))))).toEqual(
      new Set([JSON.stringify(down)]),
    );
    const before = asked;
    expect(statusesOf(await ask())).toEqual(down);
    expect(asked).toBe(before);
    const metrics = await (await fetch(`${broker.url}/metrics`)).text();
    expect(metrics).toContain('proviso_force_circuit{force="ARV"} 2');
    expect(metrics).toContain('proviso_force_circuit{force="SLW"} 0');
    const ready = await fetch(`${broker.url}/health/ready`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\nforce ARV: not asked, since it failed\n']);
    const { body } = await broker.ask('{ forces { code status } }', { token: await broker.token(OFFICER) });
    expect(body.data?.forces).toEqual([
      { code: 'NMR', status: 'OK' },
      { code: 'SLW', status: 'OK' },
      { code: 'ARV', status: 'UNAVAILABLE' },
    ]);
  });
});

describe('a caller who hangs up', () => {
  it('is not waited for: every force that is being asked hears of it', async () => {
    const signals: AbortSignal[] = [];
    let isAsked: () => void = () => undefined;
    const asking = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    let isAborted: () => void = () => undefined;
    const aborted = new Promise<void>((resolve) => {
      isAborted = resolve;
    });
    await asker(
      behaving('ARV', () => ({
        find(_request, signal) {
          signals.push(signal);
          signal.addEventListener('abort', isAborted);
          isAsked();
          return never();
        },
      })),
      60_000,
    );
    const token = await broker.token(OFFICER);
    const enquiry = await broker.open(token, ENQUIRY);
    const gone = new AbortController();
    const call = fetch(`${broker.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'proviso-enquiry': enquiry,
      },
      body: JSON.stringify({ query: QUERY, variables: { pncId: PNC_ID } }),
      signal: gone.signal,
    }).catch(() => 'gone');
    await asking;
    expect(signals.map((signal) => signal.aborted)).toEqual([false]);
    gone.abort();
    await aborted;
    expect(await call).toBe('gone');
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });
});

describe('a force with rows that do not parse', () => {
  it('is PARTIAL to a caller from outside, whomever they ask about, and to nobody tells what', async () => {
    broker = await startTestBroker(
      {},
      {
        wrapForce: behaving('ARV', (source) => ({
          find: async (request, signal) => ({ ...(await source.find(request, signal)), quarantined: 1 }),
        })),
      },
    );
    const token = await broker.token(PROBATION);
    const somebody = await broker.open(token, MAPPA_ENQUIRY);
    const nobody = await broker.open(token, { ...MAPPA_ENQUIRY, aboutWhom: [{ pncId: '2001/0000007S' }] });
    const [held, unheld] = [
      await broker.ask(QUERY, { token, enquiry: somebody, variables: { pncId: PNC_ID } }),
      await broker.ask(QUERY, { token, enquiry: nobody, variables: { pncId: '2001/0000007S' } }),
    ];
    const partial = { complete: false, NMR: 'OK', SLW: 'OK', ARV: 'PARTIAL' };
    expect([statusesOf(held), statusesOf(unheld)]).toEqual([partial, partial]);
    expect(`${held.text}${unheld.text}`).not.toMatch(/quarantin/i);
  });
});
