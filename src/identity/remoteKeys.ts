import { errors, type JWTVerifyGetKey } from 'jose';
import { BrokerError } from '../model/BrokerError.js';

/**
 * Keys that must be fetched. An issuer that cannot be asked is our failure, not the token's: BrokerError INTERNAL. That
 * no key fits stays the library's error.
 */
export const remoteKeys =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      const problem = new BrokerError('INTERNAL', 'the keys of the token’s issuer could not be had');
      problem.cause = cause;
      throw problem;
    }
  };
