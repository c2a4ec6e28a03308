import { afterEach, describe, expect, it } from '@jest/globals';
import { askProviso, EnquiryRefused, type Matter } from '../../examples/partner-app/askProviso.js';
import { faultySource } from '../../src/simulator/faultySource.js';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';

const MATTER: Matter = {
  pncId: PNC_ID,
  childRef: 'CR-48213',
  meetingId: 'SD-2026-0911',
  necessity: STRATEGY_ENQUIRY.necessity,
  proportionality: STRATEGY_ENQUIRY.proportionality,
};

describe('the partner app', () => {
  let broker: TestBroker;
  afterEach(() => broker.stop());

  it('tells value, withheld, not held and not answered apart', async () => {
    broker = await startTestBroker();
    const report = await askProviso(`${broker.url}/graphql`, await broker.token(SOCIAL_WORKER), MATTER);
    const byField = Object.fromEntries(report.lines.map(({ what, force, finding }) => [`${force} ${what}`, finding]));
    expect(byField['SLW orders.orderKind']).toEqual({ is: 'value', value: 'SHPO', generalisedBy: null });
    expect(byField['SLW orders.conditions']).toMatchObject({ is: 'value', generalisedBy: 'G_CONDITION' });
    expect(byField['SLW riskAssessments.assessorNarrative']).toEqual({ is: 'withheld', reason: 'WITHHELD' });
    expect(report.complete).toBe(true);
    expect(report.marking).toBe('OFFICIAL_SENSITIVE');
    expect(report.receipt).toEqual({
      index: 3,
      hash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      proof: expect.stringMatching(/^\/log\/receipts\/rq-/),
    });
  });

  it('never reads a force that did not answer as nothing known', async () => {
    broker = await startTestBroker(
      {},
      {
        wrapForce: (force) =>
          force.code === 'SLW' ? { ...force, source: faultySource(force.source, { refuse: true }) } : force,
      },
    );
    const report = await askProviso(`${broker.url}/graphql`, await broker.token(SOCIAL_WORKER), MATTER);
    expect(report.complete).toBe(false);
    expect(report.lines).toEqual(
      ['orders', 'riskAssessments', 'arrests'].map((what) => ({
        what,
        force: null,
        finding: { is: 'notAnswered', forces: ['SLW'] },
      })),
    );
  });

  it('shows every problem of an enquiry that is refused', async () => {
    broker = await startTestBroker();
    const asked = askProviso(`${broker.url}/graphql`, await broker.token(SOCIAL_WORKER), {
      ...MATTER,
      meetingId: 'none',
      necessity: 'too short',
    });
    await expect(asked).rejects.toThrow(EnquiryRefused);
    await expect(asked).rejects.toMatchObject({ problems: [{ path: 'meetingId' }, { path: 'necessity' }] });
  });
});
