import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn, type Day, isoDate, yearsLater } from '../calendar.js';
import type { SeededRandom } from '../SeededRandom.js';
import { envelopeOf } from './envelopeOf.js';
import { type InventedRecord, keyed, type Matter, recordOf } from './Matter.js';
import { isSexual, offenceRef } from './offences.js';

const RATES = { foreign: 0.01, relevanceDecided: 0.25, insanity: 0.004, secondOffence: 0.2 };

/** What a court or a caution did, before it is written down. */
export interface Sentencing {
  readonly kind: string;
  readonly court: string | null;
  readonly sentence: readonly Values[];
  /** Months in prison; 0 where there was none. */
  readonly months: number;
  /** Years until it is spent; null where it never is. */
  readonly spentAfter: number | null;
}

/** What a matter that ended in guilt led to. The same matter always gives the same. */
export function sentencingOf(matter: Matter, random: SeededRandom): Sentencing {
  const { ending, isChild, offence, generated } = matter;
  if (ending === 'CAUTIONED') {
    const early = matter.decided !== null && isoDate(matter.decided) < '2013-04-08';
    const kind = isChild
      ? early
        ? random.pick(['REPRIMAND', 'FINAL_WARNING'])
        : random.pick(['YOUTH_CAUTION', 'YOUTH_CONDITIONAL_CAUTION'])
      : random.pick(['CAUTION_SIMPLE', 'CAUTION_SIMPLE', 'CAUTION_CONDITIONAL']);
    return { kind, court: null, sentence: [], months: 0, spentAfter: 0 };
  }
  const town = generated.person.addresses.at(-1)?.place.town ?? 'Northmoor';
  if (isSexual(offence) && random.chance(RATES.insanity))
    return {
      kind: random.pick(['INSANITY_FINDING', 'DISABILITY_FINDING']),
      court: `${town} Crown Court`,
      sentence: [],
      months: 0,
      spentAfter: 2,
    };
  const prison = random.chance(isSexual(offence) ? 0.55 : offence.offenceGroup === 'OTHER' ? 0.12 : 0.3);
  if (!prison) {
    const fine = random.chance(0.5);
    const sentence = fine
      ? { type: 'Fine', length: random.between(4, 60) * 20, unit: 'POUNDS', suspended: null }
      : { type: 'Community order', length: random.between(6, 24), unit: 'MONTHS', suspended: null };
    return {
      kind: 'CONVICTION',
      court: `${town} Magistrates’ Court`,
      sentence: keyed([sentence]),
      months: 0,
      spentAfter: 1,
    };
  }
  const long = isSexual(offence) || offence.title === 'Wounding with intent';
  const months = long ? random.between(8, 120) : random.between(2, 30);
  const suspended = months <= 24 && random.chance(0.4);
  const years = months > 36 && months % 12 === 0;
  const sentence = {
    type: 'Imprisonment',
    length: years ? months / 12 : months,
    unit: years ? 'YEARS' : 'MONTHS',
    suspended,
  };
  const spentAfter =
    months > 48 && isSexual(offence) ? null : Math.ceil(months / 12) + (months > 48 ? 7 : months > 12 ? 4 : 1);
  return { kind: 'CONVICTION', court: `${town} Crown Court`, sentence: keyed([sentence]), months, spentAfter };
}

/** One that a court found guilty or that was cautioned, with what followed. */
export interface Decided {
  readonly matter: Matter;
  readonly on: Day;
  readonly sentencing: Sentencing;
}

/**
 * What a force holds of a person’s criminal history: everything decided anywhere up to the day on which the force last
 * looked, in the order in which it was decided.
 */
export function criminalHistoryOf(matter: Matter, decided: readonly Decided[], ordered: boolean): InventedRecord {
  const { random, appearance, generated } = matter;
  const known = decided.filter(({ on }) => on <= AS_AT);
  const last = known.at(-1);
  const registered = known.some(({ matter: each }) => isSexual(each.offence));
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'CONVICTED',
      basis: 'FACT',
      accuracy: 'Court register',
      on: Math.min(AS_AT, last?.on ?? matter.reported),
    }),
    pncId: appearance.values.pncId ?? null,
    croNumber: appearance.values.croNumber ?? null,
    disposals: keyed(known.map((each) => disposalOf(each, ordered, random))),
    foreignConvictions: random.chance(RATES.foreign) && isGrown(matter) ? keyed([foreignOf(matter)]) : [],
    notificationStatus:
      registered && last !== undefined ? notificationOf(last.on, generated.numbered.draft.birth, random) : null,
  };
  return recordOf(matter, 'CRIMINAL_HISTORY', 'hist', values);
}

