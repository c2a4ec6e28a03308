import type { Overlay } from '../Decision.js';
import { isLinked } from '../linkedPerson.js';

/**
 * A floor that no table can loosen: nobody outside the agencies that act for a victim learns who it is or what it said;
 * a parent or carer learns of the child of their own decision, and of nobody else who was harmed.
 * Source: Sexual Offences (Amendment) Act 1992 s.1; brief 4.1.
 */
export const victimAnonymityOverlay: Overlay = {
  name: 'victimAnonymity',
  source: 'Sexual Offences (Amendment) Act 1992 s.1; brief 4.1',
  because: 'A victim is anonymous for life to those who do not act for that person.',
  groups: ['EMP', 'REG', 'SUP', 'CAP', 'CRE', 'ANL'],
  columns: {},
  touches: ({ category }) => category === 'VICTIM_IDENTITY' || category === 'VICTIM_ACCOUNT',
  tighten(question, facts, context) {
    if (context.group === 'CRE' && isLinked(question, facts, context)) return null;
    return { level: 'N', reason: 'VICTIM_PROTECTION' };
  },
};
