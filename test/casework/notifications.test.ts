import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { EMPLOYER, PATROL, PROBATION, SUPERVISION_ENQUIRY, SUPERVISOR } from '../callers.js';
import { NOW } from '../harness.js';
import { ledgerWith } from '../ledgerWith.js';
import { CaseBroker } from './CaseBroker.js';
import { INBOX, REPORT } from './caseQueries.js';

const QUERY = 'subscription { notifications { id type force subject { pncId } read } }';

type Told = { notifications: { id: string; type: string } };

/** Notices that a subscription gives, one by one. */
class Listener {
  readonly told: Told[] = [];
  errors: unknown = null;
  #waiting: (() => void)[] = [];
  isOver = false;
  constructor(readonly client: Client) {
    client.subscribe<Told>(
      { query: QUERY },
      {
        next: ({ data, errors }) => {
          if (data != null) this.told.push(data);
          if (errors !== undefined) this.errors = errors;
          this.#ring();
        },
        error: (error) => {
          this.errors = error;
          this.isOver = true;
          this.#ring();
        },
        complete: () => {
          this.isOver = true;
          this.#ring();
        },
      },
    );
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #ring(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

describe('the subscription to notices', () => {
  let cases: CaseBroker;
  let order: string;
  const fault = { on: false };
  const listeners: Listener[] = [];
  beforeAll(async () => {
    const wrapLedger = (ledger: Ledger) =>
      ledgerWith(ledger, {
        outcome: (...given) =>
          fault.on
            ? Promise.reject(new BrokerError('LEDGER_UNAVAILABLE', 'the access log cannot be written'))
            : ledger.outcome(...given),
      });
    cases = await CaseBroker.start({ wrapLedger });
    const { body } = await cases.ask(SUPERVISOR, '{ supervisedOrders { orders { id } } }', {}, SUPERVISION_ENQUIRY);
    const [person] = (body.data?.supervisedOrders ?? []) as { orders: { id: string }[] }[];
    order = person?.orders[0]?.id ?? '';
  });
  beforeEach(async () => {
    fault.on = false;
    cases.now = NOW;
    await cases.payload(PROBATION, INBOX);
  });
  afterAll(() => cases.stop());
  afterEach(async () => {
    for (const { client } of listeners.splice(0)) await client.dispose();
  });

  const listen = async (claims: DevelopmentClaims, minutes = 60): Promise<Listener> => {
    const authorization = `Bearer ${await cases.broker.token(claims, minutes)}`;
    const url = `${cases.broker.url.replace('http', 'ws')}/graphql`;
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
    });
    const listener = new Listener(client);
    listeners.push(listener);
    return listener;
  };
  const report = () =>
    cases.payload(
      SUPERVISOR,
      REPORT,
      { input: { order, requirement: 'R1', state: 'FAILED', detail: 'Missed three sessions.' } },
      SUPERVISION_ENQUIRY,
    );

  it('gives what waits, then what comes, to whom it is for; each is logged before it leaves and counts as read', async () => {
    await report();
    const listener = await listen(PROBATION);
    const elsewhere = await listen({ ...PROBATION, org: 'PROB-NORTHMOOR' });
    await listener.until(() => listener.told.length === 1);
    await report();
    await listener.until(() => listener.told.length === 2);
    expect(listener.told.map(({ notifications }) => notifications.type)).toEqual([
      'COMPLIANCE_FAILED',
      'COMPLIANCE_FAILED',
    ]);
    expect(JSON.stringify(listener.told)).not.toContain('sessions');
    const logged = await cases.broker.log();
    const told = logged.filter(({ detail }) =>
      detail?.rows.some((row) => row.operation === 'DISCLOSURE' && String(row.fieldPath).startsWith('inbox')),
    );
    expect(told.slice(-2).map(({ body }) => body.outcome)).toEqual(['DONE', 'DONE']);
    expect(elsewhere.told).toEqual([]);
    expect(await cases.payload(PROBATION, INBOX, { unread: true })).toEqual([]);
    expect(elsewhere.isOver).toBe(false);
  });

  it('ends with the token', async () => {
    const listener = await listen(PROBATION, 5);
    await report();
    await listener.until(() => listener.told.length === 1);
    cases.now = new Date('2026-11-22T11:00:00.000Z');
    await report();
    await listener.until(() => listener.isOver);
    expect(listener.told).toHaveLength(1);
  });

  it('is not for groups that the table leaves out, nor for anybody without a token', async () => {
    const patrol = await listen(PATROL);
    await patrol.until(() => patrol.isOver);
    expect(patrol.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const url = `${cases.broker.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const nobody = new Listener(client);
    listeners.push(nobody);
    await nobody.until(() => nobody.isOver);
    expect(nobody.errors).toMatchObject({ code: 4403 });
  });

  it('runs nothing but a subscription, and no subscription runs over HTTP', async () => {
    const { body } = await cases.ask(EMPLOYER, QUERY);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    const authorization = `Bearer ${await cases.broker.token(EMPLOYER)}`;
    const url = `${cases.broker.url.replace('http', 'ws')}/graphql`;
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
    });
    for (const [query, code] of [
      ['{ inbox { id } }', 'BAD_REQUEST'],
      ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ]) {
      const failure = await new Promise((resolve) => {
        client.subscribe({ query: query ?? '' }, { next: resolve, error: resolve, complete: () => resolve(null) });
      });
      expect(failure).toMatchObject([{ extensions: { code } }]);
    }
    await client.dispose();
  });

  it('gives nothing that cannot be logged, and ends', async () => {
    await report();
    fault.on = true;
    const listener = await listen(PROBATION);
    await listener.until(() => listener.isOver);
    expect(listener.told).toEqual([]);
  });
});
