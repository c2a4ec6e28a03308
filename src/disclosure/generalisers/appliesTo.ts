import type { Values } from '../../model/Source.js';
import type { AppliesToYou } from '../../model/vocabulary/minimumForm.js';
import type { ReleaseContext } from './Generaliser.js';

/** Bans on contact with anybody under an age, in years. */
const CONTACT_AGES: Readonly<Record<string, number>> = {
  NO_UNSUPERVISED_CONTACT_UNDER_16: 16,
  NO_UNSUPERVISED_CONTACT_UNDER_18: 18,
};
/** A child is somebody under 18 (brief 4.3). */
const CHILD_UNTIL = 18;
/** What applies to every setting for children. */
const APPLIES_TO_SCHOOLS = ['NO_UNSUPERVISED_CONTACT_UNDER_18', 'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN'];

/**
 * Whether a condition applies to a child of the enquiry, or to the recipient's setting. Unknown where that cannot be
 * said: whether a place that is named is the recipient's is never worked out from its words. Source: brief 2.4
 * `G_CONDITION`.
 */
export function appliesTo(code: string, item: Values, { children, group, now }: ReleaseContext): AppliesToYou {
  const age = CONTACT_AGES[code];
  if (age !== undefined && children.size > 0) return anyUnder(age, [...children.values()], now);
  if (group === 'EDU' && APPLIES_TO_SCHOOLS.includes(code)) return 'YES';
  const ref = (item.protectedParty as Values | null | undefined)?.ref;
  if (typeof ref !== 'string' || children.size === 0) return 'UNKNOWN';
  return children.has(ref) ? 'YES' : 'NO';
}

/** A child whose date of birth nobody gave is under 18, and perhaps under 16. */
function anyUnder(age: number, births: readonly (string | null)[], now: string): AppliesToYou {
  if (births.some((born) => born !== null && yearsOn(born, now) < age)) return 'YES';
  if (!births.includes(null)) return 'NO';
  return age >= CHILD_UNTIL ? 'YES' : 'UNKNOWN';
}

/** Completed years, on an ISO instant, of somebody born on an ISO date. */
const yearsOn = (born: string, now: string): number =>
  Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5, 10) < born.slice(5, 10) ? 1 : 0);
