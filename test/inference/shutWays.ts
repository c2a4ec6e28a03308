import type { Authorisation, ChildDisclosureDecision } from '../../src/model/Authorisation.js';
import type { Values } from '../../src/model/Source.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { authorisationOf, CHILD_DISCLOSURE, WAYS, type Way } from '../cells/groups.js';
import type { Situation } from '../cells/world.js';
import { situationOf } from './worlds.js';

/** A caller whose gate stays shut because of what records, registers or human decisions say. */
export interface ShutWay {
  readonly why: string;
  readonly way: Way;
  readonly situation: Situation;
  /** What the force holds instead. */
  readonly holds: (holdings: Holdings) => Holdings;
  readonly authorisations: readonly Authorisation[];
  readonly decision: ChildDisclosureDecision | null;
}

export const wayOf = (group: string): Way => {
  const found = WAYS.find((way) => way.group === group);
  if (found === undefined) throw new Error(`no way for ${group}`);
  return found;
};

/** With what stands beside the person in what was decided for the caller. */
export function withWordsBeside(way: Way): Way {
  const root = (selection: string) =>
    way
      .root(selection)
      .replace(
        '{ person',
        way.group === 'CRE' ? '{ riskStatement advice person' : '{ statement restrictions contactPoint person',
      );
  return ['EMP', 'REG', 'CRE'].includes(way.group) ? { ...way, root } : way;
}

const shut = (
  group: string,
  why: string,
  { enquiry = {}, claims = {}, ...more }: Partial<Omit<ShutWay, 'way' | 'why'>> & { enquiry?: object; claims?: object },
): ShutWay => {
  const way = wayOf(group);
  return {
    why,
    situation: situationOf(group),
    holds: (holdings) => holdings,
    authorisations: [],
    decision: CHILD_DISCLOSURE,
    ...more,
    way: withWordsBeside({
      ...way,
      claims: { ...way.claims, ...claims },
      enquiry: { ...way.enquiry, ...enquiry },
    }),
  };
};

const withNominal = (values: Values) => (holdings: Holdings) => ({
  ...holdings,
  nominals: holdings.nominals.map((nominal) => ({ ...nominal, values: { ...nominal.values, ...values } })),
});

const SOMEBODY_ELSES: Values = { key: '1', number: '1', supervisor: { organisation: 'OTHER-TRUST' } };

/**
 * Every group that records, registers or decisions can shut out. Public protection, and probation that works with the
 * family, rest on the request alone: they are refused before any force is asked, or let through.
 */
export const SHUT_WAYS: readonly ShutWay[] = [
  shut('FLO', 'no force has logged the incident', { enquiry: { incidentLog: 'Log 0999 of 22/11/2026' } }),
  shut('MAP', 'managed in another area', { claims: { org: 'PROB-SALTWICK' } }),
  shut('CSC', 'the child is not linked to the subject', { enquiry: { children: [{ childRef: 'CR-NOBODYS' }] } }),
  shut('EDU', 'no access, no pupil, and another meeting', {
    enquiry: { meetingId: 'MTG-2', children: [] },
    holds: (holdings) => ({ ...withNominal({ legitimateAccess: [] })(holdings), registers: [] }),
  }),
  shut('HLT', 'no patient, and another meeting', {
    enquiry: { meetingId: 'MTG-2', clients: [], children: [], subjectIsClient: false },
  }),
  shut('YJS', 'no longer a child', { situation: situationOf('PPU') }),
  shut('EMP', 'nothing is authorised', {}),
  shut('EMP', 'the authorisation names no role', {
    authorisations: [{ ...authorisationOf('EMP', 'ARDENVALE-HOSPITALS'), role: null }],
  }),
  shut('EMP', 'the authorisation has run out', {
    authorisations: [{ ...authorisationOf('EMP', 'ARDENVALE-HOSPITALS'), expiresAt: '2026-11-22T09:00:00.000Z' }],
  }),
  shut('REG', 'nothing is authorised', {}),
  shut('REG', 'the authorisation was revoked', {
    authorisations: [{ ...authorisationOf('REG', 'CARE-REGISTER'), revokedAt: '2026-11-21T12:00:00.000Z' }],
  }),
  shut('SUP', 'the order names somebody else', {
    holds: (holdings) => ({
      ...holdings,
      records: holdings.records.map((record) =>
        record.kind === 'SHPO_SRO'
          ? { ...record, values: { ...record.values, requirements: [SOMEBODY_ELSES] } }
          : record,
      ),
    }),
  }),
  shut('CRE', 'decided not to disclose', { decision: { ...CHILD_DISCLOSURE, decision: 'DO_NOT_DISCLOSE' } }),
  shut('CRE', 'no undertaking yet', { decision: { ...CHILD_DISCLOSURE, undertakingAt: null } }),
  shut('EMP', 'the enquiry names somebody else', {
    enquiry: { aboutWhom: [{ pncId: '1999/0000456S' }] },
    authorisations: [authorisationOf('EMP', 'ARDENVALE-HOSPITALS')],
  }),
  shut('SUP', 'the enquiry names somebody else', { enquiry: { aboutWhom: [{ pncId: '1999/0000456S' }] } }),
  shut('CRE', 'the officer’s enquiry names somebody else', { enquiry: { aboutWhom: [{ pncId: '1999/0000456S' }] } }),
];
