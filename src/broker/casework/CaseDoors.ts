import type { CaseItem } from '../../casework/CaseItem.js';
import type { AdvanceInput } from '../../casework/commands/advanceChildDisclosure.js';
import type { ApplicationInput } from '../../casework/commands/applyForChildDisclosure.js';
import type { DecisionInput } from '../../casework/commands/decideAuthorisation.js';
import type { ChildDisclosureDecisionInput } from '../../casework/commands/decideChildDisclosure.js';
import type { UnlinkInput } from '../../casework/commands/decideLink.js';
import type { TaskNoteInput } from '../../casework/commands/moveTask.js';
import type { ContributionInput } from '../../casework/commands/prepareContribution.js';
import type { MovedInput } from '../../casework/commands/readCase.js';
import type { ComplianceInput } from '../../casework/commands/reportCompliance.js';
import type { AuthorisationInput } from '../../casework/commands/requestAuthorisation.js';
import type { AcceptanceInput, ReviewInput } from '../../casework/commands/reviewHeld.js';
import type { RevocationInput } from '../../casework/commands/revokeAuthorisation.js';
import type { PersonSelection } from '../../disclosure/Plan.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { Urgency } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { Caller } from '../Caller.js';
import { enquiryRequired } from '../judgeRequest.js';
import type { RequestIn } from '../RequestIn.js';
import type { Serving } from '../Serving.js';
import { advance, apply, decideApplication, readApplication } from './ApplicationDoors.js';
import {
  askAuthorisation,
  judgeAuthorisation,
  readAuthorisation,
  takeBackAuthorisation,
} from './AuthorisationDoors.js';
import { prepare, send } from './ContributionDoors.js';
import type { CaseRequest } from './carryOut.js';
import { takeReport } from './complianceDoor.js';
import { noteDelivery } from './DeliveryDoors.js';
import { acceptHeld, judgeEmergency, noteOpened, whyNoEmergency } from './HeldDoors.js';
import { type LinkInput, linkPair, unlinkPair } from './LinkDoors.js';
import { type InboxArgs, readInbox, tellNotice } from './NoticeDoors.js';
import { openContribution } from './openContribution.js';
import { finish, listTasks, passUp, type TasksArgs, takeOn } from './TaskDoors.js';

/** The doors of one request to casework: each behind a file of its own, which says what it promises. */
export class CaseDoors {
  constructor(
    private readonly serving: Serving,
    private readonly request: RequestIn,
    private readonly caller: Caller | null,
  ) {}

  requestAuthorisation(input: AuthorisationInput) {
    return askAuthorisation(this.own(), this.needCaller(), input);
  }

  decideAuthorisation(input: DecisionInput) {
    return judgeAuthorisation(this.own(), input);
  }

  revokeAuthorisation(input: RevocationInput) {
    return takeBackAuthorisation(this.own(), input);
  }

  authorisation(id: string) {
    return readAuthorisation(this.own(), id);
  }

  recordDelivery(input: Parameters<typeof noteDelivery>[1]) {
    return noteDelivery(this.own(), input);
  }

  applyForChildDisclosure(input: ApplicationInput) {
    return apply(this.own(), input);
  }

  advanceChildDisclosure(input: AdvanceInput) {
    return advance(this.own(), input);
  }

  decideChildDisclosure(input: ChildDisclosureDecisionInput) {
    return decideApplication(this.own(), input);
  }

  childDisclosureApplication(id: string) {
    return readApplication(this.own(), id);
  }

  reportCompliance(input: ComplianceInput) {
    return takeReport(this.own(), this.needCaller(), input);
  }

  inbox(args: InboxArgs) {
    return readInbox(this.own(), args);
  }

  decideLink(event: 'CONFIRM' | 'REFUSE', input: LinkInput) {
    return linkPair(this.own(), this.needCaller(), event, input);
  }

  unlink(input: UnlinkInput) {
    return unlinkPair(this.own(), input);
  }

  prepareContribution(input: ContributionInput) {
    return prepare(this.own(), this.needCaller(), input);
  }

  sendContribution(input: MovedInput) {
    return send(this.own(), input);
  }

  contribution(selection: PersonSelection, id: string, recipient: string | null) {
    return openContribution(this.own(), this.needCaller(), selection, id, recipient);
  }

  tellNotice(item: CaseItem<'NOTICE'>) {
    return tellNotice(this.own(), item);
  }

  tasks(args: TasksArgs) {
    return listTasks(this.own(), args);
  }

  claimTask(input: MovedInput) {
    return takeOn(this.own(), input);
  }

  completeTask(input: TaskNoteInput) {
    return finish(this.own(), input);
  }

  escalateTask(input: TaskNoteInput) {
    return passUp(this.own(), input);
  }

  whyNoEmergency(urgency: Urgency | null | undefined) {
    return whyNoEmergency(this.own(), urgency);
  }

  noteOpened(enquiry: Enquiry) {
    return noteOpened(this.own(), enquiry);
  }

  reviewEmergency(input: ReviewInput) {
    return judgeEmergency(this.own(), input);
  }

  acceptEnquiry(input: AcceptanceInput) {
    return acceptHeld(this.own(), input);
  }

  private own(): Omit<CaseRequest, 'operation'> {
    const { requester, requestId } = this.request;
    if (requester === null) throw new BrokerError('UNAUTHENTICATED', 'a bearer token is required');
    return { serving: this.serving, requestId, requester };
  }

  private needCaller(): Caller {
    if (this.request.enquiryProblem !== null) throw this.request.enquiryProblem;
    if (this.caller === null) throw enquiryRequired();
    return this.caller;
  }
}
