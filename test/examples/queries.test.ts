import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLES } from '../../examples/queries.js';
import { AUDITOR } from '../accessLog/readers.js';
import { ANALYST, OFFICER, PROBATION, SOCIAL_WORKER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';

const CALLERS = [SOCIAL_WORKER, PROBATION, OFFICER, ANALYST];

/** The console's examples, as they stand there: each enquiry opens, and each question is answered under it. */
describe('the examples in the console', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
  });
  afterAll(() => broker.stop());

  it.each(EXAMPLES.filter(({ needsEnquiry }) => needsEnquiry).map((example) => [example.title, example] as const))(
    '%s',
    async (_title, example) => {
      const caller = CALLERS.find(({ group }) => group === example.group);
      if (caller === undefined) throw new Error(`no caller of group ${example.group}`);
      const token = await broker.token(caller);
      const opening = EXAMPLES.find(
        ({ needsEnquiry, group, variables }) => !needsEnquiry && group === example.group && 'input' in variables,
      );
      const enquiry = await broker.open(token, opening?.variables.input as object);
      const { body } = await broker.ask(example.query, { token, enquiry, variables: example.variables });
      expect(body.errors).toBeUndefined();
      expect(body.extensions?.disclosure).toMatchObject({ outcome: 'RELEASED', complete: true });
    },
  );

  it('ask the access log about a man who was asked about', async () => {
    const example = EXAMPLES.find(({ group }) => group === 'AUDITOR');
    const token = await broker.token(AUDITOR);
    const { body } = await broker.ask(example?.query ?? '', { token, variables: example?.variables ?? {} });
    expect(body.errors).toBeUndefined();
    const page = body.data?.accessLog as { edges: { node: { requester: object; decisions: { total: number } } }[] };
    expect(page.edges.map(({ node }) => node.requester)).toContainEqual({
      id: SOCIAL_WORKER.sub,
      organisation: SOCIAL_WORKER.org,
      group: SOCIAL_WORKER.group,
    });
    expect(page.edges.every(({ node }) => node.decisions.total > 0)).toBe(true);
  });

  it('ask which forces answer without an enquiry', async () => {
    const example = EXAMPLES.find(({ query }) => query.includes('forces {'));
    const { body } = await broker.ask(example?.query ?? '', { token: await broker.token(OFFICER) });
    expect(body.data).toEqual({
      forces: [
        { code: 'NMR', name: 'Northmoor Police', status: 'OK' },
        { code: 'SLW', name: 'Saltwick Constabulary', status: 'OK' },
        { code: 'ARV', name: 'Ardenvale Police', status: 'OK' },
      ],
    });
  });
});
