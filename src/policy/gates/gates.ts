import type { GroupCode } from '../../model/codes.js';
import { disclosureApplicantGate } from './disclosureApplicantGate.js';
import { disclosureRecipientGate } from './disclosureRecipientGate.js';
import { educationGate } from './educationGate.js';
import { employerGate } from './employerGate.js';
import { frontLineGate } from './frontLineGate.js';
import type { Gate } from './Gate.js';
import { healthGate } from './healthGate.js';
import { mappaGate } from './mappaGate.js';
import { nonAbusingParentGate } from './nonAbusingParentGate.js';
import { orderSupervisorGate } from './orderSupervisorGate.js';
import { publicProtectionGate } from './publicProtectionGate.js';
import { regulatorGate } from './regulatorGate.js';
import { socialCareGate } from './socialCareGate.js';
import { strategicAnalystGate } from './strategicAnalystGate.js';
import { youthJusticeGate } from './youthJusticeGate.js';

/** Every gate, in the order of brief 2.1. */
const ALL: readonly Gate[] = [
  publicProtectionGate,
  frontLineGate,
  mappaGate,
  socialCareGate,
  nonAbusingParentGate,
  educationGate,
  healthGate,
  youthJusticeGate,
  employerGate,
  regulatorGate,
  orderSupervisorGate,
  disclosureApplicantGate,
  disclosureRecipientGate,
  strategicAnalystGate,
];

/** One gate per recipient group. */
export const GATES: ReadonlyMap<GroupCode, Gate> = new Map(ALL.map((gate) => [gate.group, gate]));
