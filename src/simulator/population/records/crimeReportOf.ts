import type { Values } from '../../../model/Source.js';
import { isoDate, isoInstant } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import {
  addressOf,
  birthAt,
  bystander,
  crimeReference,
  type Ending,
  type InventedRecord,
  keyed,
  type Matter,
  nameAt,
  recordOf,
  yearDigits,
} from './Matter.js';
import { isSexual } from './offences.js';

const RATES = {
  incident: 0.35,
  released: 0.45,
  witness: 0.25,
  scene: 0.15,
  log: 0.3,
  policy: 0.05,
  advice: 0.4,
  referral: 0.4,
};

const STATUS: Readonly<Record<Ending, readonly [string, string | null]>> = {
  OPEN: ['OPEN', null],
  NO_FURTHER_ACTION: ['FILED', '15'],
  CHARGED: ['CHARGED', '1'],
  CAUTIONED: ['FILED', '3'],
  CONVICTED: ['CHARGED', '1'],
  ACQUITTED: ['CHARGED', '1'],
};

/** The command-and-control log that the report came from: no two are the same. */
export const incidentLogOf = ({ generated, index, reported }: Matter): string => {
  const day = isoDate(reported).split('-').reverse().join('/');
  return `Log ${`${generated.numbered.number}`.padStart(4, '0')}${index} of ${day}`;
};

/** A crime report with the person as its suspect, or, where nobody is said to have done it, as its victim or witness. */
export function crimeReportOf(matter: Matter, hasIncident: boolean): InventedRecord {
  const { offence, committed, reported, random, isDomestic } = matter;
  const [status, outcome] = statusOf(matter);
  const wide = isSexual(offence) && random.chance(0.4);
  const values: Values = {
    ...envelopeOf(matter, {
      role: matter.ending === 'CONVICTED' ? 'CONVICTED' : 'SUSPECT',
      basis: matter.ending === 'CONVICTED' ? 'FACT' : 'ALLEGATION',
      accuracy: matter.ending === 'CONVICTED' ? 'Facts as found by the court' : 'Allegation; not proved',
      on: reported,
    }),
    crimeReference: crimeReference(matter),
    incidentLogRef: hasIncident ? incidentLogOf(matter) : null,
    caseUrn: status === 'CHARGED' || status === 'WITH_CPS' ? caseUrnOf(matter) : null,
    homeOfficeClass: offence.homeOfficeClass,
    cjsOffenceCode: offence.cjsOffenceCode,
    offenceTitle: offence.title,
    offenceGroup: offence.offenceGroup,
    reportedAt: isoDate(reported),
    committedFrom: wide ? isoDate(committed - random.between(60, 900)).slice(0, 7) : isoDate(committed),
    committedTo: wide ? isoDate(committed).slice(0, 7) : isoDate(committed),
    locationOfOffence: addressOf(matter),
    ...textsOf(matter),
    flags: flagsOf(matter),
    status,
    outcomeType: outcome,
    suspects: suspectsOf(matter),
    victims: victimsOf(matter),
    witnesses: random.chance(RATES.witness) ? keyed([witnessOf(matter)]) : [],
    investigationLog: random.chance(RATES.log)
      ? keyed([{ at: isoInstant(reported + 1, 390), entry: 'House-to-house enquiries made; no further witness.' }])
      : [],
    riskGrading: isDomestic ? random.pick(['STANDARD', 'STANDARD', 'MEDIUM', 'MEDIUM', 'HIGH']) : null,
    safeguardingReferrals: referralsOf(matter),
    officerInCase: matter.officer,
    supervisor: matter.supervisor,
  };
  return recordOf(matter, 'CRIME_REPORT', 'crime', values);
}

function statusOf({ ending, random, isChild }: Matter): readonly [string, string | null] {
  const [status, outcome] = STATUS[ending];
  if (ending === 'OPEN') return [random.pick(['OPEN', 'OPEN', 'OPEN', 'WITH_CPS', 'REOPENED']), null];
  if (ending === 'CAUTIONED') return [status, isChild ? '2' : outcome];
  if (ending === 'NO_FURTHER_ACTION')
    return [status, random.pick(['14', '15', '15', '15', '16', '16', '16', '18', '20', '10', '21', '22', '9', '17'])];
  return [status, outcome];
}

