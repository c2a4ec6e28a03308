import type { Join, ListPlace, PartPlace, Place, Places } from '../Format.js';

/** The rows of a child table, e.g. `crime_victim` of `crime`, in the order of their line numbers. */
export const childRows = (parent: string, name: string): Join => ({
  table: `${parent}_${name}`,
  where: `${parent}_id`,
  is: `${parent}_id`,
  order: 'line_no',
});

export const children = (parent: string, name: string, columns: Places, key = 'line_no'): ListPlace => ({
  list: columns,
  from: childRows(parent, name),
  key,
});

export const childValues = (parent: string, name: string, column: string): Place => ({
  each: column,
  from: childRows(parent, name),
});

/** A row of the `staff` table. */
export const staffMember: Places = {
  name: 'full_name',
  collarNumber: 'collar_no',
  rank: 'rank_cd',
  role: 'post',
  team: 'team_name',
  teamContact: 'team_contact',
};

export const staff = (foreignKey: string): PartPlace => ({
  part: staffMember,
  from: { table: 'staff', where: 'staff_id', is: foreignKey },
});

/** A row of the `address` table, or the address columns of a child row. */
export const addressColumns: Places = {
  line: 'address_line',
  postcode: 'post_code',
  uprn: 'uprn',
  type: 'address_type_cd',
  from: 'valid_from',
  to: 'valid_to',
};

export const address = (foreignKey: string): PartPlace => ({
  part: addressColumns,
  from: { table: 'address', where: 'address_id', is: foreignKey },
});

export const personName: Places = {
  forenames: 'forenames',
  surname: 'surname',
  type: 'name_type_cd',
  from: 'valid_from',
  to: 'valid_to',
};

export const role: Places = { employer: 'employer', role: 'role_title', accessToChildren: 'child_access_ind' };

export const personLink = (prefix = ''): Places => ({
  ref: `${prefix}nominal_ref`,
  name: `${prefix}full_name`,
  dateOfBirth: `${prefix}birth_date`,
  sex: `${prefix}sex_cd`,
  role: `${prefix}role_desc`,
  relationship: `${prefix}relationship_desc`,
  anonymityApplies: `${prefix}anonymity_ind`,
});

export const suspectLink: Places = {
  ref: 'nominal_ref',
  name: 'full_name',
  dateOfBirth: 'birth_date',
  suspectStatus: 'suspect_status_cd',
};

export const victimLink: Places = {
  victimRef: 'victim_ref',
  name: 'full_name',
  dateOfBirth: 'birth_date',
  sex: 'sex_cd',
  relationshipToSuspect: 'relationship_desc',
  anonymityApplies: 'anonymity_ind',
};

export const childLink = (prefix = ''): Places => ({
  childId: `${prefix}child_ref`,
  name: `${prefix}full_name`,
  dateOfBirth: `${prefix}birth_date`,
  sex: `${prefix}sex_cd`,
  relationship: `${prefix}relationship_desc`,
  household: `${prefix}household_ind`,
  contactType: `${prefix}contact_type_cd`,
});

export const legitimateAccess: Places = {
  organisation: 'organisation_id',
  as: 'capacity_cd',
  pupilId: 'pupil_ref',
  from: 'valid_from',
  to: 'valid_to',
  recordedBy: 'recorded_by',
};

export const media = (prefix: string): Places => ({ held: `${prefix}held_ind`, handle: `${prefix}store_handle` });

/** The group is looked up in `ref_offence` by CJS code where the row gives none. */
export const offenceGroup = (prefix = ''): Place => ({
  firstOf: [
    `${prefix}offence_group_cd`,
    { from: { table: 'ref_offence', where: 'cjs_code', is: `${prefix}cjs_code` }, at: 'offence_group_cd' },
  ],
});

export const offence = (prefix = ''): Places => ({
  cjsOffenceCode: `${prefix}cjs_code`,
  homeOfficeClass: `${prefix}ho_class`,
  title: `${prefix}offence_title`,
  offenceGroup: offenceGroup(prefix),
  offenceDate: `${prefix}offence_date`,
  plea: `${prefix}plea_cd`,
  verdict: `${prefix}verdict_cd`,
});

export const notification: Places = {
  start: 'notification_start',
  basis: 'notification_basis',
  period: 'notification_period',
  nextDue: 'notification_next_due',
  overdue: 'notification_overdue_ind',
};

export const condition: Places = {
  number: 'condition_no',
  code: 'condition_cd',
  text: 'wording',
  protectedParty: { part: personLink('protects_') },
  namedPlace: 'place_name',
  until: 'until_date',
};

export const breach: Places = {
  at: 'breach_date',
  conditionNo: 'condition_no',
  status: 'breach_status_cd',
  detail: 'detail',
};

export const event: Places = { at: 'event_date', type: 'event_type', detail: 'detail' };

export const factor: Places = { heading: 'heading', rating: 'rating_cd', evidence: 'evidence' };

/** An action of a plan; the groups it is for are rows of a table of their own. */
export const action = (table: string): Places => ({
  code: 'action_code',
  text: 'action_text',
  owner: 'owner',
  due: 'due_date',
  relevantTo: childValues(table, 'group', 'recipient_group_cd'),
});

/** What every record carries; `table` is the record's own. */
export const envelope = (table: string): Places => ({
  reportingRestrictions: childValues(table, 'restriction', 'restriction_text'),
  dataSubjectRole: 'subject_role_cd',
  basis: 'basis_cd',
  accuracyStatement: 'accuracy_text',
  recordedAt: 'created_date',
  lastVerifiedAt: 'verified_date',
  gsc: 'gsc_cd',
  handlingInstructions: childValues(table, 'handling', 'handling_text'),
  givenInConfidence: 'in_confidence_ind',
  reviewGroup: 'review_group_cd',
  reviewDate: 'review_date',
  disposedAt: 'disposed_date',
  childSubject: 'child_subject_ind',
  nonConviction: 'non_conviction_ind',
  contactPoint: 'contact_point',
});
