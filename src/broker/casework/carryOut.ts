import type { Batch } from '../../casework/Batch.js';
import type { Carried, CaseDesk, CommandResult } from '../../casework/CaseDesk.js';
import type { Change } from '../../casework/CaseItem.js';
import { isRefused, refusalOf } from '../../casework/takeStep.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import type { Refusal } from '../../model/Refusal.js';
import type { Requester } from '../../model/Requester.js';
import { identifiedSubject } from '../AskedSubject.js';
import { besideRow } from '../besideRow.js';
import { askedRef } from '../references.js';
import type { Serving } from '../Serving.js';
import { deskOf } from './deskOf.js';

/** What one request does in casework. */
export interface CaseRequest {
  readonly serving: Serving;
  readonly requestId: string;
  readonly requester: Requester;
  /** The root field, for the log. */
  readonly operation: string;
  readonly counts?: Batch['counts'];
}

/**
 * Carries a command out: its steps become durable, to count with the outcome of the request, and stand in the log row by
 * row (DPA 2018 s.62: collection). A refusal keeps nothing, and the log has its code.
 */
export async function carryOut(
  request: CaseRequest,
  command: (desk: CaseDesk) => CommandResult,
): Promise<Carried | Refusal> {
  const { serving, requestId, requester, operation, counts = 'DONE' } = request;
  const result = command(deskOf(serving.parts, requester, serving.now));
  if (isRefused(result)) return refused(request, result);
  if (!(await serving.parts.cases.propose({ requestId, counts, changes: result.changes })))
    return refused(request, refusalOf('CHANGED_MEANWHILE', 'version'));
  noteCarried(serving, operation, result);
  return result;
}

function refused({ serving: { record } }: CaseRequest, refusal: Refusal): Refusal {
  record.refusal = refusal.code;
  return refusal;
}

/** The rows and facts of what was carried out. */
function noteCarried({ parts, record }: Serving, operation: string, { changes, subject, paths, facts }: Carried): void {
  const [asked] = subject === null ? [] : identifiedSubject(subject);
  const subjectRef = asked === undefined ? null : askedRef(parts, asked);
  const [{ id, kind }] = changes;
  const authorisationId = kind === 'AUTHORISATION' ? id : null;
  const row = (recordId: string, fieldPath: string): DecisionRow =>
    besideRow({ operation: 'COLLECTION', subjectRef, authorisationId, recordId, fieldPath, decision: 'F' });
  record.rows.push(
    ...changes.map((change) => row(change.id, `${operation}.${stepPath(change)}`)),
    ...paths.map((path) => row(id, `${operation}.${path}`)),
  );
  if (subjectRef !== null)
    record.gateFacts.push(...facts.map((fact) => ({ subjectRef, fact, how: 'VERIFIED' as const })));
}

/** A step as the log names it, e.g. `authorisation.APPROVED` or, of a task, `task.DECIDE_AUTHORISATION.OPEN`. */
function stepPath({ kind, state, file }: Change): string {
  const name = kind.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const type = 'type' in file ? `.${file.type}` : '';
  return `${name}${type}.${state}`;
}
