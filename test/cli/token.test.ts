import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createAuthenticator } from '../../src/identity/createAuthenticator.js';
import { createDevelopmentIssuer } from '../../src/identity/createDevelopmentIssuer.js';
import { loadOrganisations } from '../../src/identity/loadOrganisations.js';
import { GROUPS, RANKS } from '../../src/model/codes.js';

const SCRIPT = fileURLToPath(new URL('../../src/cli/token.js', import.meta.url));
const ORGANISATIONS = loadOrganisations(new URL('../../../policy/organisations.csv', import.meta.url));

let data: string;
beforeEach(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'proviso-token-')), 'data');
});

function run(flags: string, env: Record<string, string> = {}) {
  const args = flags === '' ? [] : flags.split(' ');
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { PROVISO_DATA: data, ...env },
  });
  return { status, stdout, stderr };
}

const OFFICER = '--group POLICE_PUBLIC_PROTECTION --org NMR-POLICE --sub nmr-12 --force NMR';
const TEACHER = '--group EDUCATION --org FERNHILL-ACADEMY --sub dsl-1';

describe('npm run token', () => {
  it('prints a token alone, which the data folder’s issuer stands for', async () => {
    const { status, stdout, stderr } = run(`${OFFICER} --name Bo --rank INSPECTOR --posting North --minutes 30`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { iat = 0, exp = 0 } = decodeJwt(stdout.trim());
    expect(exp - iat).toBe(1800);
    const { trusted } = await createDevelopmentIssuer(data);
    const now = () => new Date(iat * 1000);
    const authenticator = createAuthenticator({ issuers: [trusted], organisations: ORGANISATIONS, now });
    expect(await authenticator.authenticate(`Bearer ${stdout.trim()}`)).toEqual({
      side: 'POLICE',
      id: 'nmr-12',
      name: 'Bo',
      organisation: 'NMR-POLICE',
      role: 'OFFENDER_MANAGER',
      issuer: 'https://proviso.invalid/dev',
      group: 'POLICE_PUBLIC_PROTECTION',
      force: 'NMR',
      rank: 'INSPECTOR',
      posting: 'North',
    });
  });

  it('lasts an hour and names the user by the identifier when not told otherwise', () => {
    const { iat = 0, exp, ...claims } = decodeJwt(run(`${TEACHER} --role DSL`).stdout.trim());
    expect(claims).toEqual({
      iss: 'https://proviso.invalid/dev',
      aud: 'proviso',
      sub: 'dsl-1',
      name: 'dsl-1',
      org: 'FERNHILL-ACADEMY',
      group: 'EDUCATION',
      role: 'DSL',
    });
    expect(exp).toBe(iat + 3600);
  });

  it.each([
    ['', `--group must be one of ${GROUPS.join(', ')}`],
    ['--group TEACHERS', `--group must be one of ${GROUPS.join(', ')}`],
    ['--group EDUCATION', '--org must be one of FERNHILL-ACADEMY for EDUCATION'],
    ['--group EDUCATION --org NMR-POLICE', '--org must be one of FERNHILL-ACADEMY for EDUCATION'],
    ['--group EDUCATION --org FERNHILL-ACADEMY', '--sub must be the user’s identifier'],
    ['--group POLICE_FRONT_LINE --org NMR-POLICE --sub a', '--force must be three capital letters, such as NMR'],
    [`${TEACHER} --rank HEAD`, `--rank must be one of ${RANKS.join(', ')}`],
    [`${TEACHER} --minutes 0`, '--minutes must be a whole number from 1 to 720'],
    [`${TEACHER} --minutes 721`, '--minutes must be a whole number from 1 to 720'],
    [`${TEACHER} --shoe-size 9`, "Unknown option '--shoe-size'"],
  ])('answers %j with what is wrong and how it goes', (flags, problem) => {
    const { status, stdout, stderr } = run(flags);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n\nusage: npm run token -- --group GROUP --org ORGANISATION --sub USER\n/);
    expect(stderr.split('\n')[0]).toContain(problem);
    expect(existsSync(data)).toBe(false);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'issuers are configured',
      { PROVISO_ISSUERS: 'i.json' },
      'token: there is no development issuer unless simulating without PROVISO_ISSUERS\n',
    ],
    [
      'simulation is off',
      { PROVISO_SIMULATION: 'off' },
      'PROVISO_ISSUERS: must name the identity providers unless PROVISO_SIMULATION is on\n',
    ],
    ['the configuration is wrong', { PORT: 'http' }, 'PORT: must be a whole number from 0 to 65535\n'],
  ])('refuses when %s', (_, env, stderr) => {
    expect(run(TEACHER, env)).toEqual({ status: 1, stdout: '', stderr });
    expect(existsSync(data)).toBe(false);
  });
});
