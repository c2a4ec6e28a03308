import type { Overlay } from '../Decision.js';
import { oneStepTighter } from '../levels.js';
import { isChildToday } from '../subjectFacts.js';

/**
 * Of a subject who is under 18 today, employers, regulators and disclosure scheme recipients get one step less than the
 * cell; so do schools and probation with the non-abusing parent, except of sexual harm and risk orders, whose minimum
 * form safety planning needs at once. Source: seed Q18 to Q20; brief 4.3.
 */
export const childSubjectOverlay: Overlay = {
  name: 'childSubject',
  source: 'Brief 4.3',
  because: 'The subject is a child: this recipient gets one step less.',
  groups: ['EMP', 'REG', 'CRE', 'EDU', 'PNP'],
  columns: { '*': ['childSubject'] },
  touches: ({ kind }, group) => kind !== 'SHPO_SRO' || (group !== 'EDU' && group !== 'PNP'),
  tighten(_question, { values }, { subject, now }, matrix) {
    if (matrix === 'N' || !isChildToday(subject, values, now)) return null;
    return { level: oneStepTighter(matrix), reason: 'CHILD_SUBJECT' };
  },
};
