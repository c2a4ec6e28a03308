import type { JWTVerifyGetKey } from 'jose';
import type { ClaimNames } from './requesterFromClaims.js';

/** An identity provider whose tokens count. */
export interface TrustedIssuer {
  /** The `iss` claim, exactly. */
  readonly issuer: string;
  /** What the `aud` claim must hold. */
  readonly audience: string;
  readonly claims: ClaimNames;
  readonly keys: JWTVerifyGetKey;
}

/** Signature algorithms that count: no others, whatever a token or a key says. */
export const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'] as const;
