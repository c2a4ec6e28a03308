import { randomBytes } from 'node:crypto';

/** 96 random bits, hex. */
export const randomId = (): string => randomBytes(12).toString('hex');
