import type { Value } from '../../model/Source.js';
import type { Overlay } from '../Decision.js';
import { isOwningForce, isPolice } from '../policeCaller.js';

/**
 * In this order: what would tell the source goes to nobody; a report that may be shared only on conditions (code C, or
 * no code) does not leave the owning force while the conditions are not known; suspected falsehood stays within the
 * police; and an unreliable source or information not known needs an Inspector before it leaves them.
 * Source: College of Policing APP, intelligence management (3x5x2); brief 4.5.
 */
export const intelligenceHandlingOverlay: Overlay = {
  name: 'intelligenceHandling',
  source: 'College of Policing APP, intelligence management; brief 4.5',
  because: 'The grading of the intelligence, or conditions on it that are not known, do not let it go further.',
  groups: 'ALL',
  columns: { INTELLIGENCE: ['sourceEvaluation', 'informationAssessment', 'handlingCode', 'handlingConditions'] },
  touches: ({ kind }) => kind === 'INTELLIGENCE',
  tighten(question, { values, force }, context) {
    if (question.category === 'SOURCE_AND_TACTICS') return { level: 'N', reason: 'SOURCE_PROTECTION' };
    const isFree = values.handlingCode === 'P' || isStated(values.handlingConditions);
    if (!isFree && !isOwningForce(context, force)) return { level: 'N', reason: 'INTELLIGENCE_HANDLING' };
    if (isPolice(context.group)) return null;
    const { sourceEvaluation, informationAssessment } = values;
    if (informationAssessment === 'SUSPECTED_FALSE') return { level: 'N', reason: 'INTELLIGENCE_HANDLING' };
    const isDoubtful = sourceEvaluation === 'NOT_RELIABLE' || informationAssessment === 'NOT_KNOWN';
    return isDoubtful ? { level: 'I', reason: 'INTELLIGENCE_HANDLING' } : null;
  },
};

const isStated = (conditions: Value | undefined): boolean =>
  Array.isArray(conditions) && conditions.some((condition) => typeof condition === 'string' && condition.trim() !== '');
