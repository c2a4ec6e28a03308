import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn, type Day, dayOf, isoDate, yearsLater } from '../calendar.js';
import { notificationOf } from './criminalHistoryOf.js';
import { envelopeOf } from './envelopeOf.js';
import { type InventedRecord, keyed, type Matter, recordOf, reference, staff, victimLink } from './Matter.js';
import { offenceRef } from './offences.js';
import { phoneOf } from './Roster.js';

/** SHPOs and SROs replaced earlier orders on 8 March 2015; those on conviction moved to the Sentencing Act on 1 December 2020. */
const SHPO_SINCE = dayOf(2015, 3, 8);
const SENTENCING_ACT_SINCE = dayOf(2020, 12, 1);
/** Positive requirements exist since then (brief 1.9): one that is older is a data error. */
const REQUIREMENTS_SINCE = dayOf(2022, 11, 29);

const RATES = {
  interim: 0.03,
  untilFurther: 0.2,
  varied: 0.12,
  discharged: 0.03,
  appealed: 0.01,
  requirement: 0.35,
  breach: 0.18,
  flagMissing: 0.03,
  index: 0.95,
};

/** The order that follows a conviction, or, where nobody was convicted, the one that a risk is met with. */
export function sexualHarmOrderOf(matter: Matter, madeAt: Day): InventedRecord {
  const { random, ending, offence, generated } = matter;
  const convicted = ending === 'CONVICTED';
  const orderType = typeOf(convicted, madeAt, random.chance(RATES.interim));
  const expires = orderType.startsWith('INTERIM')
    ? madeAt + 90
    : random.chance(RATES.untilFurther)
      ? null
      : yearsLater(madeAt, random.between(convicted ? 5 : 2, 10));
  const status = statusOf(orderType, expires, matter);
  const until = expires === null ? null : isoDate(expires);
  const requirements = requirementsOf(matter, madeAt, until);
  const prohibitions = prohibitionsOf(matter, until);
  const subject = convicted && orderType !== 'LEGACY_FTO';
  const flagged = !random.chance(RATES.flagMissing);
  const values: Values = {
    ...envelopeOf(matter, {
      role: convicted ? 'CONVICTED' : 'PERSON_OF_CONCERN',
      basis: 'FACT',
      accuracy: 'Sealed order seen',
      on: madeAt,
      isOrder: true,
      sensitive: random.chance(0.2),
    }),
    status,
    expiresAt: until,
    orderType,
    statutoryBasis: !convicted ? 'SOA2003_S122A' : madeAt >= SENTENCING_ACT_SINCE ? 'SA2020_S345' : 'SOA2003_S103A',
    court: `${generated.person.addresses.at(-1)?.place.town ?? ''} ${convicted ? 'Crown' : 'Magistrates’'} Court`,
    courtReference: reference(matter, 'T', madeAt),
    madeAt: isoDate(madeAt),
    servedAt: isoDate(Math.min(AS_AT, madeAt + random.below(4))),
    effectiveFrom: isoDate(madeAt),
    schedule: convicted ? (random.chance(0.92) ? 'SCHEDULE_3' : 'SCHEDULE_5') : 'NONE',
    prohibitions,
    requirements,
    supervisorReports: reportsOf(requirements, madeAt, matter),
    breaches: breachesOf(prohibitions, madeAt, matter),
    grounds: convicted
      ? `Convicted of ${offence.title.toLowerCase()}; risk of repetition found by the court.`
      : 'Acts of a sexual nature; risk of harm to children.',
    indexOffence:
      convicted && random.chance(RATES.index)
        ? offenceRef(offence, isoDate(matter.committed), 'GUILTY', 'GUILTY')
        : null,
    applicant: random.pick(['FORCE', 'FORCE', 'FORCE', 'FORCE', 'FORCE', 'NCA', 'BTP', 'MDP']),
    variations:
      status === 'VARIED'
        ? keyed([
            { at: isoDate(Math.min(AS_AT, madeAt + 400)), court: 'Crown Court', summary: 'One prohibition narrowed.' },
          ])
        : [],
    subjectToNotification: subject,
    notification: subject ? notificationOf(madeAt, generated.numbered.draft.birth, random) : null,
    notifiedDetails: subject && random.chance(0.6) ? notifiedOf(matter) : null,
    visorRecorded: flagged,
    localFlagSet: flagged || random.chance(0.5),
    offenderManager: staff(matter, 'offenderManager'),
  };
  return recordOf(matter, 'SHPO_SRO', 'sho', values);
}

function typeOf(convicted: boolean, madeAt: Day, interim: boolean): string {
  if (madeAt < SHPO_SINCE) return convicted ? (madeAt % 17 === 0 ? 'LEGACY_FTO' : 'LEGACY_SOPO') : 'LEGACY_RSHO';
  const name = convicted ? 'SHPO' : 'SRO';
  return interim && madeAt > AS_AT - 90 ? `INTERIM_${name}` : name;
}

