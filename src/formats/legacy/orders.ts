import type { KindMap } from '../Format.js';
import * as parts from './parts.js';

const { address, breach, childLink, condition, envelope, event, notification, offence, part, personLink } = parts;
const { rows, several, staff } = parts;

const ids = { id: 'ID', nominal: 'NOM' };

export const SHPO_SRO: KindMap = {
  table: 'SHORDER',
  ...ids,
  places: {
    ...envelope,
    status: 'STATUS',
    expiresAt: 'EXPDATE',
    orderType: 'ORDTYPE',
    statutoryBasis: 'STATBAS',
    court: 'COURT',
    courtReference: 'COURTREF',
    madeAt: 'MADEDATE',
    servedAt: 'SRVDATE',
    effectiveFrom: 'EFFDATE',
    schedule: 'SCHED',
    prohibitions: rows('SHPROH', condition, 'CONDNO'),
    requirements: rows(
      'SHREQT',
      {
        number: 'REQNO',
        code: 'CONDCODE',
        text: 'CONDTEXT',
        supervisor: part({
          kind: 'SVKIND',
          name: 'SVNAME',
          organisation: 'SVORGID',
          contact: 'SVTEL',
          evidenceHeard: 'SVHEARD',
        }),
        due: 'REQDUE',
        electronicMonitoring: 'TAGGED',
        imposedAt: 'IMPDATE',
      },
      'REQNO',
    ),
    supervisorReports: rows('SHREPT', { at: 'RPDATE', requirementNo: 'REQNO', state: 'RPSTATE', detail: 'RPTEXT' }),
    breaches: rows('SHBRCH', breach),
    grounds: 'GRNDTEXT',
    indexOffence: part(offence('IX')),
    applicant: 'APPLCNT',
    variations: rows('SHVARN', { at: 'VARDATE', court: 'COURT', summary: 'VARTEXT' }),
    subjectToNotification: 'NOTIFY',
    notification: part(notification),
    notifiedDetails: part({
      bank: 'NTBANK',
      cards: 'NTCARDS',
      passport: 'NTPASSPT',
      nationalInsurance: 'NTNINO',
      held: { firstOf: ['NTBANK', 'NTCARDS', 'NTPASSPT', 'NTNINO'] },
    }),
    visorRecorded: 'VISOR',
    localFlagSet: 'LOCFLAG',
    offenderManager: part(staff('OM')),
  },
};

export const CAWN: KindMap = {
  table: 'ABDNOT',
  ...ids,
  places: {
    ...envelope,
    status: 'STATUS',
    noticeNumber: 'NOTNO',
    noticeBasis: 'NOTBAS',
    child: part(childLink('CH')),
    recipientAdult: part(personLink('RA')),
    prohibitedConduct: rows('ABCOND', condition, 'CONDNO'),
    grounds: 'GRNDTEXT',
    parentOrAuthorityStatement: 'CARETEXT',
    servedAt: 'SRVDATE',
    servedBy: part(staff('SRV')),
    acknowledged: 'ACKD',
    reviewAt: 'NOTRVW',
    withdrawnAt: 'WDRDATE',
    childTurns: 'CHTURNS',
    breaches: rows('ABBRCH', event),
  },
};

export const DVPN_DVPO: KindMap = {
  table: 'DVORDER',
  ...ids,
  places: {
    ...envelope,
    status: 'STATUS',
    noticeRef: 'NOTREF',
    orderRef: 'ORDREF',
    kind: 'ORDKIND',
    personP: part(personLink('PP')),
    personV: part(personLink('PV')),
    authorisedBy: part(staff('AUTH')),
    considerations: part({
      viewOfV: 'CONSV',
      childWelfare: 'CONSCH',
      viewOfOtherOccupants: 'CONSOCC',
      representationsByP: 'CONSP',
    }),
    issuedAt: 'ISSDATE',
    servedAt: 'SRVDATE',
    hearingDueBy: 'HRGDUE',
    provisions: several('PROVNS'),
    premises: part(address('PM')),
    newAddressOfV: part(address('NV')),
    dvpoMadeAt: 'DVPODATE',
    dvpoDays: 'DVPODAYS',
    breaches: rows('DVBRCH', event),
    riskTool: 'RISKTOOL',
    riskLevel: 'RISKLVL',
    childrenInHousehold: rows('DVCHILD', childLink()),
  },
};

export const VOO: KindMap = {
  table: 'VOORDER',
  ...ids,
  places: {
    ...envelope,
    status: 'STATUS',
    expiresAt: 'EXPDATE',
    orderRef: 'ORDREF',
    court: 'COURT',
    qualifyingOffence: part(offence('QO')),
    madeAt: 'MADEDATE',
    interim: 'INTERIM',
    conditions: rows('VOCOND', condition, 'CONDNO'),
    protectedPersons: rows('VOPROT', personLink()),
    notification: part(notification),
    breaches: rows('VOBRCH', breach),
  },
};

export const INTELLIGENCE: KindMap = {
  table: 'INTEL',
  ...ids,
  places: {
    ...envelope,
    urn: 'URN',
    sourceEvaluation: 'SRCEVAL',
    informationAssessment: 'INFASS',
    handlingCode: 'HNDCODE',
    handlingConditions: several('HNDCOND'),
    sanitisedText: 'SANTEXT',
    subjects: rows('INSUBJ', personLink()),
    reportedAt: 'RPTDATE',
    originatingForce: 'ORIGFRC',
    disseminationLog: rows('INDISS', { at: 'SENTDATE', to: 'SENTTO', purpose: 'SENTWHY' }),
  },
};

export const MANAGEMENT: KindMap = {
  table: 'MANAGED',
  ...ids,
  places: {
    ...envelope,
    visorReference: 'VISORREF',
    nominalType: 'NOMTYPE',
    mappaCategory: 'MAPCAT',
    mappaLevel: 'MAPLVL',
    leadAgency: 'LEADAG',
    area: 'AREA',
    riskManagementPlan: rows('MGACTN', parts.action),
    meetings: rows('MGMEET', {
      ref: 'MTGREF',
      date: 'MTGDATE',
      level: 'MTGLVL',
      attendees: rows('MGATT', { organisation: 'ORGID', userId: 'USERID', name: 'NAME' }),
    }),
    minutes: 'MINTEXT',
    executiveSummary: 'SUMTEXT',
    disclosureConsidered: rows('MGDISC', { at: 'DECDATE', decision: 'DECISION', reason: 'DECRSN' }),
    homeVisits: rows('MGVISIT', { at: 'VISDATE', outcome: 'VISTEXT' }),
    relevantActivity: rows('MGACTV', event),
  },
};
