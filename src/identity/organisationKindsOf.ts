import type { Group } from '../model/codes.js';
import type { OrganisationKind } from './loadOrganisations.js';

/**
 * The kinds of organisation that a group's people work for. Members of the public apply and are told through a
 * force's own disclosure scheme. Source: brief 2.1.
 */
const KINDS_OF_GROUP: Readonly<Record<Group, readonly OrganisationKind[]>> = {
  POLICE_PUBLIC_PROTECTION: ['POLICE'],
  POLICE_FRONT_LINE: ['POLICE'],
  MAPPA_RESPONSIBLE_AUTHORITY: ['PROBATION', 'PRISON'],
  CHILDRENS_SOCIAL_CARE: ['LOCAL_AUTHORITY'],
  PROBATION_NON_ABUSING_PARENT: ['PROBATION'],
  EDUCATION: ['SCHOOL'],
  HEALTH: ['HEALTH'],
  YOUTH_JUSTICE: ['YOUTH_JUSTICE'],
  EMPLOYER: ['EMPLOYER', 'SCHOOL', 'HEALTH', 'LOCAL_AUTHORITY', 'SUPERVISOR'],
  REGULATOR: ['REGULATOR'],
  ORDER_SUPERVISOR: ['SUPERVISOR', 'PROBATION', 'HEALTH', 'LOCAL_AUTHORITY', 'YOUTH_JUSTICE'],
  CSOD_APPLICANT: ['POLICE'],
  CSOD_RECIPIENT: ['POLICE'],
  STRATEGIC_ANALYST: ['POLICE'],
  AUTHORISING_OFFICER: ['POLICE'],
  AUDITOR: ['OVERSIGHT', 'POLICE'],
  SOURCE_STEWARD: ['POLICE'],
};

export const organisationKindsOf = (group: Group): readonly OrganisationKind[] => KINDS_OF_GROUP[group];
