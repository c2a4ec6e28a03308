import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { MAPPA_ENQUIRY, OFFICER, PNC_ID, PROBATION, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { startTestBroker } from '../harness.js';
import { columnsAsked, type ForceCall, recordingForces } from '../recordingForces.js';
import { STRATEGY_QUERY } from '../scenarios/queries.js';

const POLICE_ENQUIRY = {
  ...STRATEGY_ENQUIRY,
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  children: [],
  subjectInformed: null,
  meetingId: null,
  caseReference: 'SLW/26/0099',
};

async function capture(claims: DevelopmentClaims, input: object): Promise<readonly ForceCall[]> {
  const calls: ForceCall[] = [];
  const broker = await startTestBroker({}, { wrapForce: recordingForces((call) => calls.push(call)) });
  const token = await broker.token(claims);
  const enquiry = await broker.open(token, input);
  await broker.ask(STRATEGY_QUERY, { token, enquiry, variables: { pncId: PNC_ID } });
  await broker.stop();
  return calls;
}

/** Promise 2: what is not justified is not fetched. The same query, asked by three groups. */
describe('what forces are asked for', () => {
  it.each([
    ['social-care', SOCIAL_WORKER, STRATEGY_ENQUIRY],
    ['mappa', PROBATION, MAPPA_ENQUIRY],
    ['public-protection', { ...OFFICER, org: 'SLW-POLICE', force: 'SLW' }, POLICE_ENQUIRY],
  ])('is exactly what %s is justified to see, and what decides', async (name, claims, input) => {
    const file = new URL(`../../../test/promises/expected/columns-${name}.json`, import.meta.url);
    const asked = columnsAsked(await capture(claims, input));
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, `${JSON.stringify(asked, null, 2)}\n`);
    expect(asked).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('never includes for social care what it may only have a minimum form of, or nothing', async () => {
    const asked = columnsAsked(await capture(SOCIAL_WORKER, STRATEGY_ENQUIRY)).map((column) =>
      column.split(' ').slice(1).join(' '),
    );
    for (const column of [
      'CRIME_REPORT victims.name',
      'CRIME_REPORT briefCircumstances',
      'CRIME_REPORT sceneReport',
      'CRIME_REPORT investigationLog.entry',
      'CRIME_REPORT locationOfOffence.line',
      'CRIME_REPORT cpsAdvice',
      'CRIMINAL_HISTORY pncId',
      'SHPO_SRO prohibitions.text',
      'SHPO_SRO prohibitions.protectedParty.name',
      'SHPO_SRO notifiedDetails.bank',
      'RISK_ASSESSMENT riskFactors.evidence',
      'RISK_ASSESSMENT assessorNarrative',
      'MANAGEMENT minutes',
      'MANAGEMENT visorReference',
      'NOMINAL localNominalRef',
      'NOMINAL visorFlag',
    ]) {
      expect(asked).not.toContain(column);
    }
  });

  it('asks the force with the spent caution for nothing beyond what decides', async () => {
    const calls = await capture(SOCIAL_WORKER, STRATEGY_ENQUIRY);
    const second = calls.filter(
      (call) => call.force === 'ARV' && 'read' in call && call.read.asks.some(({ record }) => record !== undefined),
    );
    expect(second).toEqual([]);
  });

  it('does not ask who a person’s children are unless that is asked, or decides', async () => {
    const calls: ForceCall[] = [];
    const broker = await startTestBroker({}, { wrapForce: recordingForces((call) => calls.push(call)) });
    const token = await broker.token(PROBATION);
    const enquiry = await broker.open(token, MAPPA_ENQUIRY);
    const query = 'query Q($p: String) { person(pncId: $p) { identity { currentName } } }';
    const { body } = await broker.ask(query, { token, enquiry, variables: { p: PNC_ID } });
    await broker.stop();
    expect(body.extensions?.disclosure).toMatchObject({ outcome: 'RELEASED' });
    expect(columnsAsked(calls).filter((column) => column.includes('linkedChildren'))).toEqual([]);
  });
});
