import type { Format } from '../../formats/Format.js';
import type { NativeRow } from '../../formats/NativeTables.js';
import type { NativeStore } from './NativeStore.js';
import type { Quarantine } from './Quarantine.js';

/** What every reading of a force's collections needs to know. */
export interface MongoForce {
  readonly format: Format;
  readonly store: NativeStore;
  /** Accept invented identifiers (brief 1.2). */
  readonly simulation: boolean;
  /** Tables that translate values and hold nothing about anybody; read once and again with every scan. */
  readonly codes: Readonly<Record<string, readonly NativeRow[]>>;
  readonly quarantine: Quarantine;
}
