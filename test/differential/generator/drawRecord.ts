import type { RecordKind } from '../../../src/model/codes.js';
import type { SourceRecord, Values } from '../../../src/model/Source.js';
import { DISPOSAL_KINDS, OFFENCE_GROUPS, SUSPECT_STATUSES } from '../../../src/model/vocabulary/offence.js';
import { INFORMATION_ASSESSMENTS, RISK_TOOLS, SOURCE_EVALUATIONS } from '../../../src/model/vocabulary/risk.js';
import type { Chance } from './Chance.js';
import { drawOrder } from './drawOrder.js';
import { FORCE_AREAS, PEOPLE, shiftDay } from './pools.js';

/** What a record is drawn for. */
export interface Drawing {
  readonly chance: Chance;
  readonly now: string;
  readonly kind: RecordKind;
  readonly force: string;
  readonly nominal: string;
  readonly id: string;
  /** Organisation and user who ask: what names them, names them often. */
  readonly organisation: string;
  readonly userId: string;
  readonly meetingId: string | null;
}

/** A record of the kind about the nominal, with every column that could decide. */
export function drawRecord(drawing: Drawing): SourceRecord {
  const { kind, force, nominal, id } = drawing;
  return { force, kind, id, nominal, values: { ...drawEnvelope(drawing), ...drawOwn(drawing) } };
}

function drawEnvelope({ chance }: Drawing): Values {
  return {
    gsc: chance.percent(3) ? chance.pick(['SECRET', 'TOP_SECRET']) : chance.pick(['OFFICIAL', 'OFFICIAL_SENSITIVE']),
    disposedAt: chance.percent(3) ? '2025-06-30' : null,
    givenInConfidence: chance.pick([false, false, false, false, false, false, false, false, null, true]),
    nonConviction: chance.pick([false, false, false, null, true]),
    childSubject: chance.pick([false, false, true, null]),
  };
}

function drawOwn(drawing: Drawing): Values {
  const { chance, nominal } = drawing;
  switch (drawing.kind) {
    case 'CRIME_REPORT':
      return {
        outcomeType: chance.pick(['1', '3', '3A', '8', '9', '16', '22', null]),
        suspects: [
          { key: '1', ref: nominal, suspectStatus: chance.percent(90) ? 'NAMED' : 'ELIMINATED' },
          { key: '2', ref: 'ZZ-N-9', suspectStatus: chance.pick([...SUSPECT_STATUSES, 'ELIMINATED']) },
        ].slice(chance.percent(80) ? 0 : 1),
        victims: drawPeople(chance, (victimRef) => ({ victimRef, dateOfBirth: drawBirth(drawing) })),
      };
    case 'ARREST':
      return { bailConditions: drawConditions(drawing) };
    case 'CRIMINAL_HISTORY':
      return {
        disposals: ['1', '2'].map((key) => drawDisposal(chance, key)),
        foreignConvictions: ['1'].map((key) => drawDisposal(chance, key)),
      };
    case 'FORENSIC':
      return {};
    case 'STATEMENT':
      return {
        intervieweeRole: chance.pick(['VICTIM', 'WITNESS', 'SUSPECT']),
        intervieweeRef: chance.percent(85) ? chance.pick(PEOPLE) : null,
      };
    case 'RISK_ASSESSMENT':
      return { tool: chance.pick([...RISK_TOOLS, 'AIM3', 'ASSETPLUS', 'AIM3']) };
    case 'SHPO_SRO':
    case 'CAWN':
    case 'DVPN_DVPO':
    case 'VOO':
      return drawOrder(drawing);
    case 'INTELLIGENCE':
      return {
        sourceEvaluation: chance.pick([...SOURCE_EVALUATIONS, 'RELIABLE', 'UNTESTED']),
        informationAssessment: chance.pick([...INFORMATION_ASSESSMENTS, 'KNOWN_DIRECTLY', 'KNOWN_INDIRECTLY']),
        handlingCode: chance.pick(['P', 'P', 'P', 'C', 'C']),
        handlingConditions: chance.pick([[], ['Not to be acted on alone'], null, ['Ask the originator first']]),
        originatingForce: drawing.force,
      };
    case 'MANAGEMENT':
      return drawManagement(drawing);
  }
}

/** None, one or two of the people, as rows. */
export function drawPeople(chance: Chance, row: (ref: string) => Values): Values[] {
  const count = chance.pick([0, 1, 1, 1, 2]);
  return Array.from({ length: count }, (_each, at) => ({ key: String(at + 1), ...row(chance.pick(PEOPLE)) }));
}

/** When a victim or protected person was born: mostly a child, sometimes 18 today, sometimes not known. */
export function drawBirth({ chance, now }: Drawing): string | null {
  const adult = '1988-06-02';
  return chance.pick(['2014-04-20', '2014-04-20', shiftDay(now, 1, -18), shiftDay(now, 0, -18), adult, null]);
}

/** Two conditions, of which one may protect somebody. */
export function drawConditions(drawing: Drawing): Values[] {
  const { chance } = drawing;
  return ['1', '2'].map((key) => ({
    key,
    number: `C${key}`,
    code: chance.pick(['NO_CONTACT_NAMED_PERSON', 'NO_ATTEND_PLACE', 'INTERNET_DEVICE']),
    ...(chance.percent(65) ? { protectedParty: { ref: chance.pick(PEOPLE), dateOfBirth: drawBirth(drawing) } } : {}),
  }));
}

function drawDisposal(chance: Chance, key: string): Values {
  return {
    key,
    kind: chance.pick(DISPOSAL_KINDS),
    rehabilitationStatus: chance.pick(['UNSPENT', 'UNSPENT', 'UNSPENT', 'NEVER_SPENT', 'SPENT', 'SPENT']),
    filterStatus: chance.pick(['NOT_PROTECTED', 'NOT_PROTECTED', 'NOT_PROTECTED', 'PROTECTED']),
    ageAtOffence: chance.pick([30, 30, 30, 18, 17, 14, 10, 9, null]),
    riskRelevant: chance.pick([true, true, false, null]),
    offences: [{ key: '1', offenceGroup: chance.pick([...OFFENCE_GROUPS, 'OTHER', null]) }],
  };
}

function drawManagement({ chance, force, organisation, userId, meetingId }: Drawing): Values {
  const attendees = [
    { organisation, userId },
    { organisation, userId: 'somebody-else' },
    { organisation: 'NHS-SALTWICK', userId },
  ];
  const refs = [meetingId, meetingId, 'MAPPA-OTHER'].filter((ref) => ref !== null);
  return {
    mappaCategory: chance.pick([1, 2, 3, 4, null]),
    mappaLevel: chance.pick([1, 2, 2, 3, null]),
    area: chance.pick([FORCE_AREAS.get(force), FORCE_AREAS.get(force), 'NORTHMOOR', 'SALTWICK', null]),
    meetings: ['1', '2'].slice(0, chance.pick([0, 1, 1, 2])).map((key) => ({
      key,
      ref: chance.pick(refs.length > 0 ? refs : ['MAPPA-OTHER']),
      date: chance.pick(['2026-05-13', '2026-11-11']),
      level: chance.pick([1, 2, 3]),
      attendees: chance.some(attendees),
    })),
  };
}
