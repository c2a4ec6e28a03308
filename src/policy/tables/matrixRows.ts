import type { Category, Facet, RecordKind } from '../../model/codes.js';
import type { RowName } from '../Policy.js';

/** A row of a kind's table: its category, and the facet that tells it from another row of that category. */
export interface MatrixRow {
  readonly row: RowName;
  readonly facet: Facet | null;
}

type Named = RowName | readonly [Category, Facet];

const COMMON = ['EXISTENCE', 'REFERENCE', 'SUBJECT_IDENTITY'] as const;

const NAMED: Readonly<Record<RecordKind, readonly Named[]>> = {
  CRIME_REPORT: [
    ...COMMON,
    'OFFENCE_FACTS',
    'RISK',
    'VICTIM_IDENTITY',
    'VICTIM_ACCOUNT',
    'THIRD_PARTY',
    'SENSITIVE_PERSONAL',
    'INVESTIGATIVE_MATERIAL',
    'SOURCE_AND_TACTICS',
    'EVIDENTIAL_MEDIA',
    'STAFF',
  ],
  ARREST: [...COMMON, 'OFFENCE_FACTS', 'CONDITIONS', 'VICTIM_IDENTITY', 'THIRD_PARTY', 'SENSITIVE_PERSONAL', 'STAFF'],
  CRIMINAL_HISTORY: [
    ...COMMON,
    ['OFFENCE_FACTS', 'RISK_RELEVANT'],
    ['OFFENCE_FACTS', 'NOT_RISK_RELEVANT'],
    'SPENT_OR_PROTECTED',
    'CONDITIONS',
    'VICTIM_IDENTITY',
  ],
  FORENSIC: [
    ...COMMON,
    'OFFENCE_FACTS',
    'INVESTIGATIVE_MATERIAL',
    'SENSITIVE_PERSONAL',
    'VICTIM_IDENTITY',
    'SOURCE_AND_TACTICS',
    'EVIDENTIAL_MEDIA',
    'STAFF',
  ],
  STATEMENT: [
    ...COMMON,
    'OFFENCE_FACTS',
    'VICTIM_IDENTITY',
    'VICTIM_ACCOUNT',
    'THIRD_PARTY',
    'SENSITIVE_PERSONAL',
    'SOURCE_AND_TACTICS',
    ['EVIDENTIAL_MEDIA', 'TRANSCRIPT'],
    ['EVIDENTIAL_MEDIA', 'RECORDING'],
    'STAFF',
  ],
  RISK_ASSESSMENT: [
    ...COMMON,
    'RISK',
    'CONDITIONS',
    'VICTIM_IDENTITY',
    'THIRD_PARTY',
    'SENSITIVE_PERSONAL',
    'INTELLIGENCE',
    'STAFF',
  ],
  SHPO_SRO: [
    ...COMMON,
    ['CONDITIONS', 'TERMS'],
    ['CONDITIONS', 'COMPLIANCE'],
    'OFFENCE_FACTS',
    'VICTIM_IDENTITY',
    'RISK',
    'FINANCIAL_AND_ID_DOCS',
    'SENSITIVE_PERSONAL',
    'STAFF',
  ],
  CAWN: [...COMMON, 'CONDITIONS', 'VICTIM_IDENTITY', 'OFFENCE_FACTS', 'THIRD_PARTY', 'STAFF'],
  DVPN_DVPO: [
    ...COMMON,
    'CONDITIONS',
    'OFFENCE_FACTS',
    'VICTIM_IDENTITY',
    'VICTIM_ACCOUNT',
    'THIRD_PARTY',
    'RISK',
    'STAFF',
  ],
  VOO: [...COMMON, 'CONDITIONS', 'OFFENCE_FACTS', 'VICTIM_IDENTITY', 'FINANCIAL_AND_ID_DOCS', 'STAFF'],
  INTELLIGENCE: [...COMMON, ['INTELLIGENCE', 'CODE_P'], ['INTELLIGENCE', 'CODE_C'], 'SOURCE_AND_TACTICS', 'STAFF'],
  MANAGEMENT: [...COMMON, 'RISK', 'CONDITIONS', 'VICTIM_IDENTITY', 'THIRD_PARTY', 'FINANCIAL_AND_ID_DOCS', 'STAFF'],
};

/**
 * The rows that the table of a kind has, all of them and no others: a row that is left out would deny in silence, and
 * one that no record can reach would promise what never happens. Source: brief 2.3.
 */
export const matrixRows = (kind: RecordKind): readonly MatrixRow[] =>
  NAMED[kind].map((named) =>
    typeof named === 'string' ? { row: named, facet: null } : { row: named[0], facet: named[1] },
  );

/** A row as a complaint names it: `CONDITIONS`, `CONDITIONS TERMS`. */
export const rowName = ({ row, facet }: MatrixRow): string => (facet === null ? row : `${row} ${facet}`);