const caseUrnOf = ({ generated, reported }: Matter): string =>
  `52XX${`${generated.numbered.number % 100_000}`.padStart(5, '0')}${yearDigits(reported)}`;

/** Free text as officers write it: it names people, and is never released as it is. */
function textsOf(matter: Matter): Values {
  const { offence, victim, place, random } = matter;
  const subject = nameAt(matter) || 'The suspect';
  const other = victim === null ? 'nobody by name' : victim.name;
  const sexual = isSexual(offence);
  return {
    modusOperandi:
      victim === null ? `${offence.title}: acted alone.` : `${subject} was alone with ${other} at ${place.line}.`,
    briefCircumstances: `${offence.title} reported at ${place.line}; the report names ${other}.`,
    releaseSummary: random.chance(RATES.released)
      ? `An offence of “${offence.title}” was reported and looked into.`
      : null,
    sceneReport: sexual && random.chance(RATES.scene) ? `Scene at ${place.line} photographed; swabs taken.` : null,
    sceneReleaseExtract:
      sexual && random.chance(RATES.scene) ? 'The offence is said to have taken place in a dwelling.' : null,
    notesReleaseExtract: random.chance(RATES.scene / 3) ? 'Several people gave accounts that agree.' : null,
    policyAndTactics:
      sexual && random.chance(RATES.policy) ? 'A second line of enquiry is kept from the suspect for now.' : null,
    cpsAdvice:
      matter.ending !== 'OPEN' && sexual && random.chance(RATES.advice) ? 'Charging advice: see the file.' : null,
  };
}

function flagsOf({ offence, isDomestic, random }: Matter): readonly string[] {
  const flags: string[] = [];
  if (offence.offenceGroup === 'CHILD_SEXUAL' || offence.offenceGroup === 'INDECENT_IMAGES') flags.push('CSAE');
  if (offence.offenceGroup === 'EXPLOITATION' && random.chance(0.6)) flags.push('CSE');
  if (/communication|photographs|grooming/.test(offence.title)) flags.push('ONLINE');
  if (isDomestic) flags.push('DOMESTIC_ABUSE');
  if (offence.title.includes('position of trust')) flags.push('POSITION_OF_TRUST');
  return flags;
}

function suspectsOf(matter: Matter): readonly Values[] {
  const { ending, appearance, random } = matter;
  const eliminated = ending === 'NO_FURTHER_ACTION' && random.chance(0.05);
  const charged = ending === 'CHARGED' || ending === 'CONVICTED' || ending === 'ACQUITTED';
  const suspectStatus = eliminated
    ? 'ELIMINATED'
    : charged
      ? 'CHARGED'
      : random.pick(['NAMED', 'ARRESTED', 'VOLUNTARY']);
  return keyed([{ ref: appearance.ref, name: nameAt(matter) || null, dateOfBirth: birthAt(matter), suspectStatus }]);
}

const victimsOf = ({ victim, offence }: Matter): readonly Values[] =>
  victim === null
    ? []
    : keyed([
        {
          victimRef: victim.ref,
          name: victim.name,
          dateOfBirth: isoDate(victim.birth),
          sex: victim.sex,
          relationshipToSuspect: victim.relationship,
          anonymityApplies: isSexual(offence),
        },
      ]);

const witnessOf = (matter: Matter): Values =>
  bystander(matter, 'witness', ['neighbour', 'colleague', 'friend', 'acquaintance']);

function referralsOf({ victim, reported, isDomestic, random }: Matter): readonly Values[] {
  if (!(victim?.isChild || isDomestic) || !random.chance(RATES.referral)) return [];
  return keyed([
    {
      agency: 'Children’s social care',
      date: isoDate(reported + 1),
      type: victim?.isChild ? 'Child at risk' : 'Domestic abuse',
    },
  ]);
}

/** Whether the matter began with a call that was logged. */
export const beganWithACall = ({ random, isDomestic }: Matter): boolean =>
  random.chance(isDomestic ? 0.8 : RATES.incident);
