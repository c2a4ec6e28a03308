import type { Join, ListPlace, PartPlace, Place, Places } from '../Format.js';

/** Repeated rows: those of `table` whose REF is this row's `is`, by their zero-padded sequence number. */
const repeated = (table: string, is: string): Join => ({ table, where: 'REF', is, order: 'SEQ' });

export const rows = (table: string, columns: Places, key = 'SEQ', is = 'ID'): ListPlace => ({
  list: columns,
  from: repeated(table, is),
  key,
});

/** Values in one field with semicolons between. */
export const several = (field: string): Place => ({ split: ';', at: field });

export const part = (columns: Places): PartPlace => ({ part: columns });

export const personName: Places = { forenames: 'FNAMES', surname: 'SNAME', type: 'NMTYPE', from: null, to: null };

export const claimedDate: Places = { date: 'DOB', verified: 'DOBVER' };

export const address = (prefix = ''): Places => ({
  line: `${prefix}ADDR`,
  postcode: `${prefix}PCODE`,
  uprn: null,
  type: `${prefix}ADTYPE`,
  from: `${prefix}ADFROM`,
  to: `${prefix}ADTO`,
});

export const role: Places = { employer: 'EMPLR', role: 'JOB', accessToChildren: 'CHACC' };

export const personLink = (prefix = ''): Places => ({
  ref: `${prefix}NOM`,
  name: `${prefix}NAME`,
  dateOfBirth: `${prefix}DOB`,
  sex: `${prefix}SEX`,
  role: `${prefix}ROLE`,
  relationship: `${prefix}REL`,
  anonymityApplies: `${prefix}ANON`,
});

export const childLink = (prefix = ''): Places => ({
  childId: `${prefix}CHREF`,
  name: `${prefix}NAME`,
  dateOfBirth: `${prefix}DOB`,
  sex: `${prefix}SEX`,
  relationship: `${prefix}REL`,
  household: `${prefix}HHOLD`,
  contactType: `${prefix}CONTACT`,
});

export const media = (prefix: string): Places => ({ held: `${prefix}HELD`, handle: `${prefix}HNDL` });

export const staff = (prefix = ''): Places => ({
  name: `${prefix}OFFR`,
  collarNumber: `${prefix}COLLAR`,
  rank: `${prefix}RANK`,
  role: `${prefix}POST`,
  team: `${prefix}TEAM`,
  teamContact: `${prefix}TEL`,
});

/** The group is looked up in OFFCODE by Home Office class where the row gives none. */
export const offenceGroup = (prefix = ''): Place => ({
  firstOf: [`${prefix}OFFGRP`, { from: { table: 'OFFCODE', where: 'HOCLASS', is: `${prefix}HOCLASS` }, at: 'OFFGRP' }],
});

export const offence = (prefix = ''): Places => ({
  cjsOffenceCode: `${prefix}CJSCODE`,
  homeOfficeClass: `${prefix}HOCLASS`,
  title: `${prefix}OFFTITLE`,
  offenceGroup: offenceGroup(prefix),
  offenceDate: `${prefix}OFFDATE`,
  plea: `${prefix}PLEA`,
  verdict: `${prefix}VERDICT`,
});

export const notification: Places = {
  start: 'NOTSTART',
  basis: 'NOTBASIS',
  period: 'NOTPERIOD',
  nextDue: 'NOTDUE',
  overdue: 'NOTOVER',
};

export const condition: Places = {
  number: 'CONDNO',
  code: 'CONDCODE',
  text: 'CONDTEXT',
  protectedParty: part(personLink('PR')),
  namedPlace: 'PLACE',
  until: 'UNTIL',
};

export const breach: Places = { at: 'BRDATE', conditionNo: 'CONDNO', status: 'BRSTAT', detail: 'BRTEXT' };

export const event: Places = { at: 'EVDATE', type: 'EVTYPE', detail: 'EVTEXT' };

export const factor: Places = { heading: 'HEADING', rating: 'RATING', evidence: 'EVIDENCE' };

export const action: Places = {
  code: 'ACTCODE',
  text: 'ACTTEXT',
  owner: 'ACTOWNER',
  due: 'ACTDUE',
  relevantTo: several('ACTFOR'),
};

export const envelope: Places = {
  reportingRestrictions: several('RESTRN'),
  dataSubjectRole: 'SUBJROLE',
  basis: 'BASIS',
  accuracyStatement: 'ACCURACY',
  recordedAt: 'RECDATE',
  lastVerifiedAt: 'VERDATE',
  gsc: 'GSC',
  handlingInstructions: several('HANDLING'),
  givenInConfidence: 'CONFID',
  reviewGroup: 'RVWGRP',
  reviewDate: 'RVWDATE',
  disposedAt: 'DISPDATE',
  childSubject: 'CHSUBJ',
  nonConviction: 'NONCONV',
  contactPoint: 'CONTACTPT',
};
