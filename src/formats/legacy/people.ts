import type { KindMap } from '../Format.js';
import * as parts from './parts.js';

const { rows, several, part, media, personName, claimedDate, address, role, personLink, childLink } = parts;

export const NOMINAL: KindMap = {
  table: 'NOMINAL',
  id: 'ID',
  nominal: null,
  places: {
    localNominalRef: 'ID',
    pncId: 'PNCID',
    croNumber: 'CRONO',
    asn: 'ASN',
    names: rows('NOMNAME', personName),
    dateOfBirth: rows('NOMDOB', claimedDate),
    sex: 'SEX',
    associates: rows('NOMASSOC', personLink()),
    addresses: rows('NOMADDR', address()),
    photograph: part(media('PHOTO')),
    occupation: rows('NOMJOB', role),
    volunteering: rows('NOMVOL', role),
    selfDefinedEthnicity: 'ETHNIC',
    religion: null,
    nationality: 'NATION',
    warningMarkers: several('WARN'),
    visorFlag: 'VISOR',
    registeredSexualOffender: 'RSO',
    linkedChildren: rows('NOMCHILD', childLink()),
    legitimateAccess: rows('NOMSETTG', {
      organisation: 'ORGID',
      as: 'ACCAS',
      pupilId: 'PUPIL',
      from: 'ACCFROM',
      to: 'ACCTO',
      recordedBy: 'RECBY',
    }),
  },
};

export const MEETING: KindMap = {
  table: 'MEETING',
  id: 'ID',
  nominal: null,
  places: { ref: 'ID', participants: several('ORGIDS'), children: several('CHREFS') },
};

export const INCIDENT: KindMap = {
  table: 'INCIDENT',
  id: 'ID',
  nominal: null,
  places: { log: 'LOGNO', at: 'OPENED', address: 'ADDR', nominals: several('NOMS') },
};

export const ENCOMPASS_NOTICE: KindMap = {
  table: 'ENCOMPAS',
  id: 'ID',
  nominal: null,
  places: { ref: 'ID', organisation: 'ORGID', pupilId: 'PUPIL' },
};
