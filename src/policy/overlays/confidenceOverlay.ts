import type { Overlay } from '../Decision.js';
import { isOwningForce } from '../policeCaller.js';

/**
 * Information given in confidence leaves the owning force only where a confidentiality limb is recorded.
 * Source: common-law duty of confidence; brief 1.1, 3.3.
 */
export const confidenceOverlay: Overlay = {
  name: 'givenInConfidence',
  source: 'Common-law duty of confidence; brief 3.3',
  because: 'The information was given in confidence, and the enquiry does not say why that may be overridden.',
  groups: 'ALL',
  columns: { '*': ['givenInConfidence'] },
  touches: () => true,
  tighten(_question, { values, force }, context) {
    if (values.givenInConfidence !== true || isOwningForce(context, force)) return null;
    return context.enquiry.justification.confidentialityLimb === null ? { level: 'N', reason: 'CONFIDENCE' } : null;
  },
};
