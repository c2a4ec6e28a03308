import { listOf } from '../../model/listOf.js';
import { postalAddress, sameAddress } from '../../model/postalAddress.js';
import type { RegisterEntry, Value, Values } from '../../model/Source.js';
import { collect } from '../linkedPerson.js';
import type { GateInput } from './Gate.js';
import { isCurrent } from './isCurrent.js';
import { ordersInForce } from './visibleRecords.js';

/** How long after it was opened an incident counts as live (D). */
const LIVE_FOR_MS = 24 * 60 * 60 * 1000;

/** The live incidents with the log of the enquiry, and those of them that involve the subject. */
export function incidentsInvolving(input: GateInput): {
  readonly live: readonly RegisterEntry[];
  readonly tied: readonly RegisterEntry[];
} {
  const live = input.registers.filter((entry) => isLiveIncident(entry, input));
  return { live, tied: live.filter((incident) => involvesSubject(incident, input)) };
}

function isLiveIncident({ register, values: { log, at } }: RegisterEntry, { enquiry, now }: GateInput): boolean {
  if (register !== 'INCIDENT' || typeof log !== 'string' || log !== enquiry.incidentLog) return false;
  const ageMs = Date.parse(now) - Date.parse(String(at));
  return ageMs >= 0 && ageMs <= LIVE_FOR_MS;
}

/** It names the subject, or happens where they live or where an order in force keeps them away from. */
function involvesSubject(incident: RegisterEntry, input: GateInput): boolean {
  const named = collect(incident.values.nominals, []);
  const { address } = incident.values;
  return (
    input.nominals.some(
      ({ force, ref, values }) =>
        (force === incident.force && named.includes(ref)) ||
        listOf(values.addresses).some((home) => isCurrent(home, input.now) && isAt(address, home)),
    ) || ordersInForce(input, 'DVPN_DVPO').some(({ values }) => isAt(address, values.premises))
  );
}

/**
 * Whom a notice or order in force protects at the very place of the incident, and everybody the incident names
 * (brief 2.2 ◊, "the protected person at this incident").
 */
export function protectedAt({ values: { address, nominals } }: RegisterEntry, input: GateInput): readonly string[] {
  const here = ordersInForce(input, 'DVPN_DVPO').filter(({ values }) => isAt(address, values.premises));
  return [...collect(nominals, []), ...here.flatMap(({ values }) => collect(values.personV, ['ref']))];
}

/** The same address to the letter, but for case and punctuation and where only one of the two gives a postcode. */
function isAt(address: Value | undefined, part: Value | undefined): boolean {
  const { line, postcode } = (part ?? {}) as Values;
  if (typeof address !== 'string' || typeof line !== 'string') return false;
  const [there, here] = [postalAddress(address), postalAddress(line, typeof postcode === 'string' ? postcode : null)];
  return there !== null && here !== null && there.full === here.full && sameAddress(there, here);
}
