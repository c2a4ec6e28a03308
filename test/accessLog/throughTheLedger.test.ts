import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';
import { AUDITOR, readerOf, STEWARD, WHOLE } from './readers.js';

interface Node {
  readonly requestId: string;
  readonly rootFields: readonly string[];
  readonly subjects: readonly string[];
  readonly readingPurpose: string | null;
  readonly outcome: { readonly outcome: string; readonly sources: readonly { readonly force: string }[] };
  readonly decisions: { readonly total: number; readonly rows: readonly { readonly sourceForce: string | null }[] };
  readonly justification: readonly { readonly path: string; readonly text: string }[] | null;
  readonly outcomeReceipt: object | null;
}

/** The same log that the broker writes, read back through its own reader. */
describe('the access log of a broker', () => {
  let broker: TestBroker;
  let receipt: object;
  beforeAll(async () => {
    broker = await startTestBroker();
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const { body } = await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    receipt = body.extensions?.disclosure.receipt as object;
  });
  afterAll(() => broker.stop());

  const nodes = async (claims: typeof AUDITOR, where: object): Promise<readonly Node[]> => {
    const { body, text } = await (await readerOf(broker, claims)).read({ where }, WHOLE);
    if (body.data == null) throw new Error(text);
    const { edges } = body.data.accessLog as { readonly edges: readonly { readonly node: Node }[] };
    return edges.map(({ node }) => node);
  };

  it('tells an auditor who asked about somebody, with the receipt that the caller was given', async () => {
    const [asked, ...others] = await nodes(AUDITOR, { subject: { pncId: PNC_ID }, rootField: 'person' });
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ rootFields: ['person'], outcome: { outcome: 'RELEASED' } });
    expect(receipt).toMatchObject(asked?.outcomeReceipt ?? { index: 'of an outcome' });
    expect(asked?.decisions.total).toBeGreaterThan(20);
    expect(asked?.decisions.total).toBe(
      (await broker.log()).flatMap(({ body, detail }) =>
        body.requestId === asked?.requestId ? (detail?.rows ?? []) : [],
      ).length,
    );
  });

  it('tells the steward of each force its own part, and the parts are the whole', async () => {
    const where = { rootField: 'person' };
    const ofForce = (force: string) => nodes({ ...STEWARD, org: `${force}-POLICE`, force }, where);
    const [whole] = await nodes(AUDITOR, where);
    const parts = await Promise.all(['NMR', 'SLW', 'ARV'].map(ofForce));
    for (const [index, force] of ['NMR', 'SLW', 'ARV'].entries()) {
      const [part] = parts[index] ?? [];
      expect(part?.outcome.sources.map((source) => source.force)).toEqual([force]);
      expect(new Set([force, ...(part?.decisions.rows ?? []).map((row) => row.sourceForce)])).toEqual(new Set([force]));
    }
    expect(whole?.decisions.rows.every(({ sourceForce }) => sourceForce !== null)).toBe(true);
    expect(parts.reduce((sum, [part]) => sum + (part?.decisions.total ?? 0), 0)).toBe(whole?.decisions.total);
  });

  it('keeps the justification for the auditor', async () => {
    const [opened] = await nodes(AUDITOR, { rootField: 'openEnquiry' });
    expect(opened?.justification).toContainEqual({ path: 'enquiries.0.necessity', text: STRATEGY_ENQUIRY.necessity });
  });

  it('finds earlier readings of the log, each with its purpose, and not the one that is being made', async () => {
    const where = { subject: { pncId: PNC_ID }, rootField: 'accessLog' };
    const before = await nodes(AUDITOR, where);
    const after = await nodes(AUDITOR, where);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({ readingPurpose: 'LAWFULNESS', outcome: { outcome: 'DONE' } });
  });
});
