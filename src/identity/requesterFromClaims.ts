import { z } from 'zod';
import { BrokerError } from '../model/BrokerError.js';
import { FORCE_CODE_PATTERN, GROUPS, type Group, RANKS, type Rank } from '../model/codes.js';
import type { PartnerRequester, PoliceRequester, Requester } from '../model/Requester.js';
import type { Organisation } from './loadOrganisations.js';
import { organisationKindsOf } from './organisationKindsOf.js';

/** What an issuer calls each claim. */
export const claimNames = z.strictObject({
  sub: z.string().min(1).default('sub'),
  name: z.string().min(1).default('name'),
  org: z.string().min(1).default('org'),
  group: z.string().min(1).default('group'),
  role: z.string().min(1).default('role'),
  rank: z.string().min(1).default('rank'),
  force: z.string().min(1).default('force'),
  posting: z.string().min(1).default('posting'),
});
export type ClaimNames = z.infer<typeof claimNames>;

const claim = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u);

const POLICE_GROUPS: ReadonlySet<Group> = new Set<PoliceRequester['group']>([
  'POLICE_PUBLIC_PROTECTION',
  'POLICE_FRONT_LINE',
  'STRATEGIC_ANALYST',
  'AUTHORISING_OFFICER',
  'SOURCE_STEWARD',
]);

/** True for a group on the police side. Auditors sit with a force or outside the police; every other group is always on one side. */
export const isPolice = (group: Group, organisation: Organisation): group is PoliceRequester['group'] =>
  POLICE_GROUPS.has(group) || (group === 'AUDITOR' && organisation.kind === 'POLICE');

/**
 * The typed requester of a verified token. Errors name the claim, never its value.
 * @throws BrokerError UNAUTHENTICATED for a claim that is missing or wrong, GROUP_UNKNOWN for a group of nobody's
 */
export function requesterFromClaims(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
  issuer: string,
  organisations: ReadonlyMap<string, Organisation>,
): Requester {
  const wrong = (which: keyof ClaimNames, problem: string) =>
    new BrokerError('UNAUTHENTICATED', `the token’s claim ${names[which]} ${problem}`);
  const optional = (which: keyof ClaimNames): string | null => {
    const given = claims[names[which]];
    if (given === undefined || given === null) return null;
    const parsed = claim.safeParse(given);
    if (!parsed.success) throw wrong(which, 'is no text of 1 to 200 characters');
    return parsed.data;
  };
  const required = (which: keyof ClaimNames): string => {
    const given = optional(which);
    if (given === null) throw wrong(which, 'is missing');
    return given;
  };

  const [id, name, org, groupName] = [required('sub'), required('name'), required('org'), required('group')];
  const group = GROUPS.find((known) => known === groupName);
  if (group === undefined) {
    throw new BrokerError('GROUP_UNKNOWN', `the token’s claim ${names.group} names no group of this service`);
  }
  const organisation = organisations.get(org);
  if (organisation === undefined) throw wrong('org', 'names no organisation of the register');
  if (!organisationKindsOf(group).includes(organisation.kind)) {
    throw wrong('group', `does not fit the organisation in ${names.org}`);
  }
  const person = { id, name, organisation: org, role: optional('role'), issuer };
  if (!isPolice(group, organisation)) {
    return { side: 'PARTNER', ...person, group: group as PartnerRequester['group'] };
  }
  const force = required('force');
  if (!FORCE_CODE_PATTERN.test(force)) throw wrong('force', 'is no force code: three capital letters');
  return {
    side: 'POLICE',
    ...person,
    group,
    force,
    rank: rankOf(optional('rank'), wrong),
    posting: optional('posting'),
  };
}

function rankOf(given: string | null, wrong: (which: 'rank', problem: string) => BrokerError): Rank | null {
  if (given === null) return null;
  const rank = RANKS.find((known) => known === given);
  if (rank === undefined) throw wrong('rank', `is none of ${RANKS.join(', ')}`);
  return rank;
}
