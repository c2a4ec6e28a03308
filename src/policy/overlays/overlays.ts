import type { GroupCode, RecordKind } from '../../model/codes.js';
import type { Overlay } from '../Decision.js';
import { adultToolOverlay } from './adultToolOverlay.js';
import { attendanceOverlay } from './attendanceOverlay.js';
import { childhoodDisposalOverlay } from './childhoodDisposalOverlay.js';
import { childSubjectOverlay } from './childSubjectOverlay.js';
import { classificationOverlay } from './classificationOverlay.js';
import { confidenceOverlay } from './confidenceOverlay.js';
import { disposedOverlay } from './disposedOverlay.js';
import { eliminatedOverlay } from './eliminatedOverlay.js';
import { intelligenceHandlingOverlay } from './intelligenceHandlingOverlay.js';
import { newAddressOverlay } from './newAddressOverlay.js';
import { nonConvictionOverlay } from './nonConvictionOverlay.js';
import { orderEndedOverlay } from './orderEndedOverlay.js';
import { spentOrProtectedOverlay } from './spentOrProtectedOverlay.js';
import { strictNecessityOverlay } from './strictNecessityOverlay.js';
import { supervisedOrderOverlay } from './supervisedOrderOverlay.js';
import { underTenOverlay } from './underTenOverlay.js';
import { victimAnonymityOverlay } from './victimAnonymityOverlay.js';

/** Every overlay in the order in which they are asked. Order decides only which reason is logged among equals. */
export const OVERLAYS: readonly Overlay[] = [
  disposedOverlay,
  classificationOverlay,
  victimAnonymityOverlay,
  underTenOverlay,
  childSubjectOverlay,
  adultToolOverlay,
  spentOrProtectedOverlay,
  childhoodDisposalOverlay,
  eliminatedOverlay,
  nonConvictionOverlay,
  intelligenceHandlingOverlay,
  strictNecessityOverlay,
  confidenceOverlay,
  supervisedOrderOverlay,
  orderEndedOverlay,
  attendanceOverlay,
  newAddressOverlay,
];

/** Overlays that may themselves ask for an Inspector; a threat to life does not open what they shut. */
export const INSPECTOR_OVERLAYS: readonly string[] = [intelligenceHandlingOverlay.name, childSubjectOverlay.name];

/** The closed list of columns that overlays may read of a kind for a group. */
export const overlayColumns = (kind: RecordKind, group: GroupCode): readonly string[] => [
  ...new Set(
    OVERLAYS.filter(({ groups }) => groups === 'ALL' || groups.includes(group)).flatMap(({ columns }) => [
      ...(columns['*'] ?? []),
      ...(columns[kind] ?? []),
    ]),
  ),
];
