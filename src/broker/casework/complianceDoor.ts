import {
  type ComplianceInput,
  notOwnRequirement,
  reportCompliance,
  type SupervisedRequirement,
  takeConcern,
} from '../../casework/commands/reportCompliance.js';
import { isRefused } from '../../casework/takeStep.js';
import { MATCH_COLUMNS } from '../../matching/matchFacts.js';
import type { IdentifiedSubject } from '../../model/Authorisation.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { ReasonCode } from '../../model/codes.js';
import { listOf } from '../../model/listOf.js';
import type { Refusal } from '../../model/Refusal.js';
import type { Nominal, SourceRecord } from '../../model/Source.js';
import { isCurrent } from '../../policy/gates/isCurrent.js';
import { IDENTIFIER_COLUMNS } from '../../policy/gates/liveAuthorisations.js';
import { orderSupervisorGate } from '../../policy/gates/orderSupervisorGate.js';
import { ordersInForce } from '../../policy/gates/visibleRecords.js';
import { isOwnRequirement } from '../../policy/ownRequirement.js';
import { besideRow } from '../besideRow.js';
import type { Caller } from '../Caller.js';
import { namedByEnquiry } from '../namedByEnquiry.js';
import { recordRef } from '../references.js';
import { type CaseRequest, carryOut } from './carryOut.js';

/** What became of a report. */
export interface CompliancePayload {
  /** Whether the report was taken in as one of the supervisor’s own requirement. */
  readonly accepted: boolean;
  /** Whether what was seen besides was taken in as information. */
  readonly concernTaken: boolean;
  readonly refusal: Refusal | null;
}

const REQUIREMENT_COLUMNS = ['requirements.number', ...(orderSupervisorGate.recordColumns.SHPO_SRO ?? [])];

/**
 * Takes in what a supervisor reports, after every force was asked whether the requirement is theirs. What is not is
 * refused in one way, whatever it is. Source: Sexual Offences Act 2003 ss.103CA, 122BA; seed Q23; brief 5.4.
 * @throws BrokerError ENQUIRY_REQUIRED where the enquiry is not for ORDER_SUPERVISION
 */
export async function takeReport(
  given: Omit<CaseRequest, 'operation'>,
  caller: Caller,
  input: ComplianceInput,
): Promise<CompliancePayload> {
  if (caller.enquiry.purpose !== 'ORDER_SUPERVISION')
    throw new BrokerError('ENQUIRY_REQUIRED', 'reportCompliance needs an enquiry whose purpose is ORDER_SUPERVISION');
  const request: CaseRequest = { ...given, operation: 'reportCompliance', counts: 'ANSWERED' };
  const found = await findOwn(given, caller, input);
  if (typeof found !== 'string') {
    const result = await carryOut(request, (desk) => reportCompliance(desk, input, found));
    const refusal = isRefused(result) ? result : null;
    return { accepted: refusal === null, concernTaken: refusal === null && input.otherConcern != null, refusal };
  }
  noteNotOwn(given, found);
  const taken = await carryOut(request, (desk) => takeConcern(desk, input) ?? notOwnRequirement());
  const concernTaken = !isRefused(taken);
  const refusal = isRefused(taken) && taken.code === 'INPUT_INCOMPLETE' ? taken : notOwnRequirement();
  given.serving.record.refusal = refusal.code;
  return { accepted: false, concernTaken, refusal };
}

/** The requirement where it is the caller’s own, on an order in force, and supervised by people; or why not, for the log. */
async function findOwn(
  { serving }: Omit<CaseRequest, 'operation'>,
  { enquiry, requester }: Caller,
  { order, requirement }: ComplianceInput,
): Promise<SupervisedRequirement | ReasonCode> {
  const { parts, calls, now } = serving;
  const key = { by: 'SUPERVISOR', value: requester.organisation } as const;
  const nominals = await calls.find({ keys: [key], columns: [...MATCH_COLUMNS, ...IDENTIFIER_COLUMNS] });
  const records = await Promise.all(
    nominals.map(({ force, ref }) => calls.read(force, 'SHPO_SRO', { nominal: ref, columns: REQUIREMENT_COLUMNS })),
  );
  const named = records.flat().filter((record) => recordRef(parts, record) === order);
  const [record] = named;
  const nominal = nominals.find(({ force, ref }) => force === record?.force && ref === record.nominal);
  if (record === undefined || nominal === undefined) return 'NO_RECORD';
  if (!isInForce(record, now)) return 'ORDER_ENDED';
  const isOwn = listOf(record.values.requirements).some(
    (one) => one.number === requirement && isOwnRequirement(one, requester.organisation),
  );
  if (!isOwn || !namedByEnquiry(enquiry, [nominal])) return 'GATE_NOT_MET';
  return { force: record.force, subject: subjectOf(nominal) };
}

const isInForce = (record: SourceRecord, now: string): boolean =>
  ordersInForce({ records: [record], now }, 'SHPO_SRO').some(({ values }) =>
    isCurrent({ from: values.effectiveFrom }, now),
  );

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const subjectOf = ({ force, ref, values }: Nominal): IdentifiedSubject => ({
  pncId: textOf(values.pncId),
  croNumber: textOf(values.croNumber),
  nominal: { force, ref },
});

const noteNotOwn = ({ serving: { record } }: Omit<CaseRequest, 'operation'>, trueReason: ReasonCode): void => {
  const nobody = { operation: 'COLLECTION', subjectRef: null, authorisationId: null } as const;
  record.rows.push(besideRow({ ...nobody, fieldPath: 'reportCompliance.requirement', decision: 'N', trueReason }));
};
