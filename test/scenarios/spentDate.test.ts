import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadKind, SourceRecord, Values } from '../../src/model/Source.js';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { ChangingForce } from '../casework/ChangingForce.js';

const QUERY = `{ person(pncId: "${PNC_ID}") { convictions { sourceForce disposals { kind } } } }`;
/** From this instant on the force reckons its caution for theft as spent. */
const SPENT_FROM = '2026-11-23T00:00:00.000Z';

/** Whether a disposal is spent is for its source to reckon, and depends on the day (brief 1.5, 4.2; section 6, 10). */
describe('the day from which a caution is spent', () => {
  let own: CaseBroker;
  const force = new ChangingForce('ARV');
  force.change = ({ kind, values }: SourceRecord<ReadKind>): Values =>
    kind === 'CRIMINAL_HISTORY' && Array.isArray(values.disposals)
      ? { disposals: (values.disposals as readonly Values[]).map(asOfToday) }
      : {};
  const asOfToday = (disposal: Values): Values =>
    disposal.rehabilitationStatus === undefined
      ? disposal
      : {
          ...disposal,
          filterStatus: 'NOT_PROTECTED',
          rehabilitationStatus: own.now.toISOString() >= SPENT_FROM ? 'SPENT' : 'UNSPENT',
        };

  beforeAll(async () => {
    own = await CaseBroker.start({ wrapForce: force.wrap });
  });
  afterAll(() => own.stop());

  const seenAt = async (instant: string): Promise<readonly string[]> => {
    own.now = new Date(instant);
    const { body } = await own.ask(SOCIAL_WORKER, QUERY, {}, STRATEGY_ENQUIRY);
    const { convictions } = (body.data as { person: { convictions: { sourceForce: string }[] } }).person;
    return convictions.map(({ sourceForce }) => sourceForce);
  };

  it('takes what does not bear on the risk away from social care, and leaves it the conviction that does', async () => {
    expect(await seenAt('2026-11-22T23:59:59.000Z')).toEqual(['SLW', 'ARV']);
    expect(await seenAt(SPENT_FROM)).toEqual(['SLW']);
  });
});
