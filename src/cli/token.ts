import { parseArgs } from 'node:util';
import { createDevelopmentIssuer, type DevelopmentClaims } from '../identity/createDevelopmentIssuer.js';
import { loadOrganisations, type Organisation } from '../identity/loadOrganisations.js';
import { organisationKindsOf } from '../identity/organisationKindsOf.js';
import { isPolice } from '../identity/requesterFromClaims.js';
import { FORCE_CODE_PATTERN, GROUPS, RANKS } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { readConfig } from '../server/config.js';

/*
 * Prints a development token, alone, on stdout: `npm run token -- --group … --org … --sub …`.
 * Exit code 2 for a flag that is missing or wrong, 1 when there is no development issuer.
 */

const FLAGS = ['group', 'org', 'sub', 'name', 'role', 'rank', 'force', 'posting', 'minutes'] as const;
type Flags = Partial<Record<(typeof FLAGS)[number], string>>;

const LONGEST_MINUTES = 720;
const USAGE = `usage: npm run token -- --group GROUP --org ORGANISATION --sub USER
         [--name NAME] [--role ROLE] [--rank RANK] [--force FORCE] [--posting POSTING] [--minutes 60]

  --group    ${GROUPS.join('\n             ')}
  --org      an organisation of policy/organisations.csv that fits the group
  --sub      the user's identifier
  --name     the user's name; the identifier when not given
  --role     what they do there; OFFENDER_MANAGER for POLICE_PUBLIC_PROTECTION when not given
  --rank     police only: ${RANKS.join(', ')}
  --force    police only, required there: three capital letters, such as NMR
  --posting  police only: the current posting, without which nobody may authorise
  --minutes  how long the token lasts, from 1 to ${LONGEST_MINUTES}
`;

class UsageError extends Error {}

function readFlags(args: readonly string[]): Flags {
  const options = Object.fromEntries(FLAGS.map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== '');
    return Object.fromEntries(given);
  } catch (problem) {
    const [first = ''] = (problem as Error).message.split('\n');
    throw new UsageError(first);
  }
}

function claimsOf(flags: Flags, organisations: ReadonlyMap<string, Organisation>): DevelopmentClaims {
  const group = GROUPS.find((known) => known === flags.group);
  if (group === undefined) throw new UsageError(`--group must be one of ${GROUPS.join(', ')}`);
  const fitting = [...organisations.values()].filter(({ kind }) => organisationKindsOf(group).includes(kind));
  const organisation = fitting.find(({ id }) => id === flags.org);
  if (organisation === undefined) {
    throw new UsageError(`--org must be one of ${fitting.map(({ id }) => id).join(', ')} for ${group}`);
  }
  const sub = flags.sub;
  if (sub === undefined) throw new UsageError('--sub must be the user’s identifier');
  if (flags.rank !== undefined && !RANKS.some((known) => known === flags.rank)) {
    throw new UsageError(`--rank must be one of ${RANKS.join(', ')}`);
  }
  if ((isPolice(group, organisation) || flags.force !== undefined) && !FORCE_CODE_PATTERN.test(flags.force ?? '')) {
    throw new UsageError('--force must be three capital letters, such as NMR');
  }
  const role = flags.role ?? (group === 'POLICE_PUBLIC_PROTECTION' ? 'OFFENDER_MANAGER' : undefined);
  return {
    sub,
    name: flags.name ?? sub,
    org: organisation.id,
    group,
    ...(role === undefined ? {} : { role }),
    ...(flags.rank === undefined ? {} : { rank: flags.rank }),
    ...(flags.force === undefined ? {} : { force: flags.force }),
    ...(flags.posting === undefined ? {} : { posting: flags.posting }),
  };
}

function minutesOf(flags: Flags): number {
  const text = flags.minutes ?? '60';
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > LONGEST_MINUTES) {
    throw new UsageError(`--minutes must be a whole number from 1 to ${LONGEST_MINUTES}`);
  }
  return minutes;
}

async function printToken(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const flags = readFlags(args);
  const config = readConfig(env);
  if (!config.developmentIssuer) {
    throw new StartupError('token', 'there is no development issuer unless simulating without PROVISO_ISSUERS');
  }
  const organisations = loadOrganisations(new URL('organisations.csv', config.policyFolder));
  const claims = claimsOf(flags, organisations);
  const minutes = minutesOf(flags);
  const issuer = await createDevelopmentIssuer(config.dataFolder);
  process.stdout.write(`${await issuer.sign(claims, minutes, new Date())}\n`);
}

try {
  await printToken(process.argv.slice(2), process.env);
} catch (problem) {
  const usage = problem instanceof UsageError;
  if (!usage && !(problem instanceof StartupError)) throw problem;
  process.stderr.write(usage ? `${problem.message}\n\n${USAGE}` : `${problem.message}\n`);
  process.exitCode = usage ? 2 : 1;
}
