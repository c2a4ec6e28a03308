import type { Overlay } from '../Decision.js';

/**
 * Sensitive processing needs a statement of strict necessity and a Schedule 8 condition.
 * Source: Data Protection Act 2018 s.35(3)–(5), (8); brief 3.6.
 */
export const strictNecessityOverlay: Overlay = {
  name: 'strictNecessity',
  source: 'Data Protection Act 2018 s.35(3)–(5), (8); brief 3.6',
  because: 'Sensitive data were asked for without a statement that they are strictly necessary.',
  groups: 'ALL',
  columns: {},
  touches: ({ category }) => category === 'SENSITIVE_PERSONAL',
  tighten(_question, _facts, { enquiry }) {
    const { strictNecessity, schedule8Condition } = enquiry.justification;
    const shown = strictNecessity !== null && schedule8Condition !== null;
    return shown ? null : { level: 'N', reason: 'STRICT_NECESSITY_NOT_SHOWN' };
  },
};
