import type { LogPurpose, RecordKind } from '../model/codes.js';
import type { DecisionRow, IntentBody, OutcomeBody, PersonGateFact } from '../model/LedgerEntry.js';
import type { LoggedAccess, LoggedOutcome } from '../model/LoggedAccess.js';
import { statedIn } from '../model/statedIn.js';
import { subjectsOf } from './ownForceCut.js';

/** One access as its reader sees it. What was erased is null, and so is what is for auditors alone. */
export interface AccessView {
  readonly requestId: string;
  readonly at: string;
  readonly requester: IntentBody['requester'];
  readonly enquiry: IntentBody['enquiry'];
  readonly operationName: string | null;
  readonly queryHash: string | null;
  readonly variablesHash: string | null;
  readonly rootFields: readonly string[] | null;
  readonly kinds: readonly RecordKind[] | null;
  readonly subjects: readonly string[] | null;
  readonly policyVersion: string | null;
  readonly readingPurpose: LogPurpose | null;
  readonly outcome: OutcomeView | null;
  /** Every row that the reader may see, in order. */
  readonly rows: readonly DecisionRow[];
  readonly gateFacts: readonly PersonGateFact[] | null;
  readonly justification: readonly JustificationLine[] | null;
  readonly detailsErased: boolean;
  /** Where its entries stand in the log; null for whoever may not check them. */
  readonly intentIndex: number | null;
  readonly outcomeIndex: number | null;
}

/** What became of the request; null throughout, but for the instant, where the details were erased. */
export type OutcomeView = Pick<LoggedOutcome, 'at'> & {
  readonly [K in Exclude<keyof OutcomeBody, 'requestId' | 'responseMarking'>]: OutcomeBody[K] | null;
} & { readonly marking: OutcomeBody['responseMarking'] };

/** One statement of a stored justification. */
export interface JustificationLine {
  /** Where in the stored text, e.g. `enquiries.0.necessity`. */
  readonly path: string;
  readonly text: string;
}

/** The view of an access, cut already where it had to be. */
export function accessView(access: LoggedAccess, isAuditor: boolean): AccessView {
  const { requestId, at, intent, outcome, intentIndex } = access;
  return {
    requestId,
    at,
    requester: intent?.requester ?? null,
    enquiry: intent?.enquiry ?? null,
    operationName: isAuditor ? (intent?.operationName ?? null) : null,
    queryHash: isAuditor ? (intent?.queryHash ?? null) : null,
    variablesHash: isAuditor ? (intent?.variablesHash ?? null) : null,
    rootFields: intent?.rootFields ?? null,
    kinds: intent?.kinds ?? null,
    subjects: intent && subjectsOf(access),
    policyVersion: intent?.policyVersion ?? null,
    readingPurpose: intent?.reading?.purpose ?? null,
    outcome: outcome && outcomeView(outcome),
    rows: outcome?.detail?.rows ?? [],
    gateFacts: isAuditor ? (outcome?.detail?.gateFacts ?? null) : null,
    justification: isAuditor ? justificationOf(outcome) : null,
    detailsErased: intent === null || (outcome !== null && outcome.body === null),
    intentIndex: isAuditor ? intentIndex : null,
    outcomeIndex: isAuditor ? (outcome?.index ?? null) : null,
  };
}

function justificationOf(outcome: LoggedOutcome | null): readonly JustificationLine[] | null {
  const stated = statedIn(outcome?.text ?? null);
  return stated === null ? null : linesOf(stated, '');
}

const outcomeView = ({ at, body }: LoggedOutcome): OutcomeView => ({
  at,
  outcome: body?.outcome ?? null,
  shownOutcome: body?.shownOutcome ?? null,
  code: body?.code ?? null,
  complete: body?.complete ?? null,
  sources: body?.sources ?? null,
  marking: body?.responseMarking ?? null,
  policyVersion: body?.policyVersion ?? null,
});

/** Every statement of a text, however it nests, with its path; what is null was not stated. */
function linesOf(value: unknown, path: string): JustificationLine[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  return Object.entries(value).flatMap(([name, part]) => linesOf(part, path === '' ? name : `${path}.${name}`));
}