function disposalOf({ matter, on, sentencing }: Decided, ordered: boolean, random: SeededRandom): Values {
  const { offence, committed, generated } = matter;
  const convicted = sentencing.kind === 'CONVICTION';
  const guilty = random.chance(0.7) ? 'GUILTY' : 'NOT_GUILTY';
  const decidedByHand = random.chance(RATES.relevanceDecided);
  const relevant = offence.offenceGroup !== 'OTHER';
  return {
    kind: sentencing.kind,
    offences: keyed([
      offenceRef(offence, isoDate(committed), convicted ? guilty : null, convicted ? 'GUILTY' : null),
      ...(convicted && random.chance(RATES.secondOffence)
        ? [offenceRef(offence, isoDate(committed - random.between(1, 90)), 'GUILTY', 'GUILTY')]
        : []),
    ]),
    court: sentencing.court,
    date: isoDate(on),
    sentence: sentencing.sentence,
    ancillaryOrders: convicted ? ancillaryOf(matter, ordered, on, random) : [],
    rehabilitationStatus: rehabilitationOf(on, sentencing),
    filterStatus: filterOf(matter, on, sentencing),
    ageAtOffence: ageOn(generated.numbered.draft.birth, committed),
    riskRelevant: decidedByHand ? relevant : null,
    riskRelevantReason: decidedByHand ? (relevant ? 'An offence against a person' : 'No link to children') : null,
    riskRelevantDecidedBy: decidedByHand ? String(matter.supervisor.name) : null,
  };
}

/** The orders that the court made beside the sentence: the sexual harm order, under the name it had then. */
function ancillaryOf({ offence }: Matter, ordered: boolean, on: Day, random: SeededRandom): readonly string[] {
  if (isSexual(offence)) return ordered ? [isoDate(on) < '2015-03-08' ? 'SOPO' : 'SHPO'] : [];
  if (offence.offenceGroup === 'DOMESTIC_ABUSE') return random.chance(0.4) ? ['RESTRAINING'] : [];
  return random.chance(0.2) ? [random.pick(['COMPENSATION', 'DISQUALIFICATION', 'FORFEITURE'])] : [];
}

const rehabilitationOf = (on: Day, { spentAfter }: Sentencing): string =>
  spentAfter === null ? 'NEVER_SPENT' : yearsLater(on, spentAfter) <= AS_AT ? 'SPENT' : 'UNSPENT';

/** Filtered from certificates: cautions of children at once, of adults after six years, fines after eleven; never what is sexual or violent. */
function filterOf({ offence, isChild }: Matter, on: Day, { kind, months }: Sentencing): string {
  if (offence.offenceGroup !== 'OTHER') return isChild && kind !== 'CONVICTION' ? 'PROTECTED' : 'NOT_PROTECTED';
  const years = kind === 'CONVICTION' ? (isChild ? 5.5 : 11) : isChild ? 0 : 6;
  const due = yearsLater(on, Math.floor(years)) + (years % 1 === 0 ? 0 : 183);
  return months === 0 && due <= AS_AT ? 'PROTECTED' : 'NOT_PROTECTED';
}

const foreignOf = ({ random, committed, offence, generated, supervisor }: Matter): Values => ({
  kind: 'CONVICTION',
  offences: keyed([offenceRef(offence, isoDate(committed - 2000), 'GUILTY', 'GUILTY')]),
  court: random.pick(['District court abroad', 'Regional court abroad']),
  date: isoDate(committed - 1800),
  sentence: keyed([{ type: 'Imprisonment', length: 8, unit: 'MONTHS', suspended: true }]),
  ancillaryOrders: ['OTHER'],
  rehabilitationStatus: 'SPENT',
  filterStatus: 'NOT_PROTECTED',
  ageAtOffence: ageOn(generated.numbered.draft.birth, committed - 2000),
  ...(random.chance(0.5)
    ? { riskRelevant: true, riskRelevantReason: 'Of the same kind', riskRelevantDecidedBy: String(supervisor.name) }
    : { riskRelevant: null, riskRelevantReason: null, riskRelevantDecidedBy: null }),
});

/** Old enough for a conviction six years before. */
const isGrown = ({ generated, committed }: Matter): boolean => ageOn(generated.numbered.draft.birth, committed) > 22;

/** The duty to notify: halved for who was a child. */
export function notificationOf(start: Day, birth: Day, random: SeededRandom): Values {
  const child = ageOn(birth, start) < 18;
  const period = child
    ? random.pick(['5 years', '2.5 years'])
    : random.pick(['Indefinite', '10 years', '7 years', '5 years']);
  const due = yearsLater(start, Math.max(1, Math.ceil((AS_AT - start) / 365.25)));
  const overdue = random.chance(0.04);
  return {
    start: isoDate(start),
    basis: 'Sexual Offences Act 2003 Part 2',
    period,
    nextDue: isoDate(overdue ? AS_AT - random.between(2, 40) : Math.max(due, AS_AT + 1)),
    overdue,
  };
}
