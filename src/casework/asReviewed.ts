import type { Enquiry } from '../model/Enquiry.js';
import type { CaseReader } from './CaseDesk.js';

/**
 * An enquiry as casework leaves it: no longer held once a supervisor has accepted the conflict, and no more once an
 * Inspector has found that there was no threat to life. Source: brief 2.5, 3.8.
 */
export function asReviewed(cases: CaseReader, enquiry: Enquiry | undefined): Enquiry | undefined {
  if (enquiry === undefined) return undefined;
  const { id, held, urgency } = enquiry;
  const isUnfounded = cases
    .all('EMERGENCY')
    .some(({ file }) => file.enquiry === id && file.review?.finding === 'NOT_JUSTIFIED');
  if (urgency === 'THREAT_TO_LIFE' && isUnfounded) return undefined;
  return held && cases.get('CONFLICT', id)?.state === 'ACCEPTED' ? { ...enquiry, held: false } : enquiry;
}
