import type { Nominal } from '../model/Source.js';
import type { CallerContext, GateVerdict } from '../policy/Decision.js';
import type { GateInput } from '../policy/gates/Gate.js';
import { GATES } from '../policy/gates/gates.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import type { PersonFacts } from './readFacts.js';

const SHUT: GateVerdict = { passed: false, facts: [] };

/** The caller with the verdict of its group's gate about this person. */
export function judgeGate(
  parts: BrokerParts,
  caller: Caller,
  nominals: readonly Nominal[],
  { gateRecords }: PersonFacts,
  now: string,
): CallerContext {
  const input: GateInput = {
    requester: caller.requester,
    enquiry: caller.enquiry,
    nominals,
    records: gateRecords,
    organisation: parts.organisations.get(caller.requester.organisation),
    forceAreas: new Map(parts.forces.map(({ code, area }) => [code, area])),
    now,
  };
  const gate = GATES.get(caller.group)?.judge(input) ?? SHUT;
  return { requester: caller.requester, group: caller.group, enquiry: caller.enquiry, gate, now };
}
