import type { Enquiry } from '../../model/Enquiry.js';

const MAY_FOLLOW_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Where life is threatened the case or log reference may follow within 24 hours of the enquiry. Offered to public
 * protection, front line and social care only, whose gates ask. Source: brief 2.5 (emergency, D).
 */
export const referenceMayFollow = ({ urgency, openedAt }: Enquiry, now: string): boolean =>
  urgency === 'THREAT_TO_LIFE' && Date.parse(now) - Date.parse(openedAt) <= MAY_FOLLOW_FOR_MS;
