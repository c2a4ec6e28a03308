import type { ForceCode, GroupCode } from '../../../src/model/codes.js';

/** Forces and the areas they police. */
export const FORCE_AREAS: ReadonlyMap<ForceCode, string> = new Map([
  ['NMR', 'NORTHMOOR'],
  ['SLW', 'SALTWICK'],
  ['ARV', 'ARDENVALE'],
]);
export const FORCES = ['NMR', 'SLW', 'ARV'] as const;

export const POSTCODE_AREAS: ReadonlyMap<string, string> = new Map([
  ['NM', 'NORTHMOOR'],
  ['SX', 'SALTWICK'],
  ['AV', 'ARDENVALE'],
]);

const REGISTERED = [
  ['NMR-POLICE', 'POLICE', 'NORTHMOOR'],
  ['SLW-POLICE', 'POLICE', 'SALTWICK'],
  ['ARV-POLICE', 'POLICE', 'ARDENVALE'],
  ['CSC-NORTHMOOR', 'LOCAL_AUTHORITY', 'NORTHMOOR'],
  ['CSC-SALTWICK', 'LOCAL_AUTHORITY', 'SALTWICK'],
  ['PROB-NORTHMOOR', 'PROBATION', 'NORTHMOOR'],
  ['PROB-SALTWICK', 'PROBATION', 'SALTWICK'],
  ['HMP-SALTWICK', 'PRISON', 'SALTWICK'],
  ['YJS-NORTHMOOR', 'YOUTH_JUSTICE', 'NORTHMOOR'],
  ['YJS-SALTWICK', 'YOUTH_JUSTICE', 'SALTWICK'],
  ['FERNHILL-ACADEMY', 'SCHOOL', 'NORTHMOOR'],
  ['ROOKERY-SCHOOL', 'SCHOOL', 'SALTWICK'],
  ['NHS-NORTHMOOR', 'HEALTH', 'NORTHMOOR'],
  ['NHS-SALTWICK', 'HEALTH', 'SALTWICK'],
  ['HARBOUR-TRUST', 'SUPERVISOR', 'SALTWICK'],
  ['LANTERN-TRUST', 'SUPERVISOR', 'NORTHMOOR'],
  ['ARDENVALE-HOSPITALS', 'EMPLOYER', 'ARDENVALE'],
  ['MOORSIDE-RANGERS', 'EMPLOYER', 'NORTHMOOR'],
  ['CARE-REGISTER', 'REGULATOR', 'NATIONAL'],
  ['TEACHING-REGISTER', 'REGULATOR', 'NATIONAL'],
] as const;

/** The register of organisations. */
export const ORGANISATIONS = new Map<string, { id: string; kind: string; area: string }>(
  REGISTERED.map(([id, kind, area]) => [id, { id, kind, area }]),
);

/** Where people of a group work. */
export const ORGANISATIONS_OF: Readonly<Record<GroupCode, readonly string[]>> = {
  PPU: ['NMR-POLICE', 'SLW-POLICE', 'ARV-POLICE'],
  FLO: ['NMR-POLICE', 'SLW-POLICE', 'ARV-POLICE'],
  MAP: ['PROB-NORTHMOOR', 'PROB-SALTWICK', 'HMP-SALTWICK'],
  CSC: ['CSC-NORTHMOOR', 'CSC-SALTWICK'],
  PNP: ['PROB-NORTHMOOR', 'PROB-SALTWICK'],
  EDU: ['FERNHILL-ACADEMY', 'ROOKERY-SCHOOL'],
  HLT: ['NHS-NORTHMOOR', 'NHS-SALTWICK'],
  YJS: ['YJS-NORTHMOOR', 'YJS-SALTWICK'],
  EMP: ['ARDENVALE-HOSPITALS', 'MOORSIDE-RANGERS', 'FERNHILL-ACADEMY'],
  REG: ['CARE-REGISTER', 'TEACHING-REGISTER'],
  SUP: ['HARBOUR-TRUST', 'LANTERN-TRUST'],
  CAP: ['NMR-POLICE', 'SLW-POLICE'],
  CRE: ['NMR-POLICE', 'SLW-POLICE'],
  ANL: ['NMR-POLICE', 'SLW-POLICE'],
};

/** Children and victims, by the reference that all agencies share. */
export const CHILDREN = ['CR-10001', 'CR-10002', 'CR-10003', 'CR-10004'] as const;
export const PEOPLE = ['CR-10001', 'CR-10002', 'CR-10003', 'VR-20001', 'VR-20002'] as const;

export const ADDRESSES = ['14 Quay Row, Northmoor', '3 Fullers Rise, Saltwick', '88 Colliers Lane, Ardenvale'] as const;

/** Days on which something may turn: ordinary ones, a leap day, the days around it. */
const DAYS = [
  '2026-11-22',
  '2026-11-22',
  '2026-11-22',
  '2027-02-28',
  '2027-03-01',
  '2028-02-29',
  '2026-12-31',
] as const;
const TIMES = ['10:32:00.000Z', '00:00:00.000Z', '23:59:59.999Z', '02:10:00.000Z'] as const;
export const NOWS: readonly string[] = DAYS.flatMap((day) => TIMES.map((time) => `${day}T${time}`));

/** What has been worked out before: a run asks for the same few days over and over. */
const known = new Map<string, string>();

function remembered(key: string, work: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = work();
  known.set(key, made);
  return made;
}

/** The day so many days and years later. */
export const shiftDay = (iso: string, days: number, years = 0): string =>
  remembered(`${iso.slice(0, 10)} ${days} ${years}`, () => {
    const at = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() + days);
    at.setUTCFullYear(at.getUTCFullYear() + years);
    return at.toISOString().slice(0, 10);
  });

/** The instant so many milliseconds later. */
export const shiftInstant = (iso: string, ms: number): string =>
  remembered(`${iso} ${ms}`, () => new Date(Date.parse(iso) + ms).toISOString());

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
