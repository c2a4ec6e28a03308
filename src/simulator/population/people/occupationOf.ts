import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn } from '../calendar.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Draft } from './Draft.js';

const RATES = { work: 0.4, withChildren: 0.04, unpaid: 0.04, unpaidWithChildren: 0.45 };

const JOBS = [
  'Labourer',
  'Warehouse operative',
  'Delivery driver',
  'Gardener',
  'Floor fitter',
  'Chef',
  'Care assistant',
  'Cleaner',
  'Electrician',
  'Shop assistant',
  'Office clerk',
  'Security guard',
  'Mechanic',
  'Bar worker',
];
const JOBS_WITH_CHILDREN = [
  'Teacher',
  'Teaching assistant',
  'Nurse, paediatric ward',
  'School caretaker',
  'Nursery worker',
];
const EMPLOYERS = [
  'Self-employed',
  'Casual',
  'Brackwater Flooring',
  'Harbour Foods',
  'Moorland Haulage',
  'Copperline Stores',
];
const EMPLOYERS_WITH_CHILDREN = [
  'Fernhill Academy',
  'Ardenvale General Hospital',
  'Little Acorns Nursery',
  'Northmoor Juniors',
];
const UNPAID_WITH_CHILDREN = ['Football coach', 'Youth club helper', 'Choir leader', 'Swimming instructor'];

/** What somebody does for a living and for nothing, as far as a force wrote it down. */
export function occupationOf({ birth }: Draft, random: SeededRandom): Pick<Values, 'occupation' | 'volunteering'> {
  if (ageOn(birth, AS_AT) < 17) return { occupation: [], volunteering: [] };
  const paid = random.chance(RATES.work) ? [paidRole(random)] : [];
  const unpaid = random.chance(RATES.unpaid) ? [unpaidRole(random)] : [];
  return { occupation: paid, volunteering: unpaid };
}

const paidRole = (random: SeededRandom): Values =>
  random.chance(RATES.withChildren)
    ? {
        key: '1',
        employer: random.pick(EMPLOYERS_WITH_CHILDREN),
        role: random.pick(JOBS_WITH_CHILDREN),
        accessToChildren: true,
      }
    : { key: '1', employer: random.pick(EMPLOYERS), role: random.pick(JOBS), accessToChildren: false };

const unpaidRole = (random: SeededRandom): Values =>
  random.chance(RATES.unpaidWithChildren)
    ? { key: '1', employer: 'Northmoor Juniors', role: random.pick(UNPAID_WITH_CHILDREN), accessToChildren: true }
    : { key: '1', employer: 'Community kitchen', role: 'Helper', accessToChildren: false };
