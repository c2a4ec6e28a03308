import type { CheckedTables, SoundRow } from '../../formats/checkTables.js';
import type { Kind } from '../../formats/kinds.js';
import { listOf } from '../../model/listOf.js';
import { postalAddress } from '../../model/postalAddress.js';
import type { Value, Values } from '../../model/Source.js';
import type { Stay } from './SubjectIndex.js';

/** By a nominal's reference, what else it can be found by than who it is. */
export interface Ties {
  /** Organisations that an order names as supervisor of a requirement. */
  readonly supervisors: ReadonlyMap<string, readonly string[]>;
  /** Where the person lives and lived, and the premises of notices and orders about them. */
  readonly premises: ReadonlyMap<string, readonly Stay[]>;
}

type Read = (kind: Kind, row: SoundRow, columns: readonly string[]) => Values;

const ADDRESS = ['line', 'postcode', 'to'];

/** Reads the ties of every nominal once. A record that has been disposed of ties nobody. */
export function tiesOf({ nominals, records }: CheckedTables, read: Read): Ties {
  const supervisors = new Map<string, string[]>();
  const premises = new Map<string, Stay[]>();
  for (const row of nominals) {
    const { addresses } = read('NOMINAL', row, namesOf('addresses'));
    for (const address of listOf(addresses)) addTo(premises, row.nominal, stayAt(address));
  }
  for (const row of records.get('DVPN_DVPO') ?? []) {
    const { premises: place, disposedAt } = read('DVPN_DVPO', row, [...namesOf('premises'), 'disposedAt']);
    if (disposedAt == null) addTo(premises, row.nominal, stayAt(place));
  }
  for (const row of records.get('SHPO_SRO') ?? []) {
    const { requirements, disposedAt } = read('SHPO_SRO', row, ['requirements.supervisor.organisation', 'disposedAt']);
    if (disposedAt != null) continue;
    for (const { supervisor } of listOf(requirements)) {
      const organisation = (supervisor as Values | null | undefined)?.organisation;
      addTo(supervisors, row.nominal, typeof organisation === 'string' ? organisation : null);
    }
  }
  return { supervisors, premises };
}

const namesOf = (list: string): string[] => ADDRESS.map((column) => `${list}.${column}`);

function addTo<T>(ties: Map<string, T[]>, nominal: string, tie: T | null): void {
  if (tie !== null) ties.set(nominal, [...(ties.get(nominal) ?? []), tie]);
}

function stayAt(value: Value | undefined): Stay | null {
  const { line, postcode, to } = (value ?? {}) as Values;
  const address = typeof line === 'string' ? postalAddress(line, typeof postcode === 'string' ? postcode : null) : null;
  return address === null ? null : { address, to: typeof to === 'string' ? to : null };
}
