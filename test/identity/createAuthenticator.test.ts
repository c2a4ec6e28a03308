import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, createRemoteJWKSet, exportSPKI } from 'jose';
import { createAuthenticator } from '../../src/identity/createAuthenticator.js';
import { remoteKeys } from '../../src/identity/remoteKeys.js';
import { claimNames } from '../../src/identity/requesterFromClaims.js';
import type { TrustedIssuer } from '../../src/identity/TrustedIssuer.js';
import { BrokerError } from '../../src/model/BrokerError.js';
import { ISSUER, NOW, newKey, OFFICER, ORGANISATIONS, SECONDS, SOCIAL_WORKER, sign } from './fixtures.js';

type Key = Awaited<ReturnType<typeof newKey>>;
let key: Key;
let stranger: Key;
beforeAll(async () => {
  key = await newKey();
  stranger = await newKey();
});

const trusting = (keys: TrustedIssuer['keys'], claims = {}) =>
  createAuthenticator({
    issuers: [{ issuer: ISSUER, audience: 'proviso', claims: claimNames.parse(claims), keys }],
    organisations: ORGANISATIONS,
    now: () => NOW,
  });
const authenticate = (header: string | undefined) =>
  trusting(createLocalJWKSet({ keys: [key.jwk] })).authenticate(header);
const bearing = async (claims: Record<string, unknown>, by = key) => authenticate(`Bearer ${await sign(by, claims)}`);

/** The whole error, or the requester if there was none. */
const outcome = async (attempt: Promise<unknown>) =>
  attempt.catch((problem: unknown) => {
    if (!(problem instanceof BrokerError)) throw problem;
    return { code: problem.code, message: problem.message };
  });
const unauthenticated = (message: string) => ({ code: 'UNAUTHENTICATED', message });

