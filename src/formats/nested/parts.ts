import type { Places } from '../Format.js';

/** The documents that NMR's records nest, each written once. */
export const personName: Places = {
  forenames: 'given',
  surname: 'family',
  type: 'kind',
  from: 'usedFrom',
  to: 'usedTo',
};

export const claimedDate: Places = { date: 'born', verified: 'isVerified' };

export const address: Places = {
  line: 'line1',
  postcode: 'postCode',
  uprn: null,
  type: 'occupiedAs',
  from: 'since',
  to: 'until',
};

export const role: Places = { employer: 'employer', role: 'jobTitle', accessToChildren: 'worksWithChildren' };

export const personLink: Places = {
  ref: 'nominalRef',
  name: 'fullName',
  dateOfBirth: 'birthDate',
  sex: 'sex',
  role: 'roleInMatter',
  relationship: 'relation',
  anonymityApplies: 'anonymous',
};

export const suspectLink: Places = {
  ref: 'nominalRef',
  name: 'fullName',
  dateOfBirth: 'birthDate',
  suspectStatus: 'standing',
};

export const victimLink: Places = {
  victimRef: 'childOrAdultRef',
  name: 'fullName',
  dateOfBirth: 'birthDate',
  sex: 'sex',
  relationshipToSuspect: 'relationToSuspect',
  anonymityApplies: 'anonymous',
};

export const childLink: Places = {
  childId: 'childRef',
  name: 'fullName',
  dateOfBirth: 'birthDate',
  sex: 'sex',
  relationship: 'relation',
  household: 'sameHousehold',
  contactType: 'contact',
};

export const legitimateAccess: Places = {
  organisation: 'setting',
  as: 'capacity',
  pupilId: 'pupilRef',
  from: 'since',
  to: 'until',
  recordedBy: 'recordedBy',
};

export const media: Places = { held: 'isHeld', handle: 'storeHandle' };

export const staff: Places = {
  name: 'fullName',
  collarNumber: 'collarNo',
  rank: 'rank',
  role: 'post',
  team: 'team',
  teamContact: 'teamPhone',
};

/** The group is looked up by CJS code where the row gives none. */
export const offence: Places = {
  cjsOffenceCode: 'cjsCode',
  homeOfficeClass: 'hoClass',
  title: 'wording',
  offenceGroup: {
    firstOf: ['group', { from: { table: 'offenceCodes', where: 'cjsCode', is: 'cjsCode' }, at: 'group' }],
  },
  offenceDate: 'onDate',
  plea: 'plea',
  verdict: 'verdict',
};

export const notification: Places = {
  start: 'startsOn',
  basis: 'because',
  period: 'period',
  nextDue: 'nextDueOn',
  overdue: 'isOverdue',
};

export const condition: Places = {
  number: 'no',
  code: 'type',
  text: 'wording',
  protectedParty: { part: personLink, at: 'protects' },
  namedPlace: 'place',
  until: 'untilDate',
};

export const requirement: Places = {
  number: 'no',
  code: 'type',
  text: 'wording',
  supervisor: {
    part: {
      kind: 'kind',
      name: 'name',
      organisation: 'organisationId',
      contact: 'contact',
      evidenceHeard: 'courtHeardEvidence',
    },
    at: 'supervisedBy',
  },
  due: 'dueDate',
  electronicMonitoring: 'tagged',
  imposedAt: 'imposedOn',
};

export const breach: Places = { at: 'when', conditionNo: 'conditionNo', status: 'state', detail: 'note' };

export const event: Places = { at: 'when', type: 'what', detail: 'note' };

export const factor: Places = { heading: 'heading', rating: 'rating', evidence: 'evidence' };

export const action: Places = {
  code: 'actionCode',
  text: 'action',
  owner: 'ownedBy',
  due: 'dueDate',
  relevantTo: 'forGroups',
};

/** What every record carries. */
export const envelope: Places = {
  reportingRestrictions: 'meta.courtRestrictions',
  dataSubjectRole: 'meta.subjectRole',
  basis: 'meta.basis',
  accuracyStatement: 'meta.accuracy',
  recordedAt: 'meta.createdAt',
  lastVerifiedAt: 'meta.verifiedAt',
  gsc: 'meta.marking',
  handlingInstructions: 'meta.handling',
  givenInConfidence: 'meta.inConfidence',
  reviewGroup: 'meta.retention.group',
  reviewDate: 'meta.retention.reviewOn',
  disposedAt: 'meta.retention.disposedOn',
  childSubject: 'meta.subjectIsChild',
  nonConviction: 'meta.notConvicted',
  contactPoint: 'meta.contact',
};
