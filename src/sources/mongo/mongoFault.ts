import mongoose from 'mongoose';
import { LackingOperator } from './NativeStore.js';

/** The server's own numbers for a command, stage, operator or expression that it does not know. */
const LACKING = new Set([59, 115, 168, 238, 304, 16436, 17276, 31325, 40323, 40324]);

/** A call to a force's MongoDB failed. It names the command and the server's code and repeats nothing of what was said. */
export class MongoFault extends Error {
  readonly code: string;
  constructor(command: string, code: string) {
    super(`mongodb ${command}: ${code}`);
    this.name = 'MongoFault';
    this.code = code;
  }
}

/** What a caller is told of the driver's error: messages of servers quote values, so none is passed on. */
export function mongoFault(command: string, error: unknown, signal?: AbortSignal): Error {
  if (signal?.aborted === true) return new DOMException('The call was given up', 'AbortError');
  if (error instanceof mongoose.mongo.MongoServerError) {
    const code = Number(error.code);
    if (LACKING.has(code)) return new LackingOperator();
    return new MongoFault(command, `${error.codeName ?? 'error'} ${Number.isNaN(code) ? '' : code}`.trim());
  }
  return new MongoFault(command, error instanceof Error ? error.name : 'unknown');
}
