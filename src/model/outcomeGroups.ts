import type { RecordKind } from './codes.js';
import type { Values } from './Source.js';

/** Home Office outcomes by what they amount to; none of 9 to 22 is a finding of guilt (brief 1.3). */
const CHARGED = ['1', '1A'];
const OUT_OF_COURT = ['2', '2A', '3', '3A', '4', '6', '7', '8'];
const NOT_RESOLVED = ['5', '18', '19', '20'];

const CUSTODY_GROUPS: Readonly<Record<string, string>> = {
  CHARGED: 'CHARGED',
  BAILED_PRE_CHARGE: 'UNDER_INVESTIGATION',
  RELEASED_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  TRANSFERRED: 'UNDER_INVESTIGATION',
  CAUTIONED: 'OUT_OF_COURT',
  NFA: 'NO_FURTHER_ACTION',
};

const CRIME_GROUPS: Readonly<Record<string, string>> = {
  OPEN: 'UNDER_INVESTIGATION',
  WITH_CPS: 'UNDER_INVESTIGATION',
  REOPENED: 'UNDER_INVESTIGATION',
  CHARGED: 'CHARGED',
  FILED: 'NOT_RESOLVED',
};

/** How a report, arrest or disposal came out, in one of six words (brief 2.4 `G_OUTCOME`); null where nothing says. */
export function outcomeGroupOf(kind: RecordKind, unit: Values): string | null {
  switch (kind) {
    case 'CRIME_REPORT':
      return crimeGroup(unit);
    case 'ARREST':
      return CUSTODY_GROUPS[String(unit.disposal)] ?? null;
    case 'CRIMINAL_HISTORY':
      return disposalGroup(unit);
    default:
      return null;
  }
}

function crimeGroup({ outcomeType, status }: Values): string | null {
  if (typeof outcomeType !== 'string' || status === 'REOPENED') return CRIME_GROUPS[String(status)] ?? null;
  if (CHARGED.includes(outcomeType)) return 'CHARGED';
  if (OUT_OF_COURT.includes(outcomeType)) return 'OUT_OF_COURT';
  return NOT_RESOLVED.includes(outcomeType) ? 'NOT_RESOLVED' : 'NO_FURTHER_ACTION';
}

function disposalGroup({ kind }: Values): string | null {
  if (kind === 'CONVICTION') return 'CONVICTED';
  if (kind === 'INSANITY_FINDING' || kind === 'DISABILITY_FINDING') return 'NOT_RESOLVED';
  return typeof kind === 'string' ? 'OUT_OF_COURT' : null;
}

/** The status word of a crime report: never "convicted", never "cleared". */
export function statusWordOf({ outcomeType, status }: Values): string {
  const group = crimeGroup({ outcomeType, status });
  if (group === 'CHARGED') return 'CHARGED';
  if (group === 'OUT_OF_COURT') return 'CAUTIONED';
  return typeof outcomeType === 'string' && status !== 'REOPENED' ? 'NOT_PROVED' : 'ALLEGED';
}
