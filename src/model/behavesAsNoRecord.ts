import type { Values } from './Source.js';

const HANDLED = ['OFFICIAL', 'OFFICIAL_SENSITIVE'];

/** Marked above what the broker handles (brief 4.6). No marking at all is the lowest. */
export const isAboveClassification = ({ gsc }: Values): boolean => typeof gsc === 'string' && !HANDLED.includes(gsc);

/** A decision to dispose has been recorded and its time has come (brief 4.11). */
export const isDisposed = ({ disposedAt }: Values, now: string): boolean =>
  typeof disposedAt === 'string' && disposedAt <= now;

/** The record is invisible to everybody, exactly as if it were not there. */
export const behavesAsNoRecord = (values: Values, now: string): boolean =>
  isAboveClassification(values) || isDisposed(values, now);
