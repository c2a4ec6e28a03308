import type { GateFact } from '../../model/LedgerEntry.js';

/** A fact found in a force's record, in a register, or in the token. Source: brief 2.1. */
export const verified = (fact: string, met: boolean): GateFact => ({ fact, how: met ? 'VERIFIED' : 'NOT_MET' });

/** A fact for which the requester's word is enough: own case, patient or pupil, and the purpose. Source: brief 2.1. */
export const asserted = (fact: string, met: boolean): GateFact => ({ fact, how: met ? 'ASSERTED' : 'NOT_MET' });
