import { describe, expect, it } from '@jest/globals';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker } from '../harness.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

/** Promise 1: a nested resolver never holds a value its caller may not see. */
describe('what root resolvers hand down', () => {
  it('holds nothing that is withheld or generalised, whether or not it was selected', async () => {
    const broker = await startTestBroker();
    const handedDown: unknown[] = [];
    const field = broker.server.broker.schema.getQueryType()?.getFields().person;
    const resolve = field?.resolve;
    if (field === undefined || resolve === undefined) throw new Error('the schema has no person');
    field.resolve = async (...args) => {
      const view = await resolve(...args);
      handedDown.push(view);
      return view;
    };
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
    await broker.stop();

    const text = JSON.stringify(handedDown);
    expect(handedDown).toHaveLength(1);
    expect(text).toContain('Victim 1');
    for (const secret of [
      'Thistlewood',
      'CR-10977',
      '0412873',
      'SLW-N-0020417',
      'Ruddock',
      'SPENT',
      'gsc":"SECRET',
      '{protectedParty}',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});
