import type { Overlay } from '../Decision.js';
import { ADULT, isChildToday } from '../subjectFacts.js';

const LISTS = ['disposals', 'foreignConvictions'];

/**
 * What was disposed of in childhood stays, once the subject is an adult, at the level of the row of spent and protected
 * disposals, whatever it was for. Source: brief 4.3.
 */
export const childhoodDisposalOverlay: Overlay = {
  name: 'childhoodDisposal',
  source: 'Brief 4.3',
  because: 'The subject was a child at the time of the offence.',
  groups: 'ALL',
  columns: { CRIMINAL_HISTORY: ['childSubject', ...LISTS.map((list) => `${list}.ageAtOffence`)] },
  touches: ({ kind }) => kind === 'CRIMINAL_HISTORY',
  tighten(_question, { element, values }, { subject, now }) {
    if (element === null || !LISTS.includes(element.list)) return null;
    const { ageAtOffence } = element.values;
    if (typeof ageAtOffence !== 'number' || ageAtOffence >= ADULT || isChildToday(subject, values, now)) return null;
    return { level: 'F', reason: 'SPENT_OR_PROTECTED' };
  },
};
