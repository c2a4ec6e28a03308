import { listOf } from '../../src/model/listOf.js';
import type { Values } from '../../src/model/Source.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { generatedHoldings } from '../cells/world.js';
import { keeping, situationOf } from '../inference/worlds.js';

const FEW = ['CRIME_REPORT', 'SHPO_SRO', 'INTELLIGENCE'];

/** One nominal, with some of the records that the generated one has. */
export function person(ref: string, values: Values, kinds: readonly string[] = FEW, group = 'PPU'): Holdings {
  const holdings = keeping(generatedHoldings(situationOf(group, false)), (kind) => kinds.includes(kind));
  const own: Values = { pncId: null, croNumber: null, associates: [], ...values };
  const homes = (known: Values): Values => ({ addresses: [...listOf(known.addresses), ...listOf(values.addresses)] });
  return {
    ...holdings,
    nominals: holdings.nominals.map((nominal) => ({
      ref,
      values: { ...nominal.values, ...own, ...homes(nominal.values) },
    })),
    records: holdings.records.map((record) => ({ ...record, id: `${ref}-${record.kind}`, nominal: ref })),
  };
}

/** A name that a force has recorded. */
export const called = (forenames: string, surname: string, type = 'CURRENT'): Values => ({
  key: `${forenames} ${surname}`,
  forenames,
  surname,
  type,
  from: null,
  to: null,
});
export const born = (date: string): Values['dateOfBirth'] => [{ date, verified: false }];

/** What one force holds, of several people. */
export const together = (...all: readonly Holdings[]): Holdings => ({
  nominals: all.flatMap(({ nominals }) => nominals),
  records: all.flatMap(({ records }) => records),
  registers: all[0]?.registers ?? [],
});
