import type { GroupCode, RecordKind } from '../../model/codes.js';
import type { Overlay } from '../Decision.js';
import { attendanceOverlay } from './attendanceOverlay.js';
import { classificationOverlay } from './classificationOverlay.js';
import { confidenceOverlay } from './confidenceOverlay.js';
import { disposedOverlay } from './disposedOverlay.js';
import { intelligenceHandlingOverlay } from './intelligenceHandlingOverlay.js';
import { newAddressOverlay } from './newAddressOverlay.js';
import { nonConvictionOverlay } from './nonConvictionOverlay.js';
import { orderEndedOverlay } from './orderEndedOverlay.js';
import { spentOrProtectedOverlay } from './spentOrProtectedOverlay.js';
import { strictNecessityOverlay } from './strictNecessityOverlay.js';

/** Every overlay in the order in which they are asked. Order decides only which reason is logged among equals. */
export const OVERLAYS: readonly Overlay[] = [
  disposedOverlay,
  classificationOverlay,
  spentOrProtectedOverlay,
  nonConvictionOverlay,
  intelligenceHandlingOverlay,
  strictNecessityOverlay,
  confidenceOverlay,
  orderEndedOverlay,
  attendanceOverlay,
  newAddressOverlay,
];

/** The closed list of columns that overlays may read of a kind for a group. */
export const overlayColumns = (kind: RecordKind, group: GroupCode): readonly string[] => [
  ...new Set(
    OVERLAYS.filter(({ groups }) => groups === 'ALL' || groups.includes(group)).flatMap(({ columns }) => [
      ...(columns['*'] ?? []),
      ...(columns[kind] ?? []),
    ]),
  ),
];
