import { listOf } from '../../model/listOf.js';
import type { Values } from '../../model/Source.js';
import type { Overlay } from '../Decision.js';
import { OUTSIDE_POLICE } from '../policeCaller.js';

/**
 * Somebody who was eliminated stays within the police: the whole report where it is the subject, the entry in the list
 * of suspects where it is somebody else. Source: brief 4.4.
 */
export const eliminatedOverlay: Overlay = {
  name: 'eliminated',
  source: 'Brief 4.4',
  because: 'The person was eliminated from the enquiry into the crime.',
  groups: OUTSIDE_POLICE,
  columns: { CRIME_REPORT: ['suspects.ref', 'suspects.suspectStatus'] },
  touches: ({ kind }) => kind === 'CRIME_REPORT',
  tighten(_question, { values, nominal, element }) {
    const isSubject = listOf(values.suspects).some((suspect) => suspect.ref === nominal && wasEliminated(suspect));
    const isOther = element?.list === 'suspects' && wasEliminated(element.values);
    return isSubject || isOther ? { level: 'N', reason: 'NOT_RELEVANT' } : null;
  },
};

const wasEliminated = ({ suspectStatus }: Values): boolean => suspectStatus === 'ELIMINATED';
