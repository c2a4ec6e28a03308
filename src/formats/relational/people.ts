import type { KindMap } from '../Format.js';
import * as parts from './parts.js';

const { children, childValues, personName, addressColumns, role, personLink, childLink, legitimateAccess } = parts;

export const NOMINAL: KindMap = {
  table: 'nominal',
  id: 'nominal_id',
  nominal: null,
  places: {
    localNominalRef: 'nominal_id',
    pncId: 'pnc_id',
    croNumber: 'cro_no',
    asn: 'asn',
    names: children('nominal', 'name', personName),
    dateOfBirth: children('nominal', 'birth', { date: 'birth_date', verified: 'verified_ind' }),
    sex: 'sex_cd',
    associates: children('nominal', 'associate', personLink('associate_')),
    addresses: children('nominal', 'address', addressColumns),
    photograph: { part: parts.media('photo_') },
    occupation: children('nominal', 'occupation', role),
    volunteering: children('nominal', 'volunteering', role),
    selfDefinedEthnicity: 'ethnicity_desc',
    religion: 'religion_desc',
    nationality: 'nationality_desc',
    warningMarkers: childValues('nominal', 'warning', 'warning_cd'),
    visorFlag: 'visor_ind',
    registeredSexualOffender: 'rso_ind',
    linkedChildren: children('nominal', 'child', childLink()),
    legitimateAccess: children('nominal', 'access', legitimateAccess),
  },
};

export const MEETING: KindMap = {
  table: 'meeting',
  id: 'meeting_id',
  nominal: null,
  places: {
    ref: 'meeting_id',
    participants: childValues('meeting', 'participant', 'organisation_id'),
    children: childValues('meeting', 'child', 'child_ref'),
  },
};

export const INCIDENT: KindMap = {
  table: 'incident',
  id: 'incident_id',
  nominal: null,
  places: {
    log: 'log_no',
    at: 'opened_at',
    address: 'address_line',
    nominals: childValues('incident', 'nominal', 'nominal_ref'),
  },
};

export const ENCOMPASS_NOTICE: KindMap = {
  table: 'encompass_notice',
  id: 'encompass_notice_id',
  nominal: null,
  places: { ref: 'encompass_notice_id', organisation: 'organisation_id', pupilId: 'pupil_ref' },
};
