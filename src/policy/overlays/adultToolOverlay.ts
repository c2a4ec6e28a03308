import { GROUP_CODES } from '../../model/codes.js';
import type { Overlay } from '../Decision.js';
import { isChildToday } from '../subjectFacts.js';

/** Made for adults; of a child they say nothing that holds. AIM3 and AssetPlus are made for children. */
const ADULT_TOOLS: readonly unknown[] = ['ARMS', 'OSP_DC', 'OSP_IIC', 'OASYS_ROSH', 'RM2000_LEGACY'];

/**
 * An assessment of somebody who is under 18 today by a tool for adults goes to nobody but public protection.
 * Source: brief 1.8, 4.3.
 */
export const adultToolOverlay: Overlay = {
  name: 'adultTool',
  source: 'Brief 4.3',
  because: 'The subject is a child, and the assessment was made with a tool for adults.',
  groups: GROUP_CODES.filter((group) => group !== 'PPU'),
  columns: { RISK_ASSESSMENT: ['tool', 'childSubject'] },
  touches: ({ kind }) => kind === 'RISK_ASSESSMENT',
  tighten(_question, { values }, { subject, now }) {
    return ADULT_TOOLS.includes(values.tool) && isChildToday(subject, values, now)
      ? { level: 'N', reason: 'CHILD_SUBJECT' }
      : null;
  },
};
