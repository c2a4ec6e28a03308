import type { Enquiry } from '../../model/Enquiry.js';
import type { CaseDesk } from '../CaseDesk.js';
import type { Change } from '../CaseItem.js';
import { organisationOf, raiseTask } from './raiseTask.js';

/** What an enquiry that was opened leaves for others to look at: a threat to life, a conflict of interest. */
export function declareHeld(desk: CaseDesk, enquiry: Enquiry): readonly Change[] {
  const emergency = enquiry.urgency === 'THREAT_TO_LIFE' ? declareEmergency(desk, enquiry) : [];
  return [...emergency, ...(enquiry.held ? declareConflict(desk, enquiry) : [])];
}

/** The duty Inspector of the officer’s force, or of the force that polices the area, reviews it. Source: brief 2.5. */
function declareEmergency(desk: CaseDesk, enquiry: Enquiry): readonly Change[] {
  const { actor, now, newId, deadlines } = desk;
  const force = reviewingForce(desk);
  const dueAt = deadlines('EMERGENCY_REVIEW', force, now);
  const id = newId('EMERG');
  const file = {
    enquiry: enquiry.id,
    officer: actor.id,
    officerOrganisation: actor.organisation,
    force,
    declaredAt: now,
    dueAt,
    review: null,
  };
  const declared: Change<'EMERGENCY'> = {
    kind: 'EMERGENCY',
    id,
    version: 1,
    event: 'DECLARE',
    state: 'DECLARED',
    at: now,
    by: actor.id,
    file,
  };
  const organisation = organisationOf(desk, force);
  return [
    declared,
    raiseTask(desk, { type: 'REVIEW_EMERGENCY', organisation, force, forInspector: true, about: id, dueAt }),
  ];
}

function reviewingForce({ actor, organisations, forces }: CaseDesk): string {
  const area = organisations.get(actor.organisation)?.area;
  const local = forces.find((force) => force.area === area) ?? forces[0];
  return actor.force ?? local?.code ?? '';
}

/** A supervisor of the requester’s own organisation accepts it, or it stays held. Source: brief 3.8. */
function declareConflict(desk: CaseDesk, { id, justification }: Enquiry): readonly Change[] {
  const { actor, now, deadlines } = desk;
  const { organisation, force } = actor;
  const held: Change<'CONFLICT'> = {
    kind: 'CONFLICT',
    id,
    version: 1,
    event: 'DECLARE',
    state: 'HELD',
    at: now,
    by: actor.id,
    file: {
      enquiry: id,
      requester: actor.id,
      organisation,
      force,
      declared: justification.conflictOfInterest,
      accepted: null,
    },
  };
  const dueAt = deadlines('CONFLICT_ACCEPTANCE', force, now);
  const note = justification.conflictOfInterest;
  return [held, raiseTask(desk, { type: 'ACCEPT_CONFLICT', organisation, force, about: id, dueAt, note })];
}

/** An earlier threat to life of this officer whose review is overdue: their next one is refused until it is made. */
export const hasOverdueReview = ({ actor, now, cases }: CaseDesk): boolean =>
  cases
    .all('EMERGENCY')
    .some(({ state, file }) => state === 'DECLARED' && file.officer === actor.id && file.dueAt <= now);
