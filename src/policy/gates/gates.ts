import { GROUP_CODES, type GroupCode } from '../../model/codes.js';
import { closedGate } from './closedGate.js';
import type { Gate } from './Gate.js';
import { mappaGate } from './mappaGate.js';
import { publicProtectionGate } from './publicProtectionGate.js';
import { socialCareGate } from './socialCareGate.js';

const BUILT: readonly Gate[] = [publicProtectionGate, mappaGate, socialCareGate];

/** One gate per recipient group; closed where none has been built. */
export const GATES: ReadonlyMap<GroupCode, Gate> = new Map(
  GROUP_CODES.map((group) => [group, BUILT.find((gate) => gate.group === group) ?? closedGate(group)]),
);
