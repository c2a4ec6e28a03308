import { createReleaseContext } from '../disclosure/createReleaseContext.js';
import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode, SourceStatus } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Explanation } from '../model/Explanation.js';
import type { OutcomeBody, Receipt } from '../model/LedgerEntry.js';
import type { RefusalCode } from '../model/Refusal.js';
import { RequestBudget } from '../sources/RequestBudget.js';
import type { PersonArgs } from './AskedSubject.js';
import type { AccessLogArgs } from './accessLogQuestion.js';
import { type AggregateView, aggregate } from './aggregate.js';
import type { AggregateArgs } from './aggregateQuestion.js';
import type { PersonView } from './answerPerson.js';
import { askPerson } from './askPerson.js';
import type { BrokerParts } from './BrokerParts.js';
import { besideRow } from './besideRow.js';
import { besideTheLog } from './besideTheLog.js';
import type { Caller } from './Caller.js';
import { askToConfirm } from './casework/askToConfirm.js';
import { CaseDoors } from './casework/CaseDoors.js';
import { deliveryOf } from './casework/deliveryOf.js';
import { settleDeliveries } from './casework/settleDeliveries.js';
import { collectionRow } from './collectionRow.js';
import { explainRequest } from './explainRequest.js';
import { ForceCalls } from './ForceCalls.js';
import { enquiryRequired } from './judgeRequest.js';
import { justificationText } from './justificationText.js';
import { listPremisesAlerts } from './listPremisesAlerts.js';
import { listSupervisedOrders } from './listSupervisedOrders.js';
import { type AuthorisedDisclosureView, openAuthorisedDisclosure } from './openAuthorisedDisclosure.js';
import { type ChildDisclosureView, openChildDisclosure } from './openChildDisclosure.js';
import { type PlannedRoot, plannedRoot } from './PlannedRoot.js';
import type { RequestIn } from './RequestIn.js';
import { RequestRecord } from './RequestRecord.js';
import { type QuarantineArgs, type QuarantineView, readQuarantine } from './readQuarantine.js';
import type { Serving } from './Serving.js';
import type { PeopleFound } from './search/Candidate.js';
import type { SearchArgs } from './search/readSearch.js';
import { searchPeople } from './search/searchPeople.js';
import { type AccessLogView, searchAccessLog } from './searchAccessLog.js';
import { searchedForces } from './searchedForces.js';
import { SEARCH_NOTICE } from './searchNotice.js';

/**
 * One request from its intent to its outcome. It exists only once its intent is durable, so no force is asked
 * before; `close` makes the outcome durable, and only then may the answer
 * leave.
 */
export class LiveRequest {
  private readonly record = new RequestRecord();
  private readonly serving: Serving;
  private readonly calls: ForceCalls;
  /** The doors to casework. */
  readonly cases: CaseDoors;

  constructor(
    private readonly parts: BrokerParts,
    private readonly request: RequestIn,
    private readonly caller: Caller | null,
    /** That the intent is durable, and where. */
    private readonly intent: Receipt,
  ) {
    const only = searchedForces(request.plan);
    const lines = only === null ? parts.lines : parts.lines.filter(({ force }) => only.includes(force));
    this.calls = new ForceCalls(lines, new RequestBudget(parts.deadlineMs), request.signal, parts.onFault);
    const now = parts.now().toISOString();
    const audience = {
      group: caller?.group ?? 'ANL',
      children: new Map(caller?.enquiry.children.map(({ childRef, dateOfBirth }) => [childRef, dateOfBirth])),
      area: (request.requester && parts.organisations.get(request.requester.organisation)?.area) ?? null,
      now,
    };
    const release = createReleaseContext(parts.policy, parts.postcodeAreas, audience, parts.newDisclosureReference);
    const delivery = deliveryOf(parts, request, now);
    this.serving = { parts, calls: this.calls, record: this.record, delivery, release, now };
    this.cases = new CaseDoors(this.serving, request, caller);
  }

  /** The doors: each in a file of its own, which says what it promises. */
  person(responseKey: string, args: PersonArgs): Promise<PersonView> {
    return this.afterAsking(askPerson(this.serving, this.needCaller(), this.rootOf(responseKey).person, args));
  }

  searchPeople(responseKey: string, args: SearchArgs): Promise<PeopleFound> {
    return this.afterAsking(searchPeople(this.serving, this.needCaller(), this.rootOf(responseKey), args));
  }

  disclosure(responseKey: string, authorisationId: string): Promise<AuthorisedDisclosureView> {
    return openAuthorisedDisclosure(this.serving, this.needCaller(), this.rootOf(responseKey), authorisationId);
  }

  childDisclosure(responseKey: string, id: string): Promise<ChildDisclosureView> {
    return openChildDisclosure(this.serving, this.needCaller(), this.rootOf(responseKey), id);
  }

  contribution(responseKey: string, id: string, recipient: string | null) {
    return this.afterAsking(this.cases.contribution(this.rootOf(responseKey).person, id, recipient));
  }

  supervisedOrders(responseKey: string): Promise<readonly PersonView[]> {
    return listSupervisedOrders(this.serving, this.needCaller(), this.rootOf(responseKey).person);
  }

