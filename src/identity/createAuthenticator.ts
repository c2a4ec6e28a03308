import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { BrokerError } from '../model/BrokerError.js';
import type { Requester } from '../model/Requester.js';
import type { Organisation } from './loadOrganisations.js';
import { requesterFromClaims } from './requesterFromClaims.js';
import { ALGORITHMS, type TrustedIssuer } from './TrustedIssuer.js';
import { VerifiedTokens } from './VerifiedTokens.js';

export interface AuthenticatorConfig {
  readonly issuers: readonly TrustedIssuer[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly now: () => Date;
}

export interface Authenticator {
  /**
   * Who asks, from the Authorization header.
   * @throws BrokerError UNAUTHENTICATED, TOKEN_EXPIRED or GROUP_UNKNOWN; INTERNAL when an issuer's keys cannot be had
   */
  authenticate(authorizationHeader: string | undefined): Promise<Requester>;
}

/** Clocks of issuer and broker may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 5;
/** A shift: nobody's rights are believed for longer without asking the issuer again. */
const LONGEST_AGE_HOURS = 12;

/** Turns bearer tokens of the trusted issuers into requesters. */
export function createAuthenticator({ issuers, organisations, now }: AuthenticatorConfig): Authenticator {
  const byName = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
  const verified = new VerifiedTokens(LONGEST_AGE_HOURS * 3_600_000);
  return {
    async authenticate(header) {
      const token = readBearer(header);
      const known = verified.find(token, now());
      if (known !== null) return known;
      const issuer = byName.get(readIssuer(token));
      if (issuer === undefined) throw unauthenticated('the token’s claim iss names no trusted issuer');
      const claims = await verify(token, issuer, now());
      const requester = requesterFromClaims(claims, issuer.claims, issuer.issuer, organisations);
      verified.note(token, claims, requester, now());
      return requester;
    },
  };
}

function readBearer(header: string | undefined): string {
  if (header === undefined) throw unauthenticated('a bearer token is needed in the Authorization header');
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header.trim()) ?? [];
  if (token === undefined) throw unauthenticated('the Authorization header holds no bearer token');
  return token;
}

/** Read before the signature is checked, only to know whose keys must have made it. */
function readIssuer(token: string): string {
  let issuer: unknown;
  try {
    issuer = decodeJwt(token).iss;
  } catch {
    throw unauthenticated('the token is malformed');
  }
  if (typeof issuer !== 'string') throw unauthenticated('the token’s claim iss is missing');
  return issuer;
}

async function verify(token: string, issuer: TrustedIssuer, currentDate: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...ALGORITHMS],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: `${LONGEST_AGE_HOURS}h`,
      requiredClaims: ['exp', 'iat'],
      currentDate,
    });
    return payload;
  } catch (problem) {
    throw brokerErrorOf(problem);
  }
}

/** The library's error in our words: claims by name, no values. */
function brokerErrorOf(problem: unknown): BrokerError {
  if (problem instanceof BrokerError) return problem;
  if (problem instanceof errors.JWTExpired) {
    const old = problem.claim === 'iat' ? `is older than ${LONGEST_AGE_HOURS} hours` : 'has expired';
    return new BrokerError('TOKEN_EXPIRED', `the token ${old}`);
  }
  if (problem instanceof errors.JWTClaimValidationFailed) {
    const how = problem.reason === 'missing' ? 'is missing' : 'is not accepted';
    return unauthenticated(`the token’s claim ${problem.claim} ${how}`);
  }
  if (problem instanceof errors.JOSEAlgNotAllowed) {
    return unauthenticated(`the token’s algorithm is none of ${ALGORITHMS.join(', ')}`);
  }
  if (problem instanceof errors.JWSSignatureVerificationFailed) {
    return unauthenticated('the token’s signature does not hold');
  }
  if (problem instanceof errors.JWKSNoMatchingKey || problem instanceof errors.JWKSMultipleMatchingKeys) {
    return unauthenticated('the token’s key is not one of its issuer’s');
  }
  if (problem instanceof errors.JWSInvalid || problem instanceof errors.JWTInvalid) {
    return unauthenticated('the token is malformed');
  }
  if (problem instanceof errors.JOSENotSupported || problem instanceof TypeError) {
    return unauthenticated('the token’s algorithm does not fit its issuer’s key');
  }
  const internal = new BrokerError('INTERNAL', 'the token could not be checked');
  internal.cause = problem;
  return internal;
}

const unauthenticated = (message: string): BrokerError => new BrokerError('UNAUTHENTICATED', message);
