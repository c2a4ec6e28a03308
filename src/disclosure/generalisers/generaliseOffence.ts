import type { RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, SELF } from './Generaliser.js';

/** The group of the offence with a status word: alleged, charged, convicted, cautioned. Source: brief 2.4 `G_OFFENCE`. */
export const generaliseOffence: Generaliser = {
  name: 'G_OFFENCE',
  source: 'Brief 2.4',
  reads: (kind, _field, leaves) => {
    if (leaves.length === 0) return SELF;
    return {
      own: leaves.includes('offenceGroup') ? ['offenceGroup'] : [],
      unit: leaves.includes('statusWord') ? (STATUS_COLUMNS[kind] ?? []) : [],
      record: [],
    };
  },
  apply: ({ kind, value, unit }) => {
    if (typeof value === 'string') return value;
    const statusWord = statusWordOf(kind, unit);
    return eachObject(value, ({ offenceGroup }) => ({ offenceGroup: offenceGroup ?? null, statusWord }));
  },
};

/** What says how far the offence is established. */
const STATUS_COLUMNS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIMINAL_HISTORY: ['kind'],
  SHPO_SRO: ['orderType'],
};

/** Orders that need no conviction: that there is one must not be read out of them (brief 1.9). */
const WITHOUT_CONVICTION: readonly (Value | undefined)[] = ['SRO', 'INTERIM_SRO', 'LEGACY_RSHO'];

function statusWordOf(kind: RecordKind, { kind: disposal, orderType }: Values): string | null {
  if (kind === 'ARREST') return 'ALLEGED';
  if (kind === 'SHPO_SRO' && WITHOUT_CONVICTION.includes(orderType)) return null;
  if (kind !== 'CRIMINAL_HISTORY') return 'CONVICTED';
  if (disposal === 'CONVICTION') return 'CONVICTED';
  return disposal === 'INSANITY_FINDING' || disposal === 'DISABILITY_FINDING' ? 'NOT_PROVED' : 'CAUTIONED';
}
