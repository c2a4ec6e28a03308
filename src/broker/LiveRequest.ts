import { createReleaseContext } from '../disclosure/createReleaseContext.js';
import type { Plan } from '../disclosure/Plan.js';
import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode, SourceStatus } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { DecisionRow, OutcomeBody, Receipt } from '../model/LedgerEntry.js';
import type { RefusalCode } from '../model/Refusal.js';
import { askedByName, askedSubject, type PersonArgs } from './AskedSubject.js';
import { answerPerson, type PersonView } from './answerPerson.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import { ForceCalls } from './ForceCalls.js';
import { findPerson } from './findPerson.js';
import { enquiryRequired, needCovered } from './judgeRequest.js';
import { noteAmbiguous } from './noteUnconfirmed.js';
import type { RequestIn } from './RequestIn.js';
import { RequestRecord } from './RequestRecord.js';
import type { Serving } from './Serving.js';
import { type PeopleFound, type SearchArgs, searchPeople } from './searchPeople.js';

/**
 * One request from its intent to its outcome. It exists only once its intent is durable, so no force is asked
 * before; `close` makes the outcome durable, and only then may the answer
 * leave.
 */
export class LiveRequest {
  private readonly record = new RequestRecord();
  private readonly serving: Serving;
  private readonly calls: ForceCalls;

  constructor(
    private readonly parts: BrokerParts,
    private readonly request: RequestIn,
    private readonly caller: Caller | null,
  ) {
    const only = searchedForces(request.plan);
    const forces = only === null ? parts.forces : parts.forces.filter(({ code }) => only.includes(code));
    this.calls = new ForceCalls(forces, parts.deadlineMs, request.signal, parts.onFault);
    const now = parts.now().toISOString();
    const release = createReleaseContext(parts.policy, parts.postcodeAreas, {
      group: caller?.group ?? 'ANL',
      childRefs: new Set(caller?.enquiry.children.map(({ childRef }) => childRef)),
      area: (request.requester && parts.organisations.get(request.requester.organisation)?.area) ?? null,
      now,
    });
    this.serving = { parts, calls: this.calls, record: this.record, release, now };
  }

  /** The person asked for; an empty person where nobody, or nobody for sure, is found. */
  async person(responseKey: string, args: PersonArgs): Promise<PersonView> {
    const caller = this.needCaller();
    const selection = this.selectionOf(responseKey);
    const asked = askedSubject(args);
    needCovered(caller.enquiry, asked);
    this.record.asked = true;
    const { person, ambiguous } = await findPerson(this.calls, caller, selection, asked);
    const { view } = await answerPerson(this.serving, caller, selection, person);
    const told = await Promise.all(ambiguous.map((one) => noteAmbiguous(this.serving, caller, one)));
    const withheld = told.find((entries) => entries.length > 0);
    return withheld === undefined ? view : { ...view, disclosure: { withheld, generalised: [] } };
  }

  async searchPeople(responseKey: string, args: SearchArgs): Promise<PeopleFound> {
    const caller = this.needCaller();
    needCovered(caller.enquiry, askedByName(args.name, args.dateOfBirth ?? '', true));
    const known = this.parts.forces.map(({ code }) => code);
    if (args.forces?.some((code) => !known.includes(code))) {
      throw new BrokerError('BAD_USER_INPUT', 'forces: names a force that is not configured');
    }
    this.record.asked = true;
    return searchPeople(this.serving, caller, this.selectionOf(responseKey), args);
  }

  /** Each force that was asked in this request, with how it fared. */
  sources() {
    return this.calls.sources();
  }

  /** Whether each configured force can be asked just now. */
  async checkForces(): Promise<ReadonlyMap<ForceCode, SourceStatus>> {
    return this.calls.check();
  }

  /** The command was refused; its outcome says so. */
  refuse(code: RefusalCode): void {
    this.record.refusal = code;
  }

  /** Notes that a justification was stored (DPA 2018 s.62: collection), by its id. */
  noteCollection({ id }: Enquiry, reusedText: boolean): void {
    const paths = reusedText ? ['openEnquiry', 'openEnquiry.reusedText'] : ['openEnquiry'];
    this.record.rows.push(...paths.map((path) => collectionRow(id, path)));
  }

  /** Makes the outcome durable. `code` is set where the request was refused or failed. */
  async close(failure: string | null): Promise<Closed> {
    const { record, parts } = this;
    const code = failure ?? record.refusal;
    const sources = this.calls.sources();
    const complete = sources.every(({ status }) => status === 'OK');
    const shownOutcome = record.asked ? (record.released ? 'RELEASED' : 'NOTHING_TO_DISCLOSE') : null;
    const body: OutcomeBody = {
      requestId: this.request.requestId,
      outcome: code !== null ? 'REFUSED' : !record.asked ? 'DONE' : record.released ? 'RELEASED' : 'WITHHELD',
      shownOutcome: code === null ? shownOutcome : null,
      code,
      complete,
      sources,
      responseMarking: code === null ? record.marking : null,
      policyVersion: parts.policy.version,
    };
    const receipt = await parts.ledger.outcome(body, { gateFacts: record.gateFacts, rows: record.rows });
    const hidesForces = this.request.requester?.group === 'CSOD_APPLICANT';
    return {
      outcome: shownOutcome,
      complete: complete || hidesForces,
      sources: hidesForces ? [] : sources,
      marking: record.marking,
      policyVersion: parts.policy.version,
      receipt,
    };
  }

  private needCaller(): Caller {
    if (this.caller === null) throw enquiryRequired();
    return this.caller;
  }

  private selectionOf(responseKey: string) {
    const root = this.request.plan.roots.find((plan) => plan.responseKey === responseKey);
    if (root?.person == null) throw new BrokerError('INTERNAL', 'the operation was not planned');
    return root.person;
  }
}

/** What the answer says about itself, once its outcome is durable. */
export interface Closed {
  readonly outcome: 'RELEASED' | 'NOTHING_TO_DISCLOSE' | null;
  readonly complete: boolean;
  readonly sources: ReturnType<ForceCalls['sources']>;
  readonly marking: RequestRecord['marking'];
  readonly policyVersion: string;
  readonly receipt: Receipt;
}

/** The forces a search names, where nothing else in the operation asks the others; null is all of them. */
function searchedForces({ roots }: Plan): readonly string[] | null {
  const about = roots.filter(({ person }) => person !== null);
  const named = about.map(({ args }) => (Array.isArray(args.forces) ? (args.forces as string[]) : null));
  return named.length > 0 && named.every((forces) => forces !== null) ? named.flat() : null;
}

const collectionRow = (recordId: string, fieldPath: string): DecisionRow => ({
  operation: 'COLLECTION',
  subjectRef: null,
  sourceForce: null,
  recordKind: null,
  recordId,
  fieldPath,
  category: null,
  decision: 'F',
  generaliser: null,
  trueReason: null,
  shownReason: null,
  authorisationId: null,
});
