import type { Organisation } from '../policy/gates/Gate.js';

/** Kept to by every school that is told something of one of its staff. */
const TOLD_A_SCHOOL: readonly string[] = [
  // SOURCE: Education Act 2002 s.141F; brief 4.1.
  'Until charge, nothing may be published that is likely to lead members of the public to identify the teacher as the subject of the allegation (Education Act 2002 s.141F).',
  // SOURCE: brief 5.2.
  'Do not tell pupils or staff.',
  'Speak to the local authority designated officer (LADO) before you act.',
];

/** What the law asks of the recipient of a disclosure about somebody who works there, whoever authorised it. */
export const fixedRestrictions = (recipient: Organisation | undefined): readonly string[] =>
  recipient?.kind === 'SCHOOL' ? TOLD_A_SCHOOL : [];
