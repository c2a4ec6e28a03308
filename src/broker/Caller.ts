import type { Authorisation, ChildDisclosureDecision } from '../model/Authorisation.js';
import { type GroupCode, RECIPIENT_GROUPS, type RecipientGroup } from '../model/codes.js';
import type { DecidedLinks } from '../model/DecidedLinks.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Requester } from '../model/Requester.js';

/** A requester with an enquiry: somebody who may be answered. */
export interface Caller {
  readonly requester: Requester;
  readonly enquiry: Enquiry;
  /** The column of the matrix that applies. */
  readonly group: GroupCode;
  /** Every authorisation made for the requester's organisation, whoever it is about and whether or not it still holds. */
  readonly authorisations: readonly Authorisation[];
  /** What officers decided about who is one person. */
  readonly links: DecidedLinks;
  /** The decision that the request presents; null where it presents none. */
  readonly childDisclosure: ChildDisclosureDecision | null;
}

/** The matrix column of a group, or null for an office that receives no records. */
export const groupCodeOf = (group: string): GroupCode | null => RECIPIENT_GROUPS[group as RecipientGroup] ?? null;
