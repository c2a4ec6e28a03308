import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { CHILD_DISCLOSURE_ENQUIRY, DISCLOSURE_OFFICER } from '../callers.js';
import { CaseBroker } from '../casework/CaseBroker.js';
import { ADVANCE, APPLY, DECIDE_APPLICATION, READ_APPLICATION, TOLD_IN_PERSON } from '../casework/caseQueries.js';
import { INSPECTOR_ELSEWHERE } from '../casework/people.js';
import type { Answer } from '../harness.js';
import { CHILD_DISCLOSURE_QUERY } from './disclosureQueries.js';
import { expectWhole } from './expectWhole.js';

const GRANDMOTHER: DevelopmentClaims = { sub: 'cap-1', name: 'Ellen Lane', org: 'SLW-POLICE', group: 'CSOD_APPLICANT' };
const NOTE = 'Done as the scheme says, and noted in the file.';

/** Scenario 5.3 of the brief from its application on: whole answers and logs of each step. */
describe('a grandmother’s application', () => {
  let cases: CaseBroker;
  beforeAll(async () => {
    cases = await CaseBroker.start();
  });
  afterAll(() => cases.stop());

  const whole = async (name: string, answer: Answer): Promise<void> =>
    expectWhole(name, answer, await cases.lastLogged());
  const advance = (input: object) =>
    cases.ask(DISCLOSURE_OFFICER, ADVANCE, { input: { id: 'CSOD-1', note: NOTE, ...input } });

  it('is taken in, assessed, decided, told to the mother, and closed in the words that everybody gets', async () => {
    const input = {
      aboutName: 'Martin Hesk',
      childName: 'Alfie Lane',
      childDateOfBirth: '2018-05-02',
      relationship: 'I am his grandmother.',
      contact: 'He has moved in with them.',
      concern: 'He will not say where he lived before.',
    };
    await whole('application-made', await cases.ask(GRANDMOTHER, APPLY, { input }));
    await advance({ version: 1, step: 'PASS_CHECKS' });
    await advance({ version: 2, step: 'INTERVIEW', identityProved: true, relationshipProved: true });
    const subject = { pncId: '2006/0119345S' };
    const note = 'He has moved in and minds the boy after school.';
    const found = { version: 3, step: 'ASSESS', contactConfirmed: true, childRef: 'CR-61840', subject, note };
    await whole('application-assessed', await advance(found));
    const decision = {
      id: 'CSOD-1',
      version: 4,
      decision: 'DISCLOSE',
      reasons: 'Conviction for abusing a child, and he lives with an eight-year-old boy.',
      representations: { state: 'NOT_SOUGHT', reason: 'He could take the boy away before his mother knows.' },
      reliability: 'Conviction on record; current ARMS assessment by his offender manager.',
      advice: 'Do not leave Alfie alone with him. Call the public protection unit if anything worries you.',
      told: [
        { ref: 'VR-70771', relation: 'mother', whyBestPlaced: 'Alfie lives with her and she decides who else does.' },
      ],
    };
    await whole('application-decided', await cases.ask(INSPECTOR_ELSEWHERE, DECIDE_APPLICATION, { input: decision }));
    const told = { id: 'CSOD-1-R1', version: 5, how: 'IN_PERSON', where: 'at home', toWhom: 'the mother' };
    const undertaken = { input: { ...told, undertaking: true } };
    await whole('application-undertaking', await cases.ask(DISCLOSURE_OFFICER, TOLD_IN_PERSON, undertaken));
    const opened = await cases.ask(
      DISCLOSURE_OFFICER,
      CHILD_DISCLOSURE_QUERY,
      { id: told.id },
      CHILD_DISCLOSURE_ENQUIRY,
    );
    await whole('application-told', opened);
    await cases.ask(DISCLOSURE_OFFICER, TOLD_IN_PERSON, { input: { ...told, version: 6 } });
    await advance({ version: 7, step: 'CLOSE' });
    await whole('application-closed', await cases.ask(GRANDMOTHER, READ_APPLICATION, { id: 'CSOD-1' }));
  });
});
