import type { RecordKind } from '../model/codes.js';
import { domesticOrderEnd } from '../model/domesticOrderEnd.js';
import type { Value, Values } from '../model/Source.js';

type Columns = Readonly<Partial<Record<RecordKind, readonly string[]>>>;

/** What each kind of order keeps of what all orders share (brief 1.8a). */
export const ORDER_COLUMNS: Readonly<Record<'orderKind' | 'inForceFrom' | 'expiresAt', Columns>> = {
  orderKind: { SHPO_SRO: ['orderType'], DVPN_DVPO: ['kind'] },
  inForceFrom: { SHPO_SRO: ['effectiveFrom'], CAWN: ['servedAt'], DVPN_DVPO: ['issuedAt'], VOO: ['madeAt'] },
  expiresAt: { DVPN_DVPO: ['dvpoMadeAt', 'dvpoDays', 'hearingDueBy'] },
};

/** The one word for the order. */
export function deriveOrderKind(kind: RecordKind, unit: Values): Value {
  if (kind === 'CAWN' || kind === 'VOO') return kind;
  return unit[ORDER_COLUMNS.orderKind[kind]?.[0] ?? ''] ?? null;
}

/** From when the order binds. */
export const deriveInForceFrom = (kind: RecordKind, unit: Values): Value =>
  unit[ORDER_COLUMNS.inForceFrom[kind]?.[0] ?? ''] ?? null;

/** A domestic violence order ends its days after it was made, a notice with its hearing; a warning notice has no length. */
export const deriveExpiry = (kind: RecordKind, unit: Values): Value =>
  kind === 'DVPN_DVPO' ? (domesticOrderEnd(unit) ?? unit.hearingDueBy ?? null) : null;
