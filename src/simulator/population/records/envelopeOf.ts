import type { Values } from '../../../model/Source.js';
import { AS_AT, type Day, isoDate, yearsLater } from '../calendar.js';
import type { SeededRandom } from '../SeededRandom.js';
import type { Matter } from './Matter.js';
import { isSexual } from './offences.js';
import { codeNumber, phoneOf } from './Roster.js';

/** How often what. An overdue review, a record that was disposed of and a marking above the broker’s are rare and real. */
const RATES = {
  inConfidence: 0.012,
  sensitive: 0.06,
  secret: 0.0025,
  topSecret: 0.0005,
  overdue: 0.06,
  disposedWhenOld: 0.16,
  handling: 0.02,
  orderHandling: 0.12,
  orderRestricted: 0.1,
  postponed: 0.012,
  notVerified: 0.3,
};

/** Years after which a record is reviewed, by retention group. */
const REVIEW_YEARS = { MOPI_1: 10, MOPI_2: 10, MOPI_3: 6, MOPI_4: 6 } as const;

export interface EnvelopeOptions {
  readonly role: 'SUSPECT' | 'PERSON_OF_CONCERN' | 'CONVICTED' | 'VICTIM' | 'WITNESS' | 'OTHER';
  readonly basis: 'FACT' | 'ALLEGATION' | 'OPINION' | 'INTELLIGENCE';
  readonly accuracy: string;
  readonly on: Day;
  /** Marked OFFICIAL-SENSITIVE as a rule. */
  readonly sensitive?: boolean;
  /** How often it was given in confidence, where not as seldom as always. */
  readonly inConfidence?: number;
  /** An order or a plan: it comes with conditions of use and with restrictions more often. */
  readonly isOrder?: boolean;
}

/** What every record carries (brief 1.1), from what it is about and how it came to be. */
export function envelopeOf(
  matter: Matter,
  { role, basis, accuracy, on, sensitive, inConfidence, isOrder = false }: EnvelopeOptions,
): Values {
  const { random, offence, isChild } = matter;
  const group = groupOf(matter, role);
  const retention = retentionOf(on, REVIEW_YEARS[group], random);
  return {
    reportingRestrictions: restrictionsOf(matter, isOrder),
    dataSubjectRole: role,
    basis,
    accuracyStatement: accuracy,
    recordedAt: isoDate(on),
    ...retention,
    gsc: markingOf(sensitive ?? false, random),
    handlingInstructions: random.chance(isOrder ? RATES.orderHandling : RATES.handling)
      ? ['Ask the owner before it is passed on']
      : [],
    givenInConfidence: random.chance(inConfidence ?? RATES.inConfidence),
    reviewGroup: group,
    childSubject: isChild,
    nonConviction: role !== 'CONVICTED',
    contactPoint: contactOf(matter, offence.offenceGroup === 'OTHER' ? 'records' : 'public protection unit'),
  };
}

const contactOf = ({ appearance }: Matter, team: string): string =>
  `${appearance.force} ${team}, ${phoneOf(codeNumber(`${appearance.force}${team}`))}`;

function groupOf({ offence, ending }: Matter, role: EnvelopeOptions['role']): keyof typeof REVIEW_YEARS {
  if (role === 'CONVICTED' && isSexual(offence)) return 'MOPI_1';
  if (offence.offenceGroup !== 'OTHER') return 'MOPI_2';
  return ending === 'NO_FURTHER_ACTION' ? 'MOPI_4' : 'MOPI_3';
}

/** Reviews that were due were held, but for some; of what was old enough, some was disposed of. */
function retentionOf(on: Day, years: number, random: SeededRandom): Values {
  let review = yearsLater(on, years);
  let verified = on;
  while (review <= AS_AT && !random.chance(RATES.overdue)) {
    verified = review;
    review = yearsLater(review, years);
  }
  const disposed = verified !== on && random.chance(RATES.disposedWhenOld);
  return {
    lastVerifiedAt: verified === on && random.chance(RATES.notVerified) ? null : isoDate(verified),
    reviewDate: isoDate(review),
    disposedAt: disposed ? isoDate(Math.min(AS_AT - 1, verified + random.between(1, 60))) : null,
  };
}

function markingOf(sensitive: boolean, random: SeededRandom): string {
  if (random.chance(RATES.topSecret)) return 'TOP_SECRET';
  if (random.chance(RATES.secret)) return 'SECRET';
  return sensitive || random.chance(RATES.sensitive) ? 'OFFICIAL_SENSITIVE' : 'OFFICIAL';
}

const restrictionsOf = ({ offence, victim, isChild, random }: Matter, isOrder: boolean): readonly string[] => [
  ...(random.chance(isOrder ? RATES.orderRestricted : RATES.postponed)
    ? ['Contempt of Court Act 1981 s.4(2): reports are postponed']
    : []),
  ...(victim !== null && isSexual(offence)
    ? ['Sexual Offences (Amendment) Act 1992 s.1: the complainant must not be identified']
    : []),
  ...(isChild && isSexual(offence)
    ? ['Youth Justice and Criminal Evidence Act 1999 s.45: the child must not be identified']
    : []),
];
