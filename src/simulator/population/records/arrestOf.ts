import type { Values } from '../../../model/Source.js';
import { AS_AT, isoDate, isoInstant } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import {
  bystander,
  type Ending,
  type InventedRecord,
  keyed,
  type Matter,
  recordOf,
  reference,
  staff,
  victimLink,
  yearDigits,
} from './Matter.js';
import { offenceRef } from './offences.js';

const RATES = {
  voluntary: 0.12,
  health: 0.35,
  solicitor: 0.45,
  interpreter: 0.6,
  asn: 0.7,
  conditions: 0.7,
  extended: 0.3,
  needs: 0.3,
};

const DISPOSALS: Readonly<Record<Ending, readonly string[]>> = {
  OPEN: ['BAILED_PRE_CHARGE', 'BAILED_PRE_CHARGE', 'RELEASED_UNDER_INVESTIGATION', 'TRANSFERRED'],
  NO_FURTHER_ACTION: ['NFA', 'NFA', 'RELEASED_UNDER_INVESTIGATION', 'BAILED_PRE_CHARGE'],
  CHARGED: ['CHARGED'],
  CAUTIONED: ['CAUTIONED'],
  CONVICTED: ['CHARGED', 'CHARGED', 'BAILED_PRE_CHARGE', 'RELEASED_UNDER_INVESTIGATION'],
  ACQUITTED: ['CHARGED'],
};
const BAIL: Readonly<Record<string, string>> = { BAILED_PRE_CHARGE: 'PRE_CHARGE', CHARGED: 'POST_CHARGE' };
const DAYS_OF_BAIL = 84;

/** The arrest, or the voluntary attendance, that a matter led to: a day or two after it was reported. */
export function arrestOf(matter: Matter): InventedRecord {
  const { random, offence, reported, place, isChild, generated } = matter;
  const on = Math.min(AS_AT, reported + random.below(3));
  const voluntary = random.chance(RATES.voluntary);
  const disposal = random.pick(DISPOSALS[matter.ending]);
  const minute = random.below(900);
  const foreign = !['BRITISH', 'WELSH', 'IRISH', 'CARIBBEAN'].includes(generated.person.culture);
  const inCourt: [string?, string?] = matter.ending === 'CONVICTED' && random.chance(0.1) ? ['GUILTY', 'GUILTY'] : [];
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'SUSPECT',
      basis: 'ALLEGATION',
      accuracy: 'Custody record; suspected, not proved',
      on,
    }),
    custodyRecordNumber: reference(matter, 'CU', on),
    asn: random.chance(RATES.asn)
      ? `${yearDigits(on)}/999${matter.appearance.force.slice(0, 2)}/02/${matter.appearance.ref.slice(-8)}S`
      : null,
    arrestedAt: isoInstant(on, minute),
    placeOfArrest: place.line,
    arrestOffences: keyed([offenceRef(offence, isoDate(matter.committed), ...inCourt)]),
    necessityGrounds: voluntary ? [] : groundsOf(matter),
    attendanceType: voluntary ? 'VOLUNTARY_ATTENDANCE' : 'ARREST',
    detentionAuthorisedAt: voluntary ? null : isoInstant(on, minute + 40),
    releasedAt: isoInstant(on, minute + 400),
    disposal,
    ...(voluntary ? NO_BAIL : bailOf(matter, on, BAIL[disposal] ?? (random.chance(0.02) ? 'STREET' : null))),
    custodyRiskAssessment: voluntary ? null : riskOf(matter, foreign),
    biometricsTaken: voluntary ? [] : ['FINGERPRINTS', 'DNA', 'PHOTO'].slice(0, random.between(1, 3)),
    appropriateAdult: isChild ? bystander(matter, 'appropriate adult', ['mother', 'father']) : null,
    solicitor: random.chance(RATES.solicitor) ? bystander(matter, 'solicitor', ['acquaintance']) : null,
    interpreter:
      foreign && random.chance(RATES.interpreter) ? bystander(matter, 'interpreter', ['acquaintance']) : null,
    arrestingOfficer: staff(matter, 'response'),
    custodyOfficer: voluntary ? null : staff(matter, 'custody'),
  };
  return recordOf(matter, 'ARREST', 'cust', values);
}

const NO_BAIL: Values = { bailType: null, bailConditions: [], bailUntil: null, bailExtensions: [] };

function groundsOf({ victim, random }: Matter): readonly string[] {
  const grounds = [victim?.isChild ? 'PROTECT_CHILD_OR_VULNERABLE' : 'PREVENT_INJURY', 'PROMPT_INVESTIGATION'];
  if (random.chance(0.1)) grounds.push(random.pick(['NAME_UNKNOWN', 'ADDRESS_UNKNOWN', 'PREVENT_DISAPPEARANCE']));
  return grounds.slice(random.below(2));
}

function bailOf(matter: Matter, on: number, bailType: string | null): Values {
  const { random } = matter;
  if (bailType === null) return NO_BAIL;
  const first = on + DAYS_OF_BAIL;
  const extended = bailType === 'PRE_CHARGE' && random.chance(RATES.extended);
  const until = isoDate(extended ? first + DAYS_OF_BAIL : first);
  return {
    bailType,
    bailConditions: random.chance(RATES.conditions) ? conditionsOf(matter, until) : [],
    bailUntil: until,
    bailExtensions: extended ? [until] : [],
  };
}

/** What bail forbids; whom it protects stands beside the text, not in it. */
function conditionsOf({ victim, place, random }: Matter, until: string): readonly Values[] {
  const numbered = (number: string, values: Values): Values => ({ key: number, number, until, ...values });
  const contact: Values =
    victim === null
      ? {
          code: 'RESIDENCE',
          text: 'To live and sleep each night at the address given.',
          protectedParty: null,
          namedPlace: null,
        }
      : {
          code: 'NO_CONTACT_NAMED_PERSON',
          text: 'Not to contact {protectedParty} directly or through anybody else.',
          protectedParty: victimLink(victim, 'victim'),
          namedPlace: null,
        };
  const where: Values = {
    code: 'NO_ATTEND_PLACE',
    text: 'Not to enter {namedPlace}.',
    protectedParty: null,
    namedPlace: place.line,
  };
  const children: Values = {
    code: 'NO_UNSUPERVISED_CONTACT_UNDER_18',
    text: 'Not to have unsupervised contact with anybody under 18.',
    protectedParty: null,
    namedPlace: null,
  };
  const all = [contact, ...(random.chance(0.4) ? [where] : []), ...(victim?.isChild ? [children] : [])];
  return all.map((each, index) => numbered(`B${index + 1}`, each));
}

function riskOf({ random, isChild }: Matter, foreign: boolean): Values | null {
  if (!isChild && !foreign && !random.chance(RATES.health)) return null;
  const needs = [
    ...(isChild ? ['APPROPRIATE_ADULT_REQUIRED'] : []),
    ...(foreign ? ['NEEDS_INTERPRETER'] : []),
    ...(random.chance(RATES.needs) ? [random.pick(['MEDICATION_HELD', 'CONSTANT_OBSERVATION'])] : []),
  ];
  return {
    mentalHealth: random.chance(0.5) ? random.pick(['Anxious', 'Low mood', 'Says that he hears voices']) : null,
    medication: random.chance(0.3) ? random.pick(['Inhaler', 'Insulin', 'Antidepressants']) : null,
    selfHarm: random.chance(0.2) ? 'Asked to be checked often' : null,
    safetyConsequences: needs,
  };
}
