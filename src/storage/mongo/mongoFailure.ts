import mongoose from 'mongoose';
import { BrokerError } from '../../model/BrokerError.js';

/** The server's number for a key that is there already. */
const DUPLICATE = 11000;

export const isDuplicate = (cause: unknown): boolean =>
  cause instanceof mongoose.mongo.MongoServerError && cause.code === DUPLICATE;

/** Messages of servers quote values, so only the error's name is passed on. */
export function failed(message: string, cause: unknown): BrokerError {
  const problem = new BrokerError('INTERNAL', message);
  problem.cause = new Error(cause instanceof Error ? cause.name : 'unknown');
  return problem;
}
