import {
  type GroupCode,
  RECIPIENT_GROUPS,
  type RecipientGroup,
  type UseCasePurpose,
} from '../../../src/model/codes.js';
import type { Enquiry } from '../../../src/model/Enquiry.js';
import type { PartnerRequester, PoliceRequester, Requester } from '../../../src/model/Requester.js';
import type { Nominal } from '../../../src/model/Source.js';
import type { Chance } from './Chance.js';
import { CHILDREN, FORCE_AREAS, HOUR_MS, ORGANISATIONS, ORGANISATIONS_OF, PEOPLE, shiftInstant } from './pools.js';

const groupName = (code: GroupCode): RecipientGroup => {
  for (const [name, group] of Object.entries(RECIPIENT_GROUPS)) if (group === code) return name as RecipientGroup;
  throw new Error('no such group');
};

const ROLES = [
  'designated safeguarding lead',
  'designated safeguarding lead',
  'deputy designated safeguarding lead',
  'Deputy Designated Safeguarding Lead',
];

/** Mostly one of the area where the person is known, where that matters. */
function drawOrganisation(chance: Chance, group: GroupCode, nominals: readonly Nominal[]): string {
  const all = ORGANISATIONS_OF[group];
  const areas = nominals.map(({ force }) => FORCE_AREAS.get(force));
  const near = all.filter((id) => areas.includes(ORGANISATIONS.get(id)?.area));
  return chance.pick(near.length > 0 && (group === 'MAP' || group === 'YJS') && chance.percent(80) ? near : all);
}

/** Somebody of the group. */
export function drawRequester(chance: Chance, group: GroupCode, nominals: readonly Nominal[]): Requester {
  const organisation = drawOrganisation(chance, group, nominals);
  const person = { id: 'user-1', name: 'Somebody Who Asks', issuer: 'https://issuer.example' };
  if (group === 'PPU' || group === 'FLO' || group === 'ANL') {
    return {
      ...person,
      side: 'POLICE',
      group: groupName(group) as PoliceRequester['group'],
      organisation,
      force: organisation.slice(0, 3),
      role: chance.percent(97) ? 'officer' : null,
      rank: chance.pick(['CONSTABLE', 'INSPECTOR']),
      posting: 'NORTH',
    };
  }
  const role =
    group === 'EDU'
      ? chance.percent(92)
        ? chance.pick(ROLES)
        : chance.pick(['class teacher', null])
      : chance.percent(97)
        ? 'practitioner'
        : null;
  return {
    ...person,
    side: 'PARTNER',
    group: groupName(group) as PartnerRequester['group'],
    /* Now and then somebody of an agency that cannot be of the group. */
    organisation: chance.percent(3) ? 'DATA-OVERSIGHT' : organisation,
    role,
  };
}

const PURPOSES: Readonly<Record<GroupCode, readonly UseCasePurpose[]>> = {
  PPU: ['INVESTIGATION', 'OFFENDER_MANAGEMENT_MAPPA', 'SAFETY_PLANNING', 'CLPD', 'CSOD'],
  FLO: ['INCIDENT_RESPONSE', 'INVESTIGATION'],
  MAP: ['OFFENDER_MANAGEMENT_MAPPA', 'SAFETY_PLANNING'],
  CSC: ['STRATEGY_DISCUSSION_OR_S47', 'SAFETY_PLANNING', 'OFFENDER_MANAGEMENT_MAPPA'],
  PNP: ['SAFETY_PLANNING'],
  EDU: ['STRATEGY_DISCUSSION_OR_S47', 'SAFETY_PLANNING'],
  HLT: ['STRATEGY_DISCUSSION_OR_S47', 'SAFETY_PLANNING', 'OFFENDER_MANAGEMENT_MAPPA'],
  YJS: ['YOUTH_JUSTICE', 'SAFETY_PLANNING'],
  EMP: ['CLPD'],
  REG: ['CLPD'],
  SUP: ['ORDER_SUPERVISION'],
  CAP: ['CSOD'],
  CRE: ['CSOD'],
  ANL: ['STRATEGIC_ANALYSIS'],
};

export const MEETING = 'SD-2026-0911';
export const INCIDENT = 'Log 0118 of 22/11/2026';

/** A justified question of theirs about the person. */
export function drawEnquiry(
  chance: Chance,
  group: GroupCode,
  requester: Requester,
  nominals: readonly Nominal[],
  now: string,
): Enquiry {
  const [first] = nominals;
  const namesNominal = chance.percent(30) && first !== undefined;
  const openedAt = shiftInstant(now, chance.pick([-1, -1, -23, -24, -25, -48]) * HOUR_MS);
  const names = (share: number, refs: readonly string[]) => (chance.percent(share) ? chance.some(refs) : []);
  return {
    id: 'enq-1',
    requesterId: requester.id,
    issuer: requester.issuer,
    organisation: requester.organisation,
    group: requester.group,
    purpose: chance.percent(97) ? chance.pick(PURPOSES[group]) : 'STRATEGY_DISCUSSION_OR_S47',
    policingPurposes: ['PROTECT_LIFE_AND_PROPERTY'],
    lawfulBases: ['CL_PREVENT_CRIME'],
    subjects: [
      {
        pncId: '2009/0412873S',
        croNumber: null,
        nominal: namesNominal ? { force: first.force, ref: first.ref } : null,
        name: null,
        dateOfBirth: null,
      },
    ],
    children: names(group === 'CSC' ? 97 : 65, CHILDREN.slice(0, 3)).map((childRef) => ({
      childRef,
      name: null,
      dateOfBirth: null,
    })),
    clients: group === 'PNP' || group === 'HLT' ? names(70, PEOPLE) : [],
    subjectIsClient: group === 'HLT' && chance.percent(35),
    kinds: [],
    caseReference: chance.percent(85)
      ? chance.pick(['CASE-2026-1', 'CASE-2026-1', 'NMR/DVPN/26/0131', 'NMR/DVPO/26/0077'])
      : null,
    meetingId: chance.percent(60) ? MEETING : null,
    incidentLog: group === 'FLO' && chance.percent(93) ? INCIDENT : null,
    urgency: chance.percent(25) ? 'THREAT_TO_LIFE' : chance.pick(['ROUTINE', 'URGENT']),
    justification: {
      necessity: 'A child of the household may be at risk and must be protected now.',
      proportionality: 'Only what bears on contact with children is asked for.',
      conflictOfInterest: null,
      confidentialityLimb: chance.percent(50) ? 'SAFEGUARD_INDIVIDUAL' : null,
      subjectInformed: null,
      representations: null,
      strictNecessity: chance.percent(75) ? 'The need for an interpreter must be known.' : null,
      schedule8Condition: chance.percent(85) ? 'VITAL_INTERESTS' : null,
      impactOnVictim: null,
      impactOnInvestigation: null,
      recipientConditions: null,
      dutyNamed: null,
    },
    openedAt,
    expiresAt: shiftInstant(openedAt, 168 * HOUR_MS),
    held: false,
  };
}
