import type { Value, Values } from '../../model/Source.js';
import type { Overlay, RecordFacts } from '../Decision.js';
import { isPolice, OUTSIDE_POLICE } from '../policeCaller.js';

/** A crime report in which the subject was eliminated stays within the police. Source: brief 4.4. */
export const nonConvictionOverlay: Overlay = {
  name: 'nonConviction',
  source: 'Brief 4.4',
  groups: OUTSIDE_POLICE,
  columns: { CRIME_REPORT: ['suspects.ref', 'suspects.suspectStatus'] },
  tighten(question, facts, { group }) {
    if (question.kind !== 'CRIME_REPORT' || isPolice(group)) return null;
    return subjectWasEliminated(facts) ? { level: 'N', reason: 'NOT_RELEVANT' } : null;
  },
};

function subjectWasEliminated({ values, nominal }: RecordFacts): boolean {
  const suspects = Array.isArray(values.suspects) ? (values.suspects as readonly Value[]) : [];
  return suspects.some((suspect) => {
    const { ref, suspectStatus } = suspect as Values;
    return ref === nominal && suspectStatus === 'ELIMINATED';
  });
}
