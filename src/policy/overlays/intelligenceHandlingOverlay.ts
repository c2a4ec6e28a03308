import type { Overlay } from '../Decision.js';
import { isPolice, OUTSIDE_POLICE } from '../policeCaller.js';

/**
 * Suspected-false reports stay within the police; an unreliable source or information not known needs an Inspector
 * before it leaves. Source: 3x5x2 grading; brief 4.5.
 */
export const intelligenceHandlingOverlay: Overlay = {
  name: 'intelligenceHandling',
  source: 'College of Policing APP, intelligence management; brief 4.5',
  groups: OUTSIDE_POLICE,
  columns: { INTELLIGENCE: ['sourceEvaluation', 'informationAssessment', 'handlingCode'] },
  tighten(question, { values }, { group }) {
    if (question.kind !== 'INTELLIGENCE' || isPolice(group)) return null;
    const { sourceEvaluation, informationAssessment } = values;
    if (informationAssessment === 'SUSPECTED_FALSE') return { level: 'N', reason: 'INTELLIGENCE_HANDLING' };
    const untested = sourceEvaluation === 'NOT_RELIABLE' || informationAssessment === 'NOT_KNOWN';
    return untested ? { level: 'I', reason: 'INTELLIGENCE_HANDLING' } : null;
  },
};
