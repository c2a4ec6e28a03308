import { ORDER_RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import type { Overlay, RecordFacts } from '../Decision.js';

const OVER = ['EXPIRED', 'DISCHARGED', 'WITHDRAWN'];

/**
 * An order that is over shows that there was one, and no more, to everybody but public protection and MAPPA; social
 * care also gets the offence facts of its cell. Source: brief 1.8a.
 */
export const orderEndedOverlay: Overlay = {
  name: 'orderEnded',
  source: 'Brief 1.8a',
  groups: 'ALL',
  columns: {
    SHPO_SRO: ['status', 'expiresAt'],
    CAWN: ['status'],
    DVPN_DVPO: ['status'],
    VOO: ['status', 'expiresAt'],
  },
  tighten(question, facts, { group, now }) {
    if (!isOver(facts, now) || group === 'PPU' || group === 'MAP' || question.category === 'EXISTENCE') return null;
    if (group === 'CSC' && question.category === 'OFFENCE_FACTS') return null;
    return { level: 'N', reason: 'ORDER_ENDED' };
  },
};

/** By its status, or because its last day has passed. */
export function isOver({ kind, values }: Pick<RecordFacts, 'kind' | 'values'>, now: string): boolean {
  if (!(ORDER_RECORD_KINDS as readonly RecordKind[]).includes(kind)) return false;
  const { status, expiresAt } = values;
  if (typeof status === 'string' && OVER.includes(status)) return true;
  return typeof expiresAt === 'string' && expiresAt < now.slice(0, expiresAt.length);
}
