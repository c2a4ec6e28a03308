import { BROKER } from '../../casework/Actor.js';
import { escalateLate } from '../../casework/commands/escalateLate.js';
import { type FoundThing, raiseFindings, recordsToldAgain } from '../../casework/commands/raiseFindings.js';
import { COMPLIANCE_RULES } from '../../casework/watch/complianceRules.js';
import { TELLING_RULES } from '../../casework/watch/tellingRules.js';
import type { IdentifiedSubject } from '../../model/Authorisation.js';
import { behavesAsNoRecord } from '../../model/behavesAsNoRecord.js';
import type { RecordKind } from '../../model/codes.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { Nominal } from '../../model/Source.js';
import { VISIBILITY_COLUMNS } from '../../policy/gates/visibleRecords.js';
import { SUBJECT_COLUMNS, subjectFacts } from '../../policy/subjectFacts.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { BrokerParts } from '../BrokerParts.js';
import type { ForceCalls } from '../ForceCalls.js';
import { askedRef, recordRef } from '../references.js';
import { deskFor } from './deskOf.js';
import { logAsBroker } from './logAsBroker.js';
import { recipientsOf, type ToldOrganisation } from './recipientsOf.js';

const RULES = [...COMPLIANCE_RULES, ...TELLING_RULES];
const KINDS: readonly RecordKind[] = ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO', 'RISK_ASSESSMENT', 'MANAGEMENT'];

/**
 * Looks through what every force keeps about orders, notices, assessments and management, and raises what somebody must
 * do or be told of; and what time has made late. It is logged as a request of the broker's own. A force that does not
 * answer is looked at the next time. Source: seed Q15, Q17; brief 4.7, 4.8, 4.11.
 */
export async function watchForces(parts: BrokerParts, calls: ForceCalls): Promise<void> {
  const now = parts.now().toISOString();
  const taken = await logAsBroker(parts, 'dutyToTell', KINDS, async () => {
    const desk = deskFor(parts, BROKER, now);
    const found = await lookThrough(parts, calls, now);
    const raised = await Promise.all(
      parts.forces
        .filter(({ code }) => answered(calls, code))
        .map(async ({ code }) => {
          const things = found.get(code) ?? [];
          const earlier = await earlierRecipients(parts, recordsToldAgain(desk, code, things));
          return raiseFindings(desk, code, things, { earlier, isWhole: statusOf(calls, code) === 'OK' });
        }),
    );
    return { changes: [...raised.flat(), ...escalateLate(desk)], rows: [], sources: calls.sources() };
  });
  for (const { kind, file } of taken)
    if (kind === 'TASK' && 'forInspector' in file && file.forInspector && file.force !== null)
      parts.onPage(file.force, file.type);
}

/** By record, who has received anything of it, as the access log says. */
async function earlierRecipients(
  parts: BrokerParts,
  records: ReadonlyMap<string, IdentifiedSubject>,
): Promise<ReadonlyMap<string, readonly ToldOrganisation[]>> {
  const found = await Promise.all(
    [...records].map(async ([record, subject]) => {
      const refs = identifiedSubject(subject).map((asked) => askedRef(parts, asked));
      const received = ({ outcome }: LoggedAccess) =>
        outcome?.detail?.rows.some(({ recordId, decision }) => recordId === record && decision !== 'N') ?? false;
      return [record, await recipientsOf(parts, refs, BEGINNING, received)] as const;
    }),
  );
  return new Map(found);
}

const BEGINNING = '1970-01-01T00:00:00.000Z';

const answered = (calls: ForceCalls, force: string): boolean =>
  ['OK', 'PARTIAL'].includes(statusOf(calls, force) ?? '');

const statusOf = (calls: ForceCalls, force: string) =>
  calls.sources().find(({ force: code }) => code === force)?.status;

/** What the rules find, by force. Only the columns that they read are asked for. */
async function lookThrough(
  parts: BrokerParts,
  calls: ForceCalls,
  now: string,
): Promise<ReadonlyMap<string, readonly FoundThing[]>> {
  const columns = ['pncId', 'croNumber', ...SUBJECT_COLUMNS];
  const nominals = await calls.find({ keys: [{ by: 'WATCHED' }], columns });
  const found = new Map<string, FoundThing[]>();
  await Promise.all(
    nominals.map(async (nominal) => {
      const things = await findIn(parts, calls, nominal, now);
      found.set(nominal.force, [...(found.get(nominal.force) ?? []), ...things]);
    }),
  );
  return found;
}

async function findIn(
  parts: BrokerParts,
  calls: ForceCalls,
  nominal: Nominal,
  now: string,
): Promise<readonly FoundThing[]> {
  const { force, ref, values } = nominal;
  const subject = { pncId: textOf(values.pncId), croNumber: textOf(values.croNumber), nominal: { force, ref } };
  const turns18 = eighteenth(subjectFacts([nominal]).bornOn);
  const records = await Promise.all(
    KINDS.map((kind) => calls.read(force, kind, { nominal: ref, columns: columnsOf(kind) })),
  );
  return records
    .flat()
    .filter((record) => !behavesAsNoRecord(record.values, now))
    .flatMap((record) =>
      RULES.filter(({ columns }) => columns[record.kind] !== undefined).flatMap(({ find }) =>
        find({ record, turns18, today: now.slice(0, 10) }).map((finding) => ({
          finding,
          subject,
          about: recordRef(parts, record),
        })),
      ),
    );
}

const columnsOf = (kind: RecordKind): readonly string[] => [
  ...new Set([...VISIBILITY_COLUMNS, ...RULES.flatMap(({ columns }) => columns[kind] ?? [])]),
];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const eighteenth = (bornOn: string | null): string | null =>
  bornOn === null || bornOn.length < 10 ? null : `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4, 10)}`;
