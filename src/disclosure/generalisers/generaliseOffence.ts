import type { RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, type Reads, SELF } from './Generaliser.js';

/** The group of the offence with a status word: alleged, charged, convicted, cautioned. Source: brief 2.4 `G_OFFENCE`. */
export const generaliseOffence: Generaliser = {
  name: 'G_OFFENCE',
  source: 'Brief 2.4',
  reads: ({ kind, leaves }) => {
    if (leaves.length === 0) return SELF;
    const status = leaves.includes('statusWord') ? STATUS_COLUMNS[kind] : undefined;
    return {
      own: [...(leaves.includes('offenceGroup') ? ['offenceGroup'] : []), ...(status?.own ?? [])],
      unit: status?.unit ?? [],
      record: [],
    };
  },
  apply: ({ kind, value, unit }) => {
    if (typeof value === 'string') return value;
    return eachObject(value, (offence) => ({
      offenceGroup: offence.offenceGroup ?? null,
      statusWord: statusWordOf(kind, offence, unit),
    }));
  },
};

/** What says how far the offence is established: of the offence, and of the disposal or order it belongs to. */
const STATUS_COLUMNS: Readonly<Partial<Record<RecordKind, Omit<Reads, 'record'>>>> = {
  CRIMINAL_HISTORY: { own: [], unit: ['kind'] },
  SHPO_SRO: { own: ['verdict'], unit: ['statutoryBasis'] },
};

function statusWordOf(kind: RecordKind, offence: Values, unit: Values): string | null {
  switch (kind) {
    case 'CRIMINAL_HISTORY':
      return disposalWord(unit.kind);
    case 'SHPO_SRO':
      return isConvictionBehind(offence, unit) ? 'CONVICTED' : null;
    case 'VOO':
      return 'CONVICTED';
    default:
      return 'ALLEGED';
  }
}

function disposalWord(disposal: Value | undefined): string {
  if (disposal === 'CONVICTION') return 'CONVICTED';
  return disposal === 'INSANITY_FINDING' || disposal === 'DISABILITY_FINDING' ? 'NOT_PROVED' : 'CAUTIONED';
}

/** Orders may follow a caution, or nothing proved: a conviction is never read out of there being one (brief 1.9). */
const isConvictionBehind = ({ verdict }: Values, { statutoryBasis }: Values): boolean =>
  verdict === 'GUILTY' || statutoryBasis === 'SA2020_S345';
