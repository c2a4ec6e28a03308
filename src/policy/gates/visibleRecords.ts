import { behavesAsNoRecord } from '../../model/behavesAsNoRecord.js';
import type { RecordKind } from '../../model/codes.js';
import type { SourceRecord } from '../../model/Source.js';
import { isOver, orderEndedOverlay } from '../overlays/orderEndedOverlay.js';
import type { GateInput } from './Gate.js';

type Found = Pick<GateInput, 'records' | 'now'>;

/** The columns that say whether a record counts at all. */
export const VISIBILITY_COLUMNS: readonly string[] = ['disposedAt', 'gsc'];

/** Those of a kind that do not behave as no record: a gate never opens on what nobody may know of (brief 4.6, 4.11). */
export const visibleRecords = ({ records, now }: Found, kind: RecordKind): readonly SourceRecord[] =>
  records.filter((record) => record.kind === kind && !behavesAsNoRecord(record.values, now));

/** The columns that say whether an order of a kind counts and is not over. */
export const orderColumns = (kind: RecordKind): readonly string[] => [
  ...(orderEndedOverlay.columns[kind] ?? []),
  ...VISIBILITY_COLUMNS,
];

/** Visible orders of a kind that are not over. */
export const ordersInForce = (found: Found, kind: RecordKind): readonly SourceRecord[] =>
  visibleRecords(found, kind).filter((record) => !isOver(record, found.now));
