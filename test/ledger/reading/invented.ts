import fc from 'fast-check';
import type { DecisionRow, IntentBody, OutcomeBody, OutcomeDetail } from '../../../src/model/LedgerEntry.js';
import type { AccessFilter, LoggedAccess } from '../../../src/model/LoggedAccess.js';
import { row as loggedRow } from '../../accessLog/logged.js';
import { type Entry, LogBuilder } from './LogBuilder.js';

export const START = Date.UTC(2026, 2, 25);
export const DAY_MS = 86_400_000;
const HALF_DAY_MS = 43_200_000;

const REFS = ['p-1', 'p-2', 'p-3', 'p-4'] as const;
const FORCES = ['NMR', 'WSX', 'ESX'] as const;
const KINDS = ['ARREST', 'CAWN', 'VOO'] as const;
const OPERATIONS = ['CONSULTATION', 'DISCLOSURE'] as const;
const GROUPS = ['EDUCATION', 'HEALTH'] as const;
const ROOTS = ['person', 'accessLog'] as const;
const OUTCOMES = ['RELEASED', 'REFUSED'] as const;

export interface Invented {
  readonly requester: number | null;
  readonly group: (typeof GROUPS)[number];
  readonly caseReference: string | null;
  readonly roots: readonly string[];
  readonly kinds: readonly (typeof KINDS)[number][];
  readonly refs: readonly string[];
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly forces: readonly string[];
  readonly rows: readonly Pick<DecisionRow, 'subjectRef' | 'sourceForce' | 'recordKind' | 'operation'>[];
  /** How many other entries come between the intent and the outcome. */
  readonly lasts: number;
}

export const anInvented: fc.Arbitrary<Invented> = fc.record({
  requester: fc.option(fc.nat(2)),
  group: fc.constantFrom(...GROUPS),
  caseReference: fc.option(fc.constantFrom('C-1', 'C-2')),
  roots: fc.subarray([...ROOTS]),
  kinds: fc.subarray([...KINDS]),
  refs: fc.subarray([...REFS], { maxLength: 2 }),
  outcome: fc.option(fc.constantFrom(...OUTCOMES), { freq: 6 }),
  forces: fc.subarray([...FORCES]),
  rows: fc.array(
    fc.record({
      subjectRef: fc.option(fc.constantFrom(...REFS)),
      sourceForce: fc.option(fc.constantFrom(...FORCES)),
      recordKind: fc.option(fc.constantFrom(...KINDS)),
      operation: fc.constantFrom(...OPERATIONS),
    }),
    { maxLength: 3 },
  ),
  lasts: fc.nat(14),
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });

export const aFilter: fc.Arbitrary<AccessFilter> = fc
  .record({
    from: fc.option(fc.nat(20), { nil: undefined, freq: 1 }),
    to: fc.option(fc.nat(30), { nil: undefined, freq: 1 }),
    subjectRefs: maybe(fc.subarray([...REFS])),
    requesterId: fc.option(fc.constantFrom('user-0', 'user-1'), { nil: undefined, freq: 1 }),
    organisation: fc.option(fc.constantFrom('org-0', 'org-2'), { nil: undefined, freq: 1 }),
    group: maybe(fc.constantFrom(...GROUPS)),
    force: maybe(fc.constantFrom(...FORCES)),
    caseReference: maybe(fc.constantFrom('C-1', 'C-2')),
    requestId: fc.option(fc.constantFrom('rq-1', 'rq-7'), { nil: undefined, freq: 1 }),
    operation: maybe(fc.constantFrom(...OPERATIONS)),
    kind: maybe(fc.constantFrom(...KINDS)),
    rootField: maybe(fc.constantFrom(...ROOTS)),
    outcome: maybe(fc.constantFrom(...OUTCOMES)),
  })
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }))
  .map((chosen) =>
    Object.fromEntries(
      chosen.flatMap(([name, value]) => {
        if (value === undefined) return [];
        const isTime = name === 'from' || name === 'to';
        return [[name, isTime ? new Date(START + Number(value) * HALF_DAY_MS).toISOString() : value]];
      }),
    ),
  );

