import { listOf } from '../../model/listOf.js';
import { postalAddress } from '../../model/postalAddress.js';
import type { SubjectKey, Values } from '../../model/Source.js';
import type { Acquaintance } from '../Acquaintance.js';
import type { Check, Verdict } from '../Check.js';
import type { Finding } from '../Finding.js';

/** A day on which an address without an end still counts. */
const LATER = '2099-12-31';

/** Every key finds the nominal that it was taken from. */
async function findsEach(force: Acquaintance, keys: readonly (readonly [string, SubjectKey])[]): Promise<Verdict> {
  const findings: Finding[] = [];
  for (const [ref, key] of keys) {
    const found = await force.find([key]);
    if (found.some((one) => one.ref === ref)) continue;
    const at = force.people.findIndex((person) => person.ref === ref) + 1;
    findings.push({ kind: 'NOMINAL', at, column: null, problem: 'is not found' });
  }
  return keys.length === 0 ? { because: 'nobody tested with has one' } : findings;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const bySupervisor: Check = {
  name: 'finds by the organisation that supervises a requirement whoever has such an order',
  run(force) {
    const orders = (force.records.get('SHPO_SRO') ?? []).filter(({ values }) => values.disposedAt == null);
    const keys = orders.flatMap(({ nominal, values }) =>
      listOf(values.requirements).flatMap(({ supervisor }) => {
        const value = (supervisor as Values | null)?.organisation;
        return isText(value) ? [[nominal, { by: 'SUPERVISOR', value }] as const] : [];
      }),
    );
    return findsEach(force, keys);
  },
};

const byPremises: Check = {
  name: 'finds by the address whoever lives there, and whoever has a domestic violence notice about it',
  run(force) {
    const homes = force.people.flatMap(({ ref, values }) =>
      listOf(values.addresses).map((address) => [ref, address] as const),
    );
    const notices = (force.records.get('DVPN_DVPO') ?? [])
      .filter(({ values }) => values.disposedAt == null && values.premises !== null)
      .map(({ nominal, values }) => [nominal, values.premises as Values] as const);
    const keys = [...homes, ...notices].flatMap(([ref, { line, to }]) => {
      const counts = to === null && isText(line) && postalAddress(line) !== null;
      return counts ? [[ref, { by: 'PREMISES', value: line, on: LATER }] as const] : [];
    });
    return findsEach(force, keys);
  },
};

/** By what a person is tied to. */
export const TIE_CHECKS: readonly Check[] = [bySupervisor, byPremises];
