import type { Values } from '../../../model/Source.js';
import { AS_AT, isoDate, isoInstant } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import { bystander, type InventedRecord, keyed, type Matter, nameAt, recordOf, staff } from './Matter.js';
import { isSexual } from './offences.js';

const RATES = {
  released: 0.4,
  transcript: 0.35,
  strategy: 0.12,
  view: 0.3,
  intermediary: 0.15,
  solicitor: 0.5,
  prepared: 0.08,
};

const NOBODY = { intermediary: null, supporter: null, appropriateAdult: null, solicitor: null };

/** The account of whoever was harmed or saw it, and the interview of the suspect, as far as a matter has them. */
export function statementsOf(matter: Matter, suspectInterviewed: boolean): readonly InventedRecord[] {
  const accounts = matter.victim === null ? [] : [victimAccountOf(matter)];
  return [...accounts, ...(suspectInterviewed ? [interviewOf(matter)] : [])];
}

function common(matter: Matter, day: number, minute: number, location: string): Values {
  const { random } = matter;
  return {
    startedAt: isoInstant(day, minute),
    endedAt: isoInstant(day, minute + random.between(12, 90)),
    location,
    interviewers: keyed([matter.officer, ...(random.chance(0.4) ? [staff(matter, 'childAbuse')] : [])]),
    exhibitNumber: random.chance(0.5) ? `${String(matter.officer.name).replace(/[^A-Z]/g, '')}/9` : null,
    interviewStrategy: random.chance(RATES.strategy) ? 'The second account is put last.' : null,
  };
}

function victimAccountOf(matter: Matter): InventedRecord {
  const { random, victim, reported, place, offence } = matter;
  const on = Math.min(AS_AT, reported + random.below(6));
  const child = victim?.isChild === true;
  const type = child
    ? 'ABE_VIDEO'
    : random.pick(['MG11_STATEMENT', 'MG11_STATEMENT', 'VICTIM_PERSONAL_STATEMENT', 'WITNESS_STATEMENT']);
  const witness = type === 'WITNESS_STATEMENT';
  const transcribed = random.chance(RATES.transcript);
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'SUSPECT',
      basis: 'ALLEGATION',
      accuracy: 'Account of the complainant; not tested',
      on,
      sensitive: true,
      inConfidence: 0.02,
    }),
    statementType: type,
    intervieweeRole: witness ? 'WITNESS' : 'VICTIM',
    intervieweeRef: witness ? null : (victim?.ref ?? null),
    ...common(matter, on, random.between(480, 1100), child ? 'Interview suite' : place.line),
    ...NOBODY,
    intermediary:
      child && random.chance(RATES.intermediary) ? bystander(matter, 'intermediary', ['acquaintance']) : null,
    supporter: child ? bystander(matter, 'supporter', ['aunt of the victim', 'mother']) : null,
    specialMeasures: child
      ? ['S27_RECORDED_EVIDENCE', ...(random.chance(0.2) ? ['S28_PRERECORDED_CROSS', 'LIVE_LINK'] : [])]
      : isSexual(offence)
        ? ['SCREENS']
        : [],
    accountReleaseSummary: random.chance(RATES.released)
      ? 'The account agrees with the report and names no further person.'
      : null,
    transcript: transcribed ? `Q. What is your name? A. ${victim?.name ?? ''}.` : null,
    recordingHandle: child
      ? { held: true, handle: `${matter.appearance.force.toLowerCase()}-abe-${matter.appearance.ref.slice(-8)}` }
      : null,
    intervieweeView: random.chance(RATES.view)
      ? random.pick(['Does not want the school to know.', 'Agrees to sharing.', 'Wants to be told first.'])
      : null,
  };
  return recordOf(matter, 'STATEMENT', 'int', values, 1);
}

function interviewOf(matter: Matter): InventedRecord {
  const { random, ending, reported, isChild } = matter;
  const on = Math.min(AS_AT, reported + random.below(3));
  const prepared = random.chance(RATES.prepared);
  const admits = ending === 'CONVICTED' || ending === 'CAUTIONED';
  const response = prepared
    ? 'PREPARED_STATEMENT'
    : admits
      ? random.pick(['ADMITS', 'PARTIAL_ADMISSION', 'NO_COMMENT'])
      : random.pick(['NO_COMMENT', 'DENIES']);
  const values: Values = {
    ...envelopeOf(matter, { role: 'SUSPECT', basis: 'ALLEGATION', accuracy: 'Interview under caution', on }),
    statementType: prepared
      ? 'PREPARED_STATEMENT'
      : random.pick(['SUSPECT_PACE_INTERVIEW', 'SUSPECT_PACE_INTERVIEW', 'VOLUNTARY_INTERVIEW']),
    intervieweeRole: 'SUSPECT',
    intervieweeRef: matter.appearance.ref,
    ...common(matter, on, random.between(600, 1200), 'Custody suite'),
    ...NOBODY,
    appropriateAdult: isChild ? bystander(matter, 'appropriate adult', ['mother', 'father']) : null,
    solicitor: random.chance(RATES.solicitor) ? bystander(matter, 'solicitor', ['acquaintance']) : null,
    specialMeasures: [],
    suspectResponse: response,
    suspectReleaseSummary: random.chance(RATES.released)
      ? `${nameAt(matter) || 'The suspect'} was asked about the allegation on ${isoDate(on)}.`
      : null,
    transcript: random.chance(RATES.transcript / 2) ? 'Q. Do you understand the caution? A. Yes.' : null,
    recordingHandle: {
      held: true,
      handle: `${matter.appearance.force.toLowerCase()}-pace-${matter.appearance.ref.slice(-8)}-${matter.index}`,
    },
  };
  return recordOf(matter, 'STATEMENT', 'int', values, 2);
}
