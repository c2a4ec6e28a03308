import { FORENAME } from './forenameLevels.js';
import { SURNAME } from './surnameLevels.js';

const ONE_FORENAME: ReadonlySet<number> = new Set([
  FORENAME.SAME,
  FORENAME.SAME_FIRST,
  FORENAME.FIRST_ONLY,
  FORENAME.MISTYPED,
]);
const ONE_SURNAME: ReadonlySet<number> = new Set([SURNAME.SAME, SURNAME.MISTYPED]);

/** Whether two rows say the same first forename, but for a slip of the hand. */
export const isOneForename = (forename: number): boolean => ONE_FORENAME.has(forename);

/** Whether two rows say the same surname, but for a slip of the hand. */
export const isOneSurname = (surname: number): boolean => ONE_SURNAME.has(surname);

/** Whether two rows say the same first forename and surname, but for slips of the hand. */
export const namesAgree = (forename: number, surname: number): boolean =>
  isOneForename(forename) && isOneSurname(surname);