  premisesAlerts(responseKey: string, address: string): Promise<readonly PersonView[]> {
    return this.afterAsking(
      listPremisesAlerts(this.serving, this.needCaller(), this.rootOf(responseKey).person, address),
    );
  }

  /** What the enquiry could get of fields of the schema, and why; no force is asked. */
  explain(coordinates: readonly string[]): readonly Explanation[] {
    return explainRequest(this.serving, this.request, coordinates);
  }

  /** The log as it stood before this request, which is itself in it. */
  accessLog(args: AccessLogArgs): Promise<AccessLogView> {
    return searchAccessLog(this.serving, this.request, this.intent.index, args);
  }

  quarantine(args: QuarantineArgs): QuarantineView {
    return readQuarantine(this.serving, this.request.requester, args);
  }

  /** Where an entry of the log stands, with its hash; null for no entry. */
  async logReceipt(index: number | null): Promise<LogReceiptView | null> {
    return index === null ? null : { index, hash: await this.parts.accessLog.hashOf(index) };
  }

  async aggregate(args: AggregateArgs): Promise<AggregateView> {
    if (this.request.enquiryProblem !== null) throw this.request.enquiryProblem;
    return aggregate(this.serving, this.needCaller(), args);
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
  noteCollection({ id, justification }: Enquiry, reusedText: boolean): void {
    const paths = reusedText ? ['openEnquiry', 'openEnquiry.reusedText'] : ['openEnquiry'];
    this.record.rows.push(...paths.map((path) => collectionRow(id, path)));
    this.record.justifications.push(justificationText(id, justification));
  }

  /** An external caller asks about many people: the log and the auditor are told, the caller is not (brief 4.9, rule 3). */
  noteManySubjects(): void {
    this.record.rows.push(ALERT_ROW);
    this.parts.onManySubjects(this.request.requester?.id ?? '');
  }

  /**
   * Makes the outcome durable. `failure` is set where the request was refused or failed. `answerOf` gives the text of
   * the answer but for its receipt, as it will be sent: the outcome commits to it.
   */
  async close(failure: string | null, answerOf: (facts: ClosedFacts) => string): Promise<Closed> {
    const { record, parts } = this;
    await settleDeliveries(this.serving);
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
    const hidesForces = this.request.requester?.group === 'CSOD_APPLICANT';
    const facts: ClosedFacts = {
      outcome: shownOutcome,
      complete: complete || hidesForces,
      sources: hidesForces ? [] : sources,
      searchedAt: record.asked ? this.serving.now : null,
      notice: record.askedAboutPeople ? SEARCH_NOTICE : null,
      marking: record.marking,
      policyVersion: parts.policy.version,
    };
    const detail = { gateFacts: record.gateFacts, rows: record.rows };
    const text = besideTheLog(parts.concealment, record, body.outcome);
    const receipt = await this.logged(body, () =>
      parts.ledger.outcome(this.intent, body, detail, { answer: answerOf(facts), text }),
    );
    return { ...facts, receipt };
  }

  /** INVARIANT: what the request did in casework counts once its outcome is durable, and not before. */
  private async logged({ requestId, code }: OutcomeBody, append: () => Promise<Receipt>): Promise<Receipt> {
    const { cases } = this.parts;
    try {
      const receipt = await append();
      await cases.settle(requestId, code === null ? 'DONE' : 'REFUSED');
      return receipt;
    } catch (error) {
      const isInDoubt = error instanceof BrokerError && error.code === 'LEDGER_UNAVAILABLE';
      await cases.settle(requestId, isInDoubt ? 'UNKNOWN' : 'NOTHING');
      throw error;
    }
  }

  /** Named officers are asked about whom the caller has met before the answer is given: where they cannot be, it is not. */
  private async afterAsking<Answer>(answering: Promise<Answer>): Promise<Answer> {
    const answer = await answering;
    await askToConfirm(this.serving, this.request);
    return answer;
  }

  private needCaller(): Caller {
    if (this.caller === null) throw enquiryRequired();
    return this.caller;
  }

  private rootOf(responseKey: string): PlannedRoot {
    return plannedRoot(this.request.plan, responseKey);
  }
}

/** A receipt as an auditor sees it; the hash is null where the log cannot say it. */
interface LogReceiptView {
  readonly index: number;
  readonly hash: string | null;
}

/** What stands in the detail of a request that the auditor should look at; it is about no record. */
const ALERT_ROW = besideRow({
  operation: 'CONSULTATION',
  subjectRef: null,
  authorisationId: null,
  fieldPath: 'alert.manySubjects',
  decision: 'N',
});

/** What the answer says about itself, fixed before the outcome is appended. */
export interface ClosedFacts {
  readonly outcome: 'RELEASED' | 'NOTHING_TO_DISCLOSE' | null;
  readonly complete: boolean;
  readonly sources: ReturnType<ForceCalls['sources']>;
  /** The ISO instant at which everything was decided; null where nobody was asked about. */
  readonly searchedAt: string | null;
  /** Standard wording, the same whatever was found; null where no people were asked about. */
  readonly notice: string | null;
  readonly marking: RequestRecord['marking'];
  readonly policyVersion: string;
}

/** The same once the outcome is durable. */
export interface Closed extends ClosedFacts {
  readonly receipt: Receipt;
}
