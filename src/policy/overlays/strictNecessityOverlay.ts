import type { Overlay } from '../Decision.js';

/**
 * Sensitive processing needs a statement of strict necessity and a Schedule 8 condition.
 * Source: Data Protection Act 2018 s.35(3)–(5), (8); brief 3.6.
 */
export const strictNecessityOverlay: Overlay = {
  name: 'strictNecessity',
  source: 'Data Protection Act 2018 s.35(3)–(5), (8); brief 3.6',
  groups: 'ALL',
  columns: {},
  tighten(question, _facts, { enquiry }) {
    if (question.category !== 'SENSITIVE_PERSONAL') return null;
    const { strictNecessity, schedule8Condition } = enquiry.justification;
    const shown = strictNecessity !== null && schedule8Condition !== null;
    return shown ? null : { level: 'N', reason: 'STRICT_NECESSITY_NOT_SHOWN' };
  },
};
