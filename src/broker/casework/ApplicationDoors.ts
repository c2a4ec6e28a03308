import { type ApplicantView, applicantView } from '../../casework/applicantWords.js';
import type { CaseDesk, CommandResult } from '../../casework/CaseDesk.js';
import type { CaseItem, Change } from '../../casework/CaseItem.js';
import { type AdvanceInput, advanceChildDisclosure } from '../../casework/commands/advanceChildDisclosure.js';
import { type ApplicationInput, applyForChildDisclosure } from '../../casework/commands/applyForChildDisclosure.js';
import {
  type ChildDisclosureDecisionInput,
  decideChildDisclosure,
} from '../../casework/commands/decideChildDisclosure.js';
import { isRefused } from '../../casework/takeStep.js';
import type { Refusal } from '../../model/Refusal.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { itemAfter } from './itemAfter.js';
import { noteRead } from './noteRead.js';

/** An application: what its applicant may know, and the file for officers of its force. */
export interface ApplicationView extends ApplicantView {
  readonly file: (Omit<CaseItem<'APPLICATION'>, 'file' | 'kind'> & CaseItem<'APPLICATION'>['file']) | null;
}

export interface ApplicationPayload {
  readonly application: ApplicationView | null;
  readonly refusal: Refusal | null;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

export const apply = (request: OwnRequest, input: ApplicationInput): Promise<ApplicationPayload> =>
  carried(request, 'applyForChildDisclosure', (desk) => applyForChildDisclosure(desk, input));

export const advance = (request: OwnRequest, input: AdvanceInput): Promise<ApplicationPayload> =>
  carried(request, 'advanceChildDisclosure', (desk) => advanceChildDisclosure(desk, input));

export const decideApplication = (
  request: OwnRequest,
  input: ChildDisclosureDecisionInput,
): Promise<ApplicationPayload> =>
  carried(request, 'decideChildDisclosure', (desk) => decideChildDisclosure(desk, input));

/** To its applicant and to officers of its force; anybody else’s is none. */
export function readApplication(request: OwnRequest, id: string): ApplicationView | null {
  const { serving, requester } = request;
  const item = serving.parts.cases.get('APPLICATION', id);
  const mayRead = item !== undefined && (isApplicant(request, item) || isOfficer(request, item));
  const path =
    requester.group === 'CSOD_APPLICANT' ? 'childDisclosureApplication.STANDARD' : 'childDisclosureApplication';
  noteRead(serving, path, id, mayRead ? item.file.subject : null, mayRead);
  return mayRead ? applicationView(request, item) : null;
}

async function carried(
  request: OwnRequest,
  operation: string,
  command: (desk: CaseDesk) => CommandResult,
): Promise<ApplicationPayload> {
  const result = await carryOut({ ...request, operation }, command);
  if (isRefused(result)) return { application: null, refusal: result };
  const [change] = result.changes as readonly [Change<'APPLICATION'>];
  return { application: applicationView(request, itemAfter(request.serving, change)), refusal: null };
}

const isApplicant = ({ requester }: OwnRequest, { file }: CaseItem<'APPLICATION'>): boolean =>
  file.bySelf && file.applicant === requester.id;

const isOfficer = ({ requester }: OwnRequest, { file }: CaseItem<'APPLICATION'>): boolean =>
  requester.side === 'POLICE' && requester.force === file.force;

/** INVARIANT: nothing of the file is in an applicant's view. */
export function applicationView(request: OwnRequest, item: CaseItem<'APPLICATION'>): ApplicationView {
  const { file, id, version, state, steps } = item;
  return { ...applicantView(item), file: isOfficer(request, item) ? { ...file, id, version, state, steps } : null };
}
