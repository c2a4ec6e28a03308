import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../../src/ledger/openLedger.js';
import type { DecisionRow, IntentBody, OutcomeBody } from '../../src/model/LedgerEntry.js';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';
import { pseudonymiser } from '../../src/server/pseudonymiser.js';
import { row as loggedRow } from '../accessLog/logged.js';
import { newFolder } from '../ledger/newFolder.js';

const COMMAND = fileURLToPath(new URL('../../src/cli/export.js', import.meta.url));
export const BY = ['--purpose', 'LAWFULNESS', '--by', 'audit-3'];
export const START = Date.UTC(2026, 0, 5, 9);

/** A folder with a log of three accesses: one about two people, one about nobody, one that was cut off. */
export interface ExportedLog {
  readonly data: string;
  /** The pseudonym of whoever has the PNC ID 2014/0234567K. */
  readonly subject: string;
  readonly accesses: readonly [LoggedAccess, LoggedAccess, LoggedAccess];
}

const row = (subject: string, more: Partial<DecisionRow>): DecisionRow => ({
  ...loggedRow({
    subjectRef: subject,
    sourceForce: 'NMR',
    recordKind: 'CRIME_REPORT',
    recordId: 'r-1',
    fieldPath: 'crimeReports.offence',
    category: 'OFFENCE_FACTS',
  }),
  ...more,
});

const intentOf = (requestId: string, subjectRefs: readonly string[], by: string): IntentBody => ({
  requestId,
  operationName: 'Ask',
  queryHash: '1'.repeat(64),
  variablesHash: 'v-1',
  requester: {
    id: by,
    name: 'Zoë "Z" Ash, SW',
    organisation: 'NMR-CSC',
    group: 'CHILDRENS_SOCIAL_CARE',
    role: null,
    force: null,
  },
  enquiry: {
    id: 'enquiry-7',
    purpose: 'STRATEGY_DISCUSSION_OR_S47',
    policingPurposes: ['PROTECT_LIFE_AND_PROPERTY', 'PRESERVE_ORDER'],
    lawfulBases: ['CA1989_S47'],
    regime: 'UKGDPR',
    caseReference: '=CSC-1',
    meetingId: null,
    incidentLog: null,
    urgency: 'ROUTINE',
  },
  rootFields: ['person'],
  kinds: ['CRIME_REPORT'],
  subjectRefs,
  policyVersion: 'policy-1',
  reading: null,
});

const outcomeOf = (requestId: string): OutcomeBody => ({
  requestId,
  outcome: 'RELEASED',
  shownOutcome: 'RELEASED',
  code: null,
  complete: true,
  sources: [
    { force: 'NMR', status: 'OK' },
    { force: 'WSX', status: 'TIMEOUT' },
  ],
  responseMarking: 'OFFICIAL_SENSITIVE',
  policyVersion: 'policy-1',
});

export async function writeExportedLog(): Promise<ExportedLog> {
  const data = await newFolder();
  const subject = `p-${pseudonymiser(data)('subject', 'PNC_ID 2014/0234567K')}`;
  let now = START;
  const ledger = await openLedger(join(data, 'ledger'), {
    now: () => new Date(now++),
    keysFolder: join(data, 'keys'),
    origin: 'test.example/log',
  });
  const at = (ms: number) => new Date(START + ms).toISOString();
  const rows = [
    row(subject, {}),
    row(subject, { decision: 'M', fieldPath: 'crimeReports.date', generaliser: 'G_DATE', shownReason: 'GENERALISED' }),
    row(subject, { sourceForce: 'WSX', decision: 'N', shownReason: 'WITHHELD', reasonInWords: 'a,b\n"c"' }),
    row(subject, { subjectRef: 'p-other', decision: 'I_OPENED', authorisationId: 'a-1' }),
  ];
  const body = outcomeOf('rq-1');
  const said = { answer: null, text: { necessity: 'a child' } };
  const detail = { gateFacts: [], rows };
  const first = { intent: intentOf('rq-1', [subject], 'sw-1'), requestId: 'rq-1' };
  const receipt = await ledger.intent(first.intent);
  const outcome = await ledger.outcome(receipt, body, detail, said);
  const second = { intent: intentOf('rq-2', [], 'sw-2'), requestId: 'rq-2' };
  const other = await ledger.intent(second.intent);
  const empty = { gateFacts: [], rows: [] };
  await ledger.outcome(other, outcomeOf('rq-2'), empty, { answer: null, text: null });
  const third = { intent: intentOf('rq-3', ['p-other'], 'sw-1'), requestId: 'rq-3' };
  await ledger.intent(third.intent);
  await ledger.close();
  const accesses = [
    {
      ...first,
      intentIndex: 0,
      at: at(0),
      outcome: { index: outcome.index, at: at(1), body, detail, text: said.text },
    },
    {
      ...second,
      intentIndex: 2,
      at: at(2),
      outcome: { index: 3, at: at(3), body: outcomeOf('rq-2'), detail: empty, text: null },
    },
    { ...third, intentIndex: 4, at: at(4), outcome: null },
  ] as const;
  return { data, subject, accesses };
}

/** A copy of the folder, since every export adds to its log. */
export async function copied({ data }: ExportedLog): Promise<string> {
  const folder = await newFolder();
  await cp(data, folder, { recursive: true });
  return folder;
}

export async function run(args: readonly string[], PROVISO_DATA: string) {
  const env = { PATH: process.env.PATH, PROVISO_DATA };
  const child = spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status, out, err };
}

/** Accesses as lines of JSON, with the names in the order in which they are documented. */
export const lines = (some: readonly LoggedAccess[]): string =>
  some
    .map(({ requestId, intentIndex, at, intent, outcome }) => ({ requestId, intentIndex, at, intent, outcome }))
    .map((access) => `${JSON.stringify(access)}\n`)
    .join('');
export const parsed = (out: string): unknown[] =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
export const whoAndWhen = ({ at, requestId, intent }: LoggedAccess, outcome: string | null) => ({
  at,
  requestId,
  who: intent?.requester,
  why: intent?.enquiry,
  reading: null,
  outcome,
  isErased: false,
});
