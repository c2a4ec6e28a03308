import type { RecordKind } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { dayOf, daysAfter, textOf } from './values.js';

/** Brief 1.8a: the status says that it is over, or its last day has passed. */
export function isOrderOver(kind: RecordKind, values: Values, now: string): boolean {
  const today = dayOf(now);
  const status = textOf(values.status);
  if (status === 'EXPIRED') return true;
  if (status === 'DISCHARGED') return true;
  if (status === 'WITHDRAWN') return true;
  if (kind === 'SHPO_SRO' || kind === 'VOO') {
    const expiresAt = textOf(values.expiresAt);
    if (expiresAt !== null && dayOf(expiresAt) < today) return true;
  }
  if (kind === 'CAWN') {
    const withdrawnAt = textOf(values.withdrawnAt);
    if (withdrawnAt !== null && dayOf(withdrawnAt) <= today) return true;
    const childTurns = textOf(values.childTurns);
    if (childTurns !== null && dayOf(childTurns) <= today) return true;
  }
  if (kind === 'DVPN_DVPO') {
    const madeAt = textOf(values.dvpoMadeAt);
    const days = values.dvpoDays;
    if (madeAt !== null && typeof days === 'number' && daysAfter(madeAt, days) < today) return true;
  }
  return false;
}

/** Brief 2.1, 2.3: an order that binds today. */
export function isOrderInForce(kind: RecordKind, values: Values, now: string): boolean {
  if (isOrderOver(kind, values, now)) return false;
  const effectiveFrom = textOf(values.effectiveFrom);
  if (effectiveFrom !== null && dayOf(effectiveFrom) > dayOf(now)) return false;
  const status = textOf(values.status);
  return status === 'IN_FORCE' || status === 'INTERIM' || status === 'VARIED' || status === 'APPEALED';
}

/** Brief 1.1, 4.6, 4.11: disposed of, or marked above what the product handles: as if there were no record. */
export function isNoRecord(values: Values): boolean {
  if (textOf(values.disposedAt) !== null) return true;
  const marking = textOf(values.gsc);
  return marking === 'SECRET' || marking === 'TOP_SECRET';
}
