import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { randomId } from '../../src/server/randomId.js';
import { CLPD_ENQUIRY, HEAD_TEACHER } from '../callers.js';
import { ledgerWith } from '../ledgerWith.js';
import { DISCLOSURE_QUERY } from '../scenarios/disclosureQueries.js';
import { CaseBroker } from './CaseBroker.js';
import { DECIDE, READ, REQUEST } from './caseQueries.js';
import { DETECTIVE, DRAFT_ENQUIRY, INSPECTOR, REASONS, TEACHER, teacherDraft } from './people.js';

const failed = (): never => {
  throw new BrokerError('LEDGER_UNAVAILABLE', 'the access log cannot be written');
};

/** A decision counts once both the journal and the access log have it, whatever dies in between. */
describe('a decision that is cut off', () => {
  let running: CaseBroker | null = null;
  afterEach(async () => {
    await running?.stop();
    running = null;
  });
  const newRequestId = () => `rq-${randomId()}`;

  /** A draft in a broker whose log then fails as the test says. */
  const started = async (
    outcome: (ledger: Ledger) => Ledger['outcome'],
  ): Promise<{ cases: CaseBroker; id: string }> => {
    const fault = { on: false };
    const wrapLedger = (ledger: Ledger) =>
      ledgerWith(ledger, {
        outcome: (...given) => (fault.on ? outcome(ledger)(...given) : ledger.outcome(...given)),
      });
    const cases = await CaseBroker.start({ wrapLedger, newRequestId });
    running = cases;
    const arrest = await cases.recordOf(DETECTIVE, TEACHER, 'arrests', 'arrestedAt', '2026-11');
    const { authorisation } = await cases.payload(DETECTIVE, REQUEST, { input: teacherDraft(arrest) }, DRAFT_ENQUIRY);
    fault.on = true;
    return { cases, id: (authorisation as { id: string }).id };
  };
  const approve = (cases: CaseBroker, id: string) =>
    cases.ask(INSPECTOR, DECIDE, { input: { id, version: 1, decision: 'APPROVE', reasons: REASONS } });
  const restarted = async (cases: CaseBroker): Promise<CaseBroker> => {
    await cases.broker.stop(true);
    running = await CaseBroker.start({ newRequestId }, cases.broker.folder);
    return running;
  };
  const codes = ({ body }: Awaited<ReturnType<typeof approve>>) =>
    body.errors?.map(({ extensions }) => extensions.code);

  it('before its outcome was logged is none, and can be made again after a restart', async () => {
    const { cases, id } = await started(() => async () => failed());
    expect(codes(await approve(cases, id))).toEqual(['LEDGER_UNAVAILABLE']);
    const again = await restarted(cases);
    expect(await again.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'REQUESTED', version: 1 });
    const opened = await again.ask(HEAD_TEACHER, DISCLOSURE_QUERY, { id }, CLPD_ENQUIRY);
    expect(opened.body.extensions?.disclosure.outcome).toBe('NOTHING_TO_DISCLOSE');
    expect((await approve(again, id)).body.data).toMatchObject({ decideAuthorisation: { refusal: null } });
  });

  it('after its outcome was logged counts after a restart, although nobody was told', async () => {
    const { cases, id } = await started((ledger) => async (...given) => {
      await ledger.outcome(...given);
      return failed();
    });
    expect(codes(await approve(cases, id))).toEqual(['LEDGER_UNAVAILABLE']);
    const again = await restarted(cases);
    expect(await again.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'APPROVED', version: 2 });
    expect((await approve(again, id)).body.data).toMatchObject({
      decideAuthorisation: { refusal: { code: 'CHANGED_MEANWHILE' } },
    });
  });

  it('is neither made nor overtaken while nobody can tell whether it was logged', async () => {
    let isDown = true;
    const { cases, id } = await started(
      (ledger) =>
        async (...given) =>
          isDown ? failed() : ledger.outcome(...given),
    );
    await approve(cases, id);
    isDown = false;
    expect(await cases.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'REQUESTED' });
    expect((await approve(cases, id)).body.data).toMatchObject({
      decideAuthorisation: { refusal: { code: 'CHANGED_MEANWHILE' } },
    });
  });

  it('outlives a restart, and a torn last line of the journal', async () => {
    const { cases, id } = await started(
      (ledger) =>
        (...given) =>
          ledger.outcome(...given),
    );
    await approve(cases, id);
    const file = join(cases.broker.folder, 'casework.sealed');
    await cases.broker.stop(true);
    await appendFile(file, '2026Q4 torn');
    const before = (await stat(file)).size;
    running = await CaseBroker.start({ newRequestId }, cases.broker.folder);
    expect((await stat(file)).size).toBe(before - '2026Q4 torn'.length);
    expect(await running.payload(DETECTIVE, READ, { id })).toMatchObject({ state: 'APPROVED', version: 2 });
    expect(await readFile(file, 'utf8')).not.toContain(TEACHER);
  });
});
