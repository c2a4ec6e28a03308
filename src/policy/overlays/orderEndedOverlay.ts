import { GROUP_CODES, ORDER_RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import { domesticOrderEnd } from '../../model/domesticOrderEnd.js';
import type { Value, Values } from '../../model/Source.js';
import type { Overlay, RecordFacts } from '../Decision.js';

/**
 * An order that is over shows that there was one, and no more, to everybody but public protection and MAPPA; social
 * care also gets the offence facts of its cell. Source: brief 1.8a.
 */
export const orderEndedOverlay: Overlay = {
  name: 'orderEnded',
  source: 'Brief 1.8a',
  because: 'The order is over.',
  groups: GROUP_CODES.filter((group) => group !== 'PPU' && group !== 'MAP'),
  columns: {
    SHPO_SRO: ['status', 'expiresAt'],
    CAWN: ['status', 'childTurns', 'withdrawnAt'],
    DVPN_DVPO: ['status', 'kind', 'dvpoMadeAt', 'dvpoDays', 'hearingDueBy'],
    VOO: ['status', 'expiresAt'],
  },
  touches: ({ kind, category }, group) =>
    isOrder(kind) && category !== 'EXISTENCE' && !(group === 'CSC' && category === 'OFFENCE_FACTS'),
  tighten: (_question, facts, { now }) => (isOver(facts, now) ? { level: 'N', reason: 'ORDER_ENDED' } : null),
};

const isOrder = (kind: RecordKind): boolean => (ORDER_RECORD_KINDS as readonly RecordKind[]).includes(kind);

const OVER = ['EXPIRED', 'DISCHARGED', 'WITHDRAWN'];

/** By its status, or because its time is up: the last day, the child's birthday, the day it was withdrawn. */
export function isOver({ kind, values }: Pick<RecordFacts, 'kind' | 'values'>, now: string): boolean {
  if (isOrder(kind) && OVER.includes(String(values.status))) return true;
  switch (kind) {
    case 'SHPO_SRO':
    case 'VOO':
      return isPast(values.expiresAt, now);
    case 'CAWN':
      return hasTurned(values.childTurns, now) || hasCome(values.withdrawnAt, now);
    case 'DVPN_DVPO':
      return isPast(domesticOrderEnd(values) ?? hearingOfNotice(values), now);
    default:
      return false;
  }
}

/** A notice ends with its hearing; an order whose length is not recorded does not end by itself. */
const hearingOfNotice = ({ kind, dvpoMadeAt, hearingDueBy }: Values): Value | undefined =>
  typeof dvpoMadeAt === 'string' || kind === 'DVPO' || kind === 'DAPO' ? null : hearingDueBy;

/** The whole day, month or year (or the instant) lies behind. */
const isPast = (date: Value | undefined, now: string): boolean =>
  typeof date === 'string' && date < now.slice(0, date.length);

/** On the birthday itself, where the day is known. */
const hasTurned = (birthday: Value | undefined, now: string): boolean =>
  isPast(birthday, now) || birthday === now.slice(0, 'YYYY-MM-DD'.length);

const hasCome = (date: Value | undefined, now: string): boolean => typeof date === 'string' && date <= now;
