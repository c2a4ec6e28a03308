import type { Overlay } from '../Decision.js';
import { isOwningForce } from '../policeCaller.js';

/**
 * The new or refuge address of the person a domestic violence notice protects goes only to public protection
 * officers of the owning force who work that very case. Source: brief 2.3, K9.
 */
export const newAddressOverlay: Overlay = {
  name: 'newAddress',
  source: 'Brief 2.3, K9',
  because: 'A new or refuge address goes only to the officers of the owning force who work the case.',
  groups: 'ALL',
  columns: { DVPN_DVPO: ['noticeRef', 'orderRef'] },
  touches: ({ facet }) => facet === 'OWN_CASE',
  tighten(_question, { values, force }, context) {
    const { caseReference } = context.enquiry;
    const ownCase = caseReference !== null && (values.noticeRef === caseReference || values.orderRef === caseReference);
    if (context.group === 'PPU' && isOwningForce(context, force) && ownCase) return null;
    return { level: 'N', reason: 'VICTIM_PROTECTION' };
  },
};
