import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Said } from '../../src/model/LedgerEntry.js';
import { ANALYST, OFFICER, PNC_ID, SOCIAL_WORKER, STATISTICS_ENQUIRY, STRATEGY_ENQUIRY } from '../callers.js';
import { type Answer, OPEN, startTestBroker, type TestBroker } from '../harness.js';
import { ledgerWith } from '../ledgerWith.js';
import { leavesOf } from '../readLog.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

const AGGREGATE = `{ aggregate(kind: VOO, groupBy: []) { total suppressedCells complete rows { count } } }`;

/** Every answer is committed to by its leaf, byte for byte (docs/ledger.md, "Entries"). */
describe('the digest of an answer', () => {
  let broker: TestBroker;
  const said = new Map<string, Said>();
  beforeAll(async () => {
    broker = await startTestBroker(
      {},
      {
        wrapLedger: (ledger) =>
          ledgerWith(ledger, {
            outcome(intent, body, detail, what) {
              said.set(body.requestId, what);
              return ledger.outcome(intent, body, detail, what);
            },
          }),
      },
    );
  });
  afterAll(() => broker.stop());

  /** What the leaf of an answer should hold, from the answer as it came and the key of the quarter. */
  async function digestOf(text: string): Promise<string> {
    const key = await readFile(join(broker.folder, 'keys', 'details-2026Q4.key'));
    const answerKey = createHmac('sha256', key).update('proviso/ledger/answer/1\0', 'latin1').digest();
    return createHmac('sha256', answerKey).update(createHash('sha256').update(text).digest()).digest('base64');
  }

  async function check(answer: Answer): Promise<Record<string, unknown>> {
    const body = JSON.parse(answer.text);
    const { disclosure } = body.extensions;
    const { requestId, receipt } = disclosure;
    expect(Object.keys(disclosure).at(-1)).toBe('receipt');
    expect(receipt).toEqual({
      index: expect.any(Number),
      hash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      proof: `/log/receipts/${requestId}`,
    });
    delete disclosure.receipt;
    const text = JSON.stringify(body);
    expect(said.get(requestId)?.answer).toBe(text);
    const leaf = (await leavesOf(join(broker.folder, 'ledger')))[receipt.index] ?? Buffer.alloc(0);
    expect(receipt.hash).toBe(createHash('sha256').update('\0').update(leaf).digest('base64'));
    expect(JSON.parse(leaf.toString())).toMatchObject({
      type: 'OUTCOME',
      index: receipt.index,
      request: requestId,
      answer: await digestOf(text),
    });
    return body;
  }

  async function enquirer(claims: Parameters<TestBroker['token']>[0], input: object) {
    const token = await broker.token(claims);
    return { token, enquiry: await broker.open(token, input) };
  }

  it('is that of the answer without its receipt: a whole scenario', async () => {
    const session = await enquirer(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    await check(await broker.ask(STRATEGY_QUERY, { ...session, variables: { pncId: PNC_ID } }));
  });

  it('with letters beyond ASCII', async () => {
    const session = await enquirer(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const query = '{ explain(coordinates: ["CrimeReport.victims.name"]) { rules { says } unlock } }';
    const { data } = await check(await broker.ask(query, session));
    expect(JSON.stringify(data)).toMatch(/[\u0080-\uffff]/);
  });

  it('whatever the aliases', async () => {
    const session = await enquirer(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const query = `{ z: person(pncId: "${PNC_ID}") { _1: orders { b: orderKind a: status toString: orderKind } __proto__: timeline { at } }
      constructor: person(pncId: "${PNC_ID}") { orders { conditions { number } } } }`;
    const { data } = await check(await broker.ask(query, session));
    expect(Object.keys(data as object)).toEqual(['z', 'constructor']);
  });

  it('with numbers', async () => {
    const session = await enquirer(ANALYST, STATISTICS_ENQUIRY);
    await check(await broker.ask(AGGREGATE, session));
  });

  it('with an error beside data, and with no data at all', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const some = await check(await broker.ask(`mutation { closeEnquiry(id: "enq-0") { closed } }`, { token }));
    expect(some.data).toEqual({ closeEnquiry: { closed: false } });
    const none = await check(await broker.ask(AGGREGATE, { token }));
    expect([none.data, none.errors]).toEqual([null, [expect.objectContaining({ path: ['aggregate'] })]]);
  });

  it('also where the enquiry was refused, and where the request was', async () => {
    const token = await broker.token(OFFICER);
    const bad = { ...STRATEGY_ENQUIRY, useCasePurpose: 'CLPD', necessity: 'no' };
    await check(await broker.ask(OPEN, { token, variables: { input: bad } }));
    const { errors, extensions } = await check(
      await broker.ask(`{ person(pncId: "${PNC_ID}") { timeline { at } } }`, { token }),
    );
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'ENQUIRY_REQUIRED' } })]);
    expect(extensions).toEqual({ disclosure: { requestId: expect.stringMatching(/^rq-/) } });
  });

  it('is that of a refusal without a receipt where nobody is known', async () => {
    const { text, status } = await broker.ask(`{ person(pncId: "${PNC_ID}") { timeline { at } } }`);
    expect([status, Object.keys(JSON.parse(text))]).toEqual([401, ['errors']]);
    const leaf = JSON.parse((await leavesOf(join(broker.folder, 'ledger'))).at(-1)?.toString() ?? '{}');
    expect(leaf.answer).toBe(await digestOf(text.trimEnd()));
  });

  it('is none where the log has no entry of the request', async () => {
    const before = (await leavesOf(join(broker.folder, 'ledger'))).length;
    for (const query of ['{ __typename }', '{ __schema { queryType { name } } }', '{ nonsense }', '{']) {
      expect((await broker.ask(query)).text).not.toContain('receipt');
    }
    expect(await leavesOf(join(broker.folder, 'ledger'))).toHaveLength(before);
  });
});

describe('what an enquiry was opened with', () => {
  it('is kept apart: the texts and statements, and not whom it is about', async () => {
    const broker = await startTestBroker();
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, {
      ...STRATEGY_ENQUIRY,
      aboutWhom: [{ name: 'Callum Rudd', dateOfBirth: '1984-03-12', pncId: PNC_ID }],
      children: [{ childRef: 'CR-48213', name: 'Ivy Thornhill', dateOfBirth: '2016-02-03' }],
    });
    await broker.ask('{ forces { code } }', { token });
    const texts = (await broker.log()).map(({ type, text }) => [type, text]);
    await broker.stop();
    // What left of which record stands with every outcome, concealed: also where nothing did.
    const CONCEALED = expect.stringMatching(/^[\w-]{40,}$/);
    expect(texts).toEqual([
      ['INTENT', undefined],
      [
        'OUTCOME',
        {
          enquiries: [
            {
              enquiry,
              necessity: STRATEGY_ENQUIRY.necessity,
              proportionality: STRATEGY_ENQUIRY.proportionality,
              conflictOfInterest: null,
              confidentialityLimb: null,
              subjectInformed: STRATEGY_ENQUIRY.subjectInformed,
              representations: null,
              strictNecessity: null,
              schedule8Condition: null,
              impactOnVictim: null,
              impactOnInvestigation: null,
              recipientConditions: null,
              dutyNamed: null,
            },
          ],
          given: CONCEALED,
        },
      ],
      ['INTENT', undefined],
      ['OUTCOME', { given: CONCEALED }],
    ]);
  });
});
