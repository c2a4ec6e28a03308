import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultySource } from '../../src/simulator/faultySource.js';
import { EMPLOYER, LOOKUP_ENQUIRY, OFFICER, SOCIAL_WORKER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { expectWhole } from './expectWhole.js';
import { LOOKUP_QUERY } from './queries.js';

const ASKED = { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12', forces: ['NMR', 'SLW', 'ARV'] };

/** Scenario 5.7 of the brief, up to its "must withhold", with Ardenvale not answering. */
describe('a cross-force lookup', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker(
      { PROVISO_SOURCE_DEADLINE_MS: '3000' },
      {
        wrapForce: (force) =>
          force.code === 'ARV' ? { ...force, source: faultySource(force.source, { hang: true }) } : force,
      },
    );
  });
  afterAll(() => broker.stop());

  it('gives the officer candidates, each with its reasons, and says who did not answer', async () => {
    const token = await broker.token(OFFICER);
    const enquiry = await broker.open(token, LOOKUP_ENQUIRY);
    const answer = await broker.ask(LOOKUP_QUERY, { token, enquiry, variables: ASKED });
    const log = (await broker.log()).filter(({ body }) => body.requestId === 'rq-2');
    expectWhole('cross-force-lookup', answer, log);
    const { sources, complete, candidates } = (answer.body.data as Record<string, unknown>).searchPeople as Record<
      string,
      unknown
    >;
    expect({ sources, complete }).toEqual({
      sources: [
        { force: 'NMR', status: 'OK', recordsFound: 2 },
        { force: 'SLW', status: 'OK', recordsFound: 1 },
        { force: 'ARV', status: 'TIMEOUT', recordsFound: null },
      ],
      complete: false,
    });
    expect(
      (candidates as { confidence: string; sourceForces: string[] }[]).map(({ confidence, sourceForces }) => [
        confidence,
        sourceForces,
      ]),
    ).toEqual([
      [null, ['NMR']],
      ['PROBABLE', ['NMR', 'SLW']],
    ]);
  });

  it.each([
    [
      'an employer',
      EMPLOYER,
      {
        useCasePurpose: 'CLPD',
        lawfulBases: ['CL_CLPD'],
        aboutWhom: [],
        caseReference: 'HR-2026-77',
        representations: { state: 'NOT_SOUGHT', reason: 'Not for the employer to seek.' },
      },
    ],
    [
      'a social worker',
      SOCIAL_WORKER,
      { useCasePurpose: 'SAFETY_PLANNING', lawfulBases: ['CA2004_S11'], children: [{ childRef: 'CR-48213' }] },
    ],
  ])('gives %s no candidate list at all', async (_who, claims, different) => {
    const token = await broker.token(claims);
    const subjectInformed = { state: 'NOT_TOLD', reason: 'Telling him could put a child at risk.' };
    const enquiry = await broker.open(token, { ...LOOKUP_ENQUIRY, subjectInformed, ...different });
    const { body, text } = await broker.ask(LOOKUP_QUERY, { token, enquiry, variables: ASKED });
    expect(body.data).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(text).not.toContain('Rudd');
  });
});
