import type { IdentifiedSubject } from '../../model/Authorisation.js';
import type { ForceCode } from '../../model/codes.js';
import { InputReader } from '../../model/InputReader.js';
import type { ComplianceState } from '../../model/vocabulary/order.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { ReportFile } from '../data/reportFile.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { raiseNotices, responsibleAuthorities } from './raiseNotice.js';
import { organisationOf, raiseTask } from './raiseTask.js';
import { type Given, incomplete } from './readCase.js';

export interface ComplianceInput {
  readonly order: string;
  readonly requirement: string;
  readonly state: ComplianceState;
  readonly detail: Given;
  readonly otherConcern?: Given;
}

/** The requirement that is reported on, as it was found to be the supervisor’s own. */
export interface SupervisedRequirement {
  readonly force: ForceCode;
  readonly subject: IdentifiedSubject;
}

/**
 * A supervisor reports on its own requirement. Failure raises a task for the force and tells the responsible
 * authorities; what was seen besides is taken in as information and raises a task too. Source: seed Q17, Q23; brief 5.4.
 */
export function reportCompliance(desk: CaseDesk, input: ComplianceInput, own: SupervisedRequirement): CommandResult {
  const { actor } = desk;
  const reader = new InputReader();
  const detail = reader.text('detail', reader.required('detail', input.detail));
  const otherConcern = reader.text('otherConcern', reader.optional(input.otherConcern));
  if (reader.problems.length > 0) return incomplete(reader);
  const { order, requirement, state } = input;
  const file = {
    ...own,
    organisation: actor.organisation,
    supervisor: actor.id,
    order,
    requirement,
    state,
    detail,
    otherConcern,
  };
  return taken(desk, file);
}

/**
 * What somebody reports of a requirement that is not theirs is refused; but what they have seen is taken in as
 * information, for the force that polices their area. Null where they have seen nothing.
 */
export function takeConcern(desk: CaseDesk, { otherConcern: given }: ComplianceInput): CommandResult | null {
  const { actor, organisations, forces } = desk;
  const reader = new InputReader();
  const otherConcern = reader.text('otherConcern', reader.optional(given));
  if (reader.problems.length > 0) return incomplete(reader);
  const area = organisations.get(actor.organisation)?.area;
  const force = (forces.find((one) => one.area === area) ?? forces[0])?.code;
  if (otherConcern === null || force === undefined) return null;
  const { organisation, id: supervisor } = actor;
  return taken(desk, {
    force,
    organisation,
    supervisor,
    order: null,
    subject: null,
    requirement: null,
    state: null,
    detail: null,
    otherConcern,
  });
}

/** The refusal of a report on a requirement that is nobody’s, somebody else’s, of an order that is over, or monitored by a device. */
export const notOwnRequirement = () => refusalOf('NOT_YOURS', 'requirement');

function taken(desk: CaseDesk, file: ReportFile): CommandResult {
  const { actor, now, newId, deadlines } = desk;
  const { force, subject, state, otherConcern } = file;
  const id = newId('REPORT');
  const step = takeStep({ kind: 'REPORT', id, item: null, event: 'REPORT', file, actor, now });
  if (isRefused(step)) return step;
  const task = (type: 'COMPLIANCE_FAILED' | 'OTHER_CONCERN') =>
    raiseTask(desk, {
      type,
      organisation: organisationOf(desk, force),
      force,
      subject,
      about: id,
      dueAt: deadlines('COMPLIANCE_TASK', force, now),
      note: type === 'OTHER_CONCERN' ? otherConcern : null,
    });
  const failed = state === 'FAILED' ? [task('COMPLIANCE_FAILED')] : [];
  const told =
    state === 'FAILED'
      ? raiseNotices(desk, responsibleAuthorities(desk, force), {
          type: 'COMPLIANCE_FAILED',
          force,
          subject,
          about: file.order,
        })
      : [];
  const concern = otherConcern === null ? [] : [task('OTHER_CONCERN')];
  return {
    changes: [step, ...failed, ...told, ...concern],
    subject,
    paths: otherConcern === null ? [] : ['otherConcern'],
    facts: [],
  };
}
