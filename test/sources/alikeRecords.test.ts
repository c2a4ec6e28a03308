import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Force } from '../../src/broker/BrokerParts.js';
import { LOOKUP_ENQUIRY, OFFICER, PNC_ID } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';

/** Records that a force is made to hold of a crime report that it has. */
const TIMES = 8;
const FORCE = 'SLW';

/**
 * Each crime report of one force comes several times, as records of their own that say the same; every second one is
 * marked above what the broker handles, or was given in confidence.
 */
function repeating(force: Force): Force {
  const { source } = force;
  if (force.code !== FORCE) return force;
  return {
    ...force,
    source: {
      force: source.force,
      name: source.name,
      find: (request, signal) => source.find(request, signal),
      async read(request, signal) {
        if (request.kind !== 'CRIME_REPORT') return source.read(request, signal);
        const asks = request.asks.map(({ record, ...ask }) => ({
          ...ask,
          ...(record === undefined ? {} : { record: record.split('#')[0] ?? record }),
        }));
        const once = asks.filter((ask, at) => asks.findIndex((one) => one.record === ask.record) === at);
        const { records, quarantined } = await source.read({ ...request, asks: once }, signal);
        const isAsked = (id: string) => request.asks.some(({ record }) => record === undefined || record === id);
        const many = records.flatMap((record) =>
          Array.from({ length: TIMES }, (_, n) => ({
            ...record,
            id: `${record.id}#${n}`,
            values: said(record.values, n),
          })),
        );
        return { records: many.filter(({ id }) => isAsked(id)), quarantined };
      },
      consult: (request, signal) => source.consult(request, signal),
      count: (request, signal) => source.count(request, signal),
      check: (signal) => source.check(signal),
      close: () => source.close(),
    },
  };
}

const said = <V extends object>(values: V, n: number): V => ({
  ...values,
  ...('gsc' in values && n % 4 === 1 ? { gsc: 'SECRET' } : {}),
  ...('givenInConfidence' in values && n % 4 === 3 ? { givenInConfidence: true } : {}),
});

describe('records that say the same in every decision column', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({}, { wrapForce: repeating });
  });
  afterAll(() => broker.stop());

  it('are decided alike, each under its own name, and those that do not otherwise', async () => {
    const token = await broker.token(OFFICER);
    const enquiry = await broker.open(token, { ...LOOKUP_ENQUIRY, aboutWhom: [{ pncId: PNC_ID }] });
    const query = `{ person(pncId: "${PNC_ID}") { crimeReports { id sourceForce crimeReference victims { name } } } }`;
    const { body, text } = await broker.ask(query, { token, enquiry });
    expect([body.errors, text.length > 0]).toEqual([undefined, true]);
    const { crimeReports } = (body.data as { person: { crimeReports: Record<string, unknown>[] } }).person;
    const own = crimeReports.filter(({ sourceForce }) => sourceForce === FORCE);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length % (TIMES / 2)).toBe(0);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    const [first] = own;
    for (const other of own.slice(1, TIMES / 2)) expect({ ...other, id: null }).toEqual({ ...first, id: null });

    const outcome = (await broker.log()).at(-1);
    const rows = JSON.parse(JSON.stringify(outcome)) as { detail?: { rows?: Record<string, unknown>[] } };
    const logged = (rows.detail?.rows ?? []).filter(
      ({ sourceForce, recordKind }) => sourceForce === FORCE && recordKind === 'CRIME_REPORT',
    );
    const withheld = logged.filter(({ trueReason }) => trueReason === 'CLASSIFICATION' || trueReason === 'CONFIDENCE');
    expect(new Set(withheld.map(({ recordId }) => recordId)).size).toBe(own.length);
    for (const { id } of own) expect(logged.some(({ recordId }) => recordId === id)).toBe(true);
  });
});
