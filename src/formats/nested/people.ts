import type { KindMap } from '../Format.js';
import * as parts from './parts.js';

const { personName, claimedDate, address, role, personLink, media, childLink, legitimateAccess } = parts;

export const NOMINAL: KindMap = {
  table: 'nominals',
  id: 'nominalRef',
  nominal: null,
  places: {
    localNominalRef: 'nominalRef',
    pncId: 'identifiers.pnc',
    croNumber: 'identifiers.cro',
    asn: 'identifiers.arrestSummons',
    names: { list: personName, at: 'names' },
    dateOfBirth: { list: claimedDate, at: 'birthDates' },
    sex: 'sex',
    associates: { list: personLink, at: 'associates' },
    addresses: { list: address, at: 'addresses' },
    photograph: { part: media, at: 'custodyImage' },
    occupation: { list: role, at: 'work.paid' },
    volunteering: { list: role, at: 'work.unpaid' },
    selfDefinedEthnicity: 'diversity.ethnicity',
    religion: 'diversity.religion',
    nationality: 'diversity.nationality',
    warningMarkers: 'warnings',
    visorFlag: 'flags.visor',
    registeredSexualOffender: 'flags.registered',
    linkedChildren: { list: childLink, at: 'children' },
    legitimateAccess: { list: legitimateAccess, at: 'settings' },
  },
};

export const MEETING: KindMap = {
  table: 'meetings',
  id: 'meetingRef',
  nominal: null,
  places: { ref: 'meetingRef', participants: 'organisations', children: 'childRefs' },
};

export const INCIDENT: KindMap = {
  table: 'incidents',
  id: 'logNo',
  nominal: null,
  places: { log: 'logNo', at: 'openedAt', address: 'where', nominals: 'nominalRefs' },
};

export const ENCOMPASS_NOTICE: KindMap = {
  table: 'encompassNotices',
  id: 'noticeRef',
  nominal: null,
  places: { ref: 'noticeRef', organisation: 'settingId', pupilId: 'pupilRef' },
};