function statusOf(orderType: string, expires: Day | null, { random }: Matter): string {
  if (expires !== null && expires <= AS_AT) return 'EXPIRED';
  if (orderType.startsWith('INTERIM')) return 'INTERIM';
  if (random.chance(RATES.appealed)) return 'APPEALED';
  if (random.chance(RATES.discharged)) return 'DISCHARGED';
  return random.chance(RATES.varied) ? 'VARIED' : 'IN_FORCE';
}

/** Text with slots: whom and what it protects is filled in at release (brief 1.9). */
function prohibitionsOf({ victim, random, place }: Matter, until: string | null): readonly Values[] {
  const bare = { protectedParty: null, namedPlace: null };
  const all: Values[] = [
    {
      code: random.pick(['NO_UNSUPERVISED_CONTACT_UNDER_16', 'NO_UNSUPERVISED_CONTACT_UNDER_18']),
      text: 'Not to have any unsupervised contact with a child.',
      ...bare,
    },
    {
      code: random.pick(['INTERNET_DEVICE', 'MONITORING_SOFTWARE']),
      text: 'To make every device that can reach the internet available for inspection.',
      ...bare,
    },
  ];
  if (victim !== null)
    all.push({
      code: 'NO_CONTACT_NAMED_PERSON',
      text: 'Not to contact {protectedParty} by any means.',
      protectedParty: victimLink(victim, 'protected person'),
      namedPlace: null,
    });
  if (random.chance(0.25))
    all.push({
      code: 'NO_ATTEND_PLACE',
      text: 'Not to enter {namedPlace}.',
      protectedParty: null,
      namedPlace: place.line,
    });
  if (random.chance(0.2))
    all.push({ code: 'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN', text: 'Not to work or volunteer with children.', ...bare });
  if (random.chance(0.08))
    all.push({
      code: random.pick(['FOREIGN_TRAVEL', 'RESIDENCE', 'OTHER_ASK_POLICE']),
      text: 'As the order says.',
      ...bare,
    });
  return all.map((each, index) => ({ key: `C${index + 1}`, number: `C${index + 1}`, until, ...each }));
}

function requirementsOf(
  { random, generated, appearance }: Matter,
  madeAt: Day,
  until: string | null,
): readonly Values[] {
  if (madeAt < REQUIREMENTS_SINCE || !random.chance(RATES.requirement)) return [];
  const tagged = random.chance(0.2);
  const organisation = appearance.force === 'SLW' ? 'HARBOUR-TRUST' : `SUPERVISOR-${appearance.force}`;
  return [
    {
      key: 'R1',
      number: 'R1',
      code: tagged ? 'ELECTRONIC_MONITORING' : random.pick(['ATTEND_PROGRAMME', 'POLYGRAPH']),
      text: 'To take part as directed.',
      supervisor: {
        kind: random.chance(0.8) ? 'ORGANISATION' : 'INDIVIDUAL',
        name: 'Programme lead',
        organisation,
        contact: phoneOf(generated.numbered.number),
        evidenceHeard: !tagged,
      },
      due: until,
      electronicMonitoring: tagged,
      imposedAt: random.chance(0.3) ? isoDate(madeAt) : null,
    },
  ];
}

const reportsOf = (requirements: readonly Values[], madeAt: Day, { random }: Matter): readonly Values[] =>
  keyed(
    requirements
      .filter(() => random.chance(0.6))
      .map(({ number }) => ({
        at: isoDate(Math.min(AS_AT, madeAt + 90)),
        requirementNo: number ?? null,
        state: random.chance(0.85) ? 'COMPLIED_ALL' : 'FAILED',
        detail: 'Quarterly report.',
      })),
  );

function breachesOf(prohibitions: readonly Values[], madeAt: Day, { random }: Matter): readonly Values[] {
  if (!random.chance(RATES.breach) || madeAt > AS_AT - 60) return [];
  const at = madeAt + random.between(20, AS_AT - madeAt);
  return keyed([
    {
      at: isoDate(at),
      conditionNo: random.pick(prohibitions).number ?? null,
      status: random.pick(['SUSPECTED', 'CHARGED', 'PROVED', 'NFA']),
      detail: 'Reported by the offender manager.',
    },
  ]);
}

/** What the person had to notify: invented numbers in forms that no bank or office gives out. */
function notifiedOf({ generated, random }: Matter): Values {
  const number = `${generated.numbered.number}`.padStart(8, '0');
  return {
    bank: `Invented Bank, account ${number}`,
    cards: random.chance(0.7) ? `Debit card ending ${number.slice(-4)}` : null,
    passport: ageOn(generated.numbered.draft.birth, AS_AT) > 17 && random.chance(0.4) ? `Passport 0${number}` : null,
    nationalInsurance: `QQ${number.slice(-6)}C`,
  };
}
