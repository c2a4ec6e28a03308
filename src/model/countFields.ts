import type { CountDimension } from './Count.js';
import type { RecordKind } from './codes.js';

/** Where a kind holds a dimension. */
export interface CountField {
  /** The field whose category decides, as a path of the record's type. */
  readonly field: string;
  /** The stored columns it is read from, relative to the unit that is counted. */
  readonly columns: readonly string[];
}

/** Lists whose elements are counted one by one; of every other kind the record itself is the unit (brief 1.15). */
export const UNIT_LISTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIMINAL_HISTORY: ['disposals', 'foreignConvictions'],
};

const same = (field: string): CountField => ({ field, columns: [field] });

/** The dimensions each kind has: one that is not named here does not exist for it. Source: brief 1.3 to 1.14. */
export const COUNT_FIELDS: Readonly<Record<CountDimension, Readonly<Partial<Record<RecordKind, CountField>>>>> = {
  QUARTER: {
    CRIME_REPORT: same('reportedAt'),
    ARREST: same('arrestedAt'),
    CRIMINAL_HISTORY: { field: 'disposals.date', columns: ['date'] },
    FORENSIC: same('seizedAt'),
    STATEMENT: same('startedAt'),
    RISK_ASSESSMENT: same('assessedAt'),
    SHPO_SRO: { field: 'inForceFrom', columns: ['effectiveFrom'] },
    CAWN: { field: 'inForceFrom', columns: ['servedAt'] },
    DVPN_DVPO: { field: 'inForceFrom', columns: ['issuedAt'] },
    VOO: { field: 'inForceFrom', columns: ['madeAt'] },
    INTELLIGENCE: same('reportedAt'),
  },
  OFFENCE_GROUP: {
    CRIME_REPORT: same('offenceGroup'),
    ARREST: { field: 'arrestOffences', columns: ['arrestOffences.offenceGroup'] },
    CRIMINAL_HISTORY: { field: 'disposals.offences', columns: ['offences.offenceGroup'] },
    SHPO_SRO: { field: 'indexOffence', columns: ['indexOffence.offenceGroup'] },
    VOO: { field: 'qualifyingOffence', columns: ['qualifyingOffence.offenceGroup'] },
  },
  OUTCOME_GROUP: {
    CRIME_REPORT: { field: 'outcomeGroup', columns: ['status', 'outcomeType'] },
    ARREST: { field: 'outcomeGroup', columns: ['disposal'] },
    CRIMINAL_HISTORY: { field: 'disposals.outcomeGroup', columns: ['kind'] },
  },
  CONDITION_CODE: {
    ARREST: { field: 'bailConditions', columns: ['bailConditions.code'] },
    SHPO_SRO: { field: 'conditions', columns: ['prohibitions.code', 'requirements.code'] },
    CAWN: { field: 'conditions', columns: ['prohibitedConduct.code'] },
    DVPN_DVPO: { field: 'conditions', columns: ['provisions'] },
    VOO: { field: 'conditions', columns: ['conditions.code'] },
  },
  ORDER_TYPE: {
    SHPO_SRO: { field: 'orderKind', columns: ['orderType'] },
    CAWN: { field: 'orderKind', columns: [] },
    DVPN_DVPO: { field: 'orderKind', columns: ['kind'] },
    VOO: { field: 'orderKind', columns: [] },
  },
};

const SEVERAL: Readonly<Partial<Record<CountDimension, readonly RecordKind[]>>> = {
  OFFENCE_GROUP: ['ARREST', 'CRIMINAL_HISTORY'],
  CONDITION_CODE: ['ARREST', 'SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'],
};

/** Whether one unit can have several values of a dimension: it then counts once under each, and the counts do not add up. */
export const hasSeveral = (dimension: CountDimension, kind: RecordKind): boolean =>
  SEVERAL[dimension]?.includes(kind) ?? false;
