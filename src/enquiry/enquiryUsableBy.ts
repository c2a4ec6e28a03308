import { BrokerError } from '../model/BrokerError.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Requester } from '../model/Requester.js';

/**
 * The enquiry, when this requester may use it now. One that is unknown, closed or somebody else's is one and the same.
 * @throws BrokerError ENQUIRY_NOT_FOUND, ENQUIRY_EXPIRED or ENQUIRY_HELD
 */
export function enquiryUsableBy(enquiry: Enquiry | undefined, requester: Requester, now: Date): Enquiry {
  if (enquiry === undefined || !isOwn(enquiry, requester)) {
    throw new BrokerError('ENQUIRY_NOT_FOUND', 'no open enquiry of yours has this id');
  }
  if (now.getTime() >= Date.parse(enquiry.expiresAt))
    throw new BrokerError('ENQUIRY_EXPIRED', 'the enquiry has expired');
  if (enquiry.held) {
    throw new BrokerError(
      'ENQUIRY_HELD',
      'the enquiry is held: a supervisor must accept the declared conflict of interest',
    );
  }
  return enquiry;
}

const isOwn = (enquiry: Enquiry, requester: Requester): boolean =>
  enquiry.requesterId === requester.id &&
  enquiry.issuer === requester.issuer &&
  enquiry.organisation === requester.organisation &&
  enquiry.group === requester.group;