/** A log of invented accesses, one entry each half day and hour, and what it says, in the order of the intents. */
export async function writeLog(log: LogBuilder, invented: readonly Invented[]): Promise<LoggedAccess[]> {
  const accesses: LoggedAccess[] = [];
  const due: { readonly at: number; readonly access: number; readonly of: Invented }[] = [];
  const finish = async (until: number) => {
    for (const { access, of } of due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)) {
      accesses[access] = await commitOutcome(log, accesses[access] as LoggedAccess, of);
    }
    due.splice(0, due.length, ...due.filter(({ at }) => at > until));
  };
  for (const [request, of] of invented.entries()) {
    await finish(log.size);
    const at = timeOf(log.size);
    const intent = inventedIntent(request, of);
    if (of.outcome !== null) due.push({ at: log.size + of.lasts, access: accesses.length, of });
    accesses.push({ requestId: intent.requestId, intentIndex: log.size, at, intent, outcome: null });
    await log.commit({ at, intent });
  }
  await finish(Number.POSITIVE_INFINITY);
  return accesses;
}

async function commitOutcome(log: LogBuilder, access: LoggedAccess, of: Invented): Promise<LoggedAccess> {
  const index = log.size;
  const at = timeOf(index);
  const body = inventedOutcome(access.requestId, of);
  const detail: OutcomeDetail = { gateFacts: [], rows: of.rows.map(inventedRow) };
  const text = index % 3 === 0 ? { necessity: `because of ${index}` } : null;
  const entry: Entry = { at, outcome: body, intentIndex: access.intentIndex, detail };
  await log.commit(text === null ? entry : { ...entry, text });
  return { ...access, outcome: { index, at, body, detail, text } };
}

const timeOf = (index: number): string => new Date(START + index * (HALF_DAY_MS / 4)).toISOString();

function inventedIntent(request: number, of: Invented): IntentBody {
  return {
    requestId: `rq-${request}`,
    operationName: null,
    queryHash: '1'.repeat(64),
    variablesHash: 'v-1',
    requester:
      of.requester === null
        ? null
        : {
            id: `user-${of.requester}`,
            name: `Name ${of.requester}`,
            organisation: `org-${of.requester}`,
            group: of.group,
            role: null,
            force: null,
          },
    enquiry: {
      id: `enquiry-${request}`,
      purpose: 'STRATEGY_DISCUSSION_OR_S47',
      policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
      lawfulBases: ['CA1989_S47'],
      regime: 'UKGDPR',
      caseReference: of.caseReference,
      meetingId: null,
      incidentLog: null,
      urgency: 'ROUTINE',
    },
    rootFields: of.roots,
    kinds: of.kinds,
    subjectRefs: of.refs,
    policyVersion: 'policy-1',
    reading: null,
  };
}

const inventedOutcome = (requestId: string, { outcome, forces }: Invented): OutcomeBody => ({
  requestId,
  outcome: outcome ?? 'DONE',
  shownOutcome: null,
  code: null,
  complete: true,
  sources: forces.map((force) => ({ force, status: 'OK' })),
  responseMarking: null,
  policyVersion: 'policy-1',
});

const inventedRow = (row: Invented['rows'][number], at: number): DecisionRow => ({
  ...loggedRow({ recordId: `r-${at}`, fieldPath: 'arrests.date', category: 'OFFENCE_FACTS' }),
  ...row,
});

/** What a filter says, word for word, over everything. */
export function naively(accesses: readonly LoggedAccess[], filter: AccessFilter): LoggedAccess[] {
  return accesses.filter(({ at, requestId, intent, outcome }) => {
    const rows = outcome?.detail?.rows ?? [];
    if (filter.from !== undefined && at < filter.from) return false;
    if (filter.to !== undefined && at >= filter.to) return false;
    if (filter.requestId !== undefined && requestId !== filter.requestId) return false;
    const wrong = [
      filter.subjectRefs?.every(
        (ref) => !intent?.subjectRefs.includes(ref) && !rows.some(({ subjectRef }) => subjectRef === ref),
      ),
      filter.requesterId !== undefined && intent?.requester?.id !== filter.requesterId,
      filter.organisation !== undefined && intent?.requester?.organisation !== filter.organisation,
      filter.group !== undefined && intent?.requester?.group !== filter.group,
      filter.caseReference !== undefined && intent?.enquiry?.caseReference !== filter.caseReference,
      filter.rootField !== undefined && !intent?.rootFields.includes(filter.rootField),
      filter.outcome !== undefined && outcome?.body?.outcome !== filter.outcome,
      filter.operation !== undefined && !rows.some(({ operation }) => operation === filter.operation),
      filter.kind !== undefined &&
        !intent?.kinds.includes(filter.kind) &&
        !rows.some(({ recordKind }) => recordKind === filter.kind),
      filter.force !== undefined &&
        !outcome?.body?.sources.some(({ force }) => force === filter.force) &&
        !rows.some(({ sourceForce }) => sourceForce === filter.force),
    ];
    return !wrong.includes(true);
  });
}
