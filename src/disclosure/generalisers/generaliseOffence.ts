import type { RecordKind } from '../../model/codes.js';
import type { Value } from '../../model/Source.js';
import { eachObject, type Generaliser, SELF } from './Generaliser.js';

/** The group of the offence with a status word: alleged, charged, convicted, cautioned. Source: brief 2.4 `G_OFFENCE`. */
export const generaliseOffence: Generaliser = {
  name: 'G_OFFENCE',
  source: 'Brief 2.4',
  reads: (kind, _field, leaves) => {
    if (leaves.length === 0) return SELF;
    return {
      own: leaves.includes('offenceGroup') ? ['offenceGroup'] : [],
      unit: kind === 'CRIMINAL_HISTORY' && leaves.includes('statusWord') ? ['kind'] : [],
      record: [],
    };
  },
  apply: ({ kind, value, unit }) => {
    if (typeof value === 'string') return value;
    const statusWord = statusWordOf(kind, unit.kind);
    return eachObject(value, ({ offenceGroup }) => ({ offenceGroup: offenceGroup ?? null, statusWord }));
  },
};

function statusWordOf(kind: RecordKind, disposal: Value | undefined): string {
  if (kind === 'ARREST') return 'ALLEGED';
  if (kind !== 'CRIMINAL_HISTORY') return 'CONVICTED';
  if (disposal === 'CONVICTION') return 'CONVICTED';
  return disposal === 'INSANITY_FINDING' || disposal === 'DISABILITY_FINDING' ? 'NOT_PROVED' : 'CAUTIONED';
}