describe('createAuthenticator', () => {
  it('knows an officer and a partner by their tokens', async () => {
    expect(await bearing(OFFICER)).toEqual({
      side: 'POLICE',
      id: 'nmr-12',
      name: 'Bo Officer',
      organisation: 'NMR-POLICE',
      role: 'OFFENDER_MANAGER',
      issuer: ISSUER,
      group: 'POLICE_PUBLIC_PROTECTION',
      force: 'NMR',
      rank: 'SERGEANT',
      posting: 'MOSOVO North',
    });
    expect(await bearing({ ...SOCIAL_WORKER, force: 'NMR', rank: 'SERGEANT' })).toEqual({
      side: 'PARTNER',
      id: 'csc-4471',
      name: 'Ash Partner',
      organisation: 'CSC-NORTHMOOR',
      role: 'TEAM_MANAGER',
      issuer: ISSUER,
      group: 'CHILDRENS_SOCIAL_CARE',
    });
  });

  it.each(['EdDSA', 'ES256', 'RS256', 'PS256'])('takes signatures by %s', async (alg) => {
    const other = await newKey(alg);
    const token = await sign(other, SOCIAL_WORKER);
    const requester = await trusting(createLocalJWKSet({ keys: [other.jwk] })).authenticate(`bearer ${token}`);
    expect(requester.id).toBe('csc-4471');
  });

  it.each<[string | undefined, string]>([
    [undefined, 'a bearer token is needed in the Authorization header'],
    ['', 'the Authorization header holds no bearer token'],
    ['Basic dXNlcjpwYXNz', 'the Authorization header holds no bearer token'],
    ['Bearer one.two', 'the Authorization header holds no bearer token'],
    ['Bearer one.two.three', 'the token is malformed'],
  ])('refuses the header %j', async (header, message) => {
    expect(await outcome(authenticate(header))).toEqual(unauthenticated(message));
  });

  it('refuses a signature that is not the issuer’s, and a token changed on the way', async () => {
    const refusal = unauthenticated('the token’s signature does not hold');
    expect(await outcome(bearing(SOCIAL_WORKER, stranger))).toEqual(refusal);
    const [header, , signature] = (await sign(key, SOCIAL_WORKER)).split('.');
    const [, payload] = (await sign(key, { ...SOCIAL_WORKER, sub: 'csc-9' })).split('.');
    expect(await outcome(authenticate(`Bearer ${header}.${payload}.${signature}`))).toEqual(refusal);
  });

  it('refuses a key that the issuer does not list', async () => {
    const token = await sign({ ...stranger, kid: 'key-2' }, SOCIAL_WORKER);
    expect(await outcome(authenticate(`Bearer ${token}`))).toEqual(
      unauthenticated('the token’s key is not one of its issuer’s'),
    );
  });

  it('refuses every algorithm that is not listed, the public key as a shared secret among them', async () => {
    const [, payload] = (await sign(key, SOCIAL_WORKER)).split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: 'key-1' })).toString('base64url');
    const signed = `${header('HS256')}.${payload}`;
    const mac = createHmac('sha256', await exportSPKI(key.publicKey))
      .update(signed)
      .digest('base64url');
    const refusal = unauthenticated('the token’s algorithm is none of EdDSA, ES256, RS256, PS256');
    expect(await outcome(authenticate(`Bearer ${signed}.${mac}`))).toEqual(refusal);
    expect(await outcome(authenticate(`Bearer ${header('none')}.${payload}.e30`))).toEqual(refusal);
  });

  it('refuses a listed algorithm that the issuer’s key is not made for', async () => {
    const other = await newKey('ES256');
    const token = await sign(other, SOCIAL_WORKER);
    const attempt = trusting(async () => key.publicKey).authenticate(`Bearer ${token}`);
    expect(await outcome(attempt)).toEqual(unauthenticated('the token’s algorithm does not fit its issuer’s key'));
  });

  it.each<[string, Record<string, unknown>, { code: string; message: string }]>([
    ['no issuer', { iss: undefined }, unauthenticated('the token’s claim iss is missing')],
    [
      'an unknown issuer',
      { iss: 'https://else.example' },
      unauthenticated('the token’s claim iss names no trusted issuer'),
    ],
    ['no audience', { aud: undefined }, unauthenticated('the token’s claim aud is missing')],
    ['another audience', { aud: 'payroll' }, unauthenticated('the token’s claim aud is not accepted')],
    ['no expiry', { exp: undefined }, unauthenticated('the token’s claim exp is missing')],
    ['no time of issue', { iat: undefined }, unauthenticated('the token’s claim iat is missing')],
    ['a time of issue to come', { iat: SECONDS + 6 }, unauthenticated('the token’s claim iat is not accepted')],
    ['a start to come', { nbf: SECONDS + 6 }, unauthenticated('the token’s claim nbf is not accepted')],
    ['an expiry gone by', { exp: SECONDS - 5 }, { code: 'TOKEN_EXPIRED', message: 'the token has expired' }],
    [
      'a longer life than a shift',
      { iat: SECONDS - 43_206, exp: SECONDS + 60 },
      { code: 'TOKEN_EXPIRED', message: 'the token is older than 12 hours' },
    ],
    ['no sub', { sub: undefined }, unauthenticated('the token’s claim sub is missing')],
    ['no name', { name: undefined }, unauthenticated('the token’s claim name is missing')],
    ['no organisation', { org: undefined }, unauthenticated('the token’s claim org is missing')],
    ['no group', { group: undefined }, unauthenticated('the token’s claim group is missing')],
    [
      'a name that is a list',
      { name: ['Ash'] },
      unauthenticated('the token’s claim name is no text of 1 to 200 characters'),
    ],
    ['a blank role', { role: '  ' }, unauthenticated('the token’s claim role is no text of 1 to 200 characters')],
    [
      'an unknown organisation',
      { org: 'CSC-ELSEWHERE' },
      unauthenticated('the token’s claim org names no organisation of the register'),
    ],
    [
      'an organisation of another kind',
      { org: 'FERNHILL-ACADEMY' },
      unauthenticated('the token’s claim group does not fit the organisation in org'),
    ],
    [
      'an unknown group',
      { group: 'NEIGHBOURS' },
      { code: 'GROUP_UNKNOWN', message: 'the token’s claim group names no group of this service' },
    ],
    ['no force', { ...OFFICER, force: undefined }, unauthenticated('the token’s claim force is missing')],
    [
      'a force that is no code',
      { ...OFFICER, force: 'Northmoor' },
      unauthenticated('the token’s claim force is no force code: three capital letters'),
    ],
    [
      'an unknown rank',
      { ...OFFICER, rank: 'ADMIRAL' },
      unauthenticated(
        'the token’s claim rank is none of CONSTABLE, SERGEANT, INSPECTOR, CHIEF_INSPECTOR, SUPERINTENDENT, ' +
          'CHIEF_SUPERINTENDENT, ASSISTANT_CHIEF_CONSTABLE, DEPUTY_CHIEF_CONSTABLE, CHIEF_CONSTABLE',
      ),
    ],
  ])('refuses a token with %s', async (_, change, refusal) => {
    expect(await outcome(bearing({ ...SOCIAL_WORKER, ...change }))).toEqual(refusal);
  });

  it('bears with clocks that are up to 5 seconds apart', async () => {
    await expect(bearing({ ...SOCIAL_WORKER, exp: SECONDS - 4 })).resolves.toMatchObject({ id: 'csc-4471' });
    await expect(bearing({ ...SOCIAL_WORKER, iat: SECONDS + 4, nbf: SECONDS + 4 })).resolves.toMatchObject({
      id: 'csc-4471',
    });
  });

  it('takes an auditor on either side', async () => {
    const auditor = { sub: 'dpo-1', name: 'Cy Auditor', group: 'AUDITOR' };
    expect(await bearing({ ...auditor, org: 'DATA-OVERSIGHT' })).toMatchObject({ side: 'PARTNER', group: 'AUDITOR' });
    expect(await bearing({ ...auditor, org: 'NMR-POLICE', force: 'NMR' })).toMatchObject({
      side: 'POLICE',
      group: 'AUDITOR',
      force: 'NMR',
      rank: null,
      posting: null,
    });
  });

  it('reads claims by the names that the issuer gives them', async () => {
    const { org, ...rest } = SOCIAL_WORKER;
    const authenticator = trusting(createLocalJWKSet({ keys: [key.jwk] }), {
      org: 'https://identity.example/employer',
    });
    const renamed = await sign(key, { ...rest, 'https://identity.example/employer': org });
    expect(await authenticator.authenticate(`Bearer ${renamed}`)).toMatchObject({ organisation: 'CSC-NORTHMOOR' });
    const usual = await sign(key, SOCIAL_WORKER);
    expect(await outcome(authenticator.authenticate(`Bearer ${usual}`))).toEqual(
      unauthenticated('the token’s claim https://identity.example/employer is missing'),
    );
  });

  describe('with keys that must be fetched', () => {
    let broken = false;
    const server = createServer((_, response) => {
      response.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: [key.jwk] }));
    });
    beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
    afterAll(() => new Promise((done) => void server.close(done)));

    const fetching = () => {
      const { port } = server.address() as AddressInfo;
      return trusting(remoteKeys(createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/keys`))));
    };

    it('checks the signature with them', async () => {
      const requester = await fetching().authenticate(`Bearer ${await sign(key, SOCIAL_WORKER)}`);
      expect(requester.id).toBe('csc-4471');
      const unlisted = await sign({ ...stranger, kid: 'key-2' }, SOCIAL_WORKER);
      expect(await outcome(fetching().authenticate(`Bearer ${unlisted}`))).toEqual(
        unauthenticated('the token’s key is not one of its issuer’s'),
      );
    });

    it('blames itself, not the token, when they cannot be had', async () => {
      broken = true;
      expect(await outcome(fetching().authenticate(`Bearer ${await sign(key, SOCIAL_WORKER)}`))).toEqual({
        code: 'INTERNAL',
        message: 'the keys of the token’s issuer could not be had',
      });
    });
  });
});

describe('a token that was verified', () => {
  let time = NOW.getTime();
  let verifications = 0;
  const counting: TrustedIssuer['keys'] = (header, token) => {
    verifications += 1;
    return createLocalJWKSet({ keys: [key.jwk] })(header, token);
  };
  const authenticator = () =>
    createAuthenticator({
      issuers: [{ issuer: ISSUER, audience: 'proviso', claims: claimNames.parse({}), keys: counting }],
      organisations: ORGANISATIONS,
      now: () => new Date(time),
    });
  const times = async (show: () => Promise<unknown>) => {
    const before = verifications;
    return [await outcome(show()), verifications - before] as const;
  };

  it('is not verified again for a minute, and then is', async () => {
    const { authenticate } = authenticator();
    const header = `Bearer ${await sign(key, OFFICER)}`;
    const [first, once] = await times(() => authenticate(header));
    expect(once).toBe(1);
    time += 59_999;
    expect(await times(() => authenticate(header))).toEqual([first, 0]);
    time += 1;
    expect(await times(() => authenticate(header))).toEqual([first, 1]);
    time = NOW.getTime() - 1000;
    expect(await times(() => authenticate(header))).toEqual([first, 1]);
    time = NOW.getTime();
  });

  it('is refused as soon as it has expired or is too old, in the same words as ever', async () => {
    const { authenticate } = authenticator();
    const short = `Bearer ${await sign(key, { ...OFFICER, exp: SECONDS + 30 })}`;
    const old = `Bearer ${await sign(key, { ...OFFICER, iat: SECONDS - 12 * 3600 + 30, exp: SECONDS + 3600 })}`;
    await authenticate(short);
    await authenticate(old);
    time += 36_000;
    expect(await times(() => authenticate(short))).toEqual([
      { code: 'TOKEN_EXPIRED', message: 'the token has expired' },
      1,
    ]);
    expect(await times(() => authenticate(old))).toEqual([
      { code: 'TOKEN_EXPIRED', message: 'the token is older than 12 hours' },
      1,
    ]);
    time = NOW.getTime();
  });

  it('vouches for no other token, be it the same but for its signature', async () => {
    const { authenticate } = authenticator();
    const token = await sign(key, OFFICER);
    await authenticate(`Bearer ${token}`);
    const forged = `${token.slice(0, token.lastIndexOf('.'))}.${(await sign(stranger, OFFICER)).split('.')[2]}`;
    expect(await times(() => authenticate(`Bearer ${forged}`))).toEqual([
      unauthenticated('the token’s signature does not hold'),
      1,
    ]);
  });
});
