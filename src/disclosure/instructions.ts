import type { Category, GroupCode, RecordKind } from '../model/codes.js';
import type { Value } from '../model/Source.js';
import { CHILD } from './labels.js';

/** What instructions go by: only what was released, so that none tells of anything that was not. */
export interface Released {
  /** Null for the person core. */
  readonly kind: RecordKind | null;
  readonly group: GroupCode;
  /** Categories of which a value was released, in full or in its minimum form. */
  readonly categories: ReadonlySet<Category>;
  readonly view: { readonly [Name in ReadByInstructions]?: Value | undefined };
}

/** The fields of a view that instructions go by; they see no others. */
export const READ_BY_INSTRUCTIONS = [
  'labels',
  'reportingRestrictions',
  'visorFlag',
  'registeredSexualOffender',
  'orderKind',
  'orderType',
] as const;
type ReadByInstructions = (typeof READ_BY_INSTRUCTIONS)[number];

/** A fixed sentence, and what makes it go with a record. */
export interface Instruction {
  readonly text: string;
  readonly source: string;
  applies(released: Released): boolean;
}

const OPINIONS: readonly (RecordKind | null)[] = ['RISK_ASSESSMENT', 'CRIME_REPORT', 'DVPN_DVPO'];
const FLAGGED: readonly (RecordKind | null)[] = ['SHPO_SRO', 'MANAGEMENT', 'INTELLIGENCE'];
const ACCUSATIONS: readonly (RecordKind | null)[] = ['CRIME_REPORT', 'ARREST'];
const CIVIL_ORDERS: readonly unknown[] = ['SRO', 'INTERIM_SRO', 'LEGACY_RSHO'];

/** Every instruction there is, in the order in which they are given. */
export const INSTRUCTIONS: readonly Instruction[] = [
  {
    text: 'Do not publish or pass on anything that could identify a victim: the protection is for life.',
    source: 'Sexual Offences (Amendment) Act 1992 s.1; brief 4.1',
    applies: ({ categories }) => categories.has('VICTIM_IDENTITY') || categories.has('VICTIM_ACCOUNT'),
  },
  {
    text: 'A court order restricts what may be published about this matter: publish nothing of it.',
    source:
      'Children and Young Persons Act 1933 s.39; Youth Justice and Criminal Evidence Act 1999 s.45; wardship; brief 4.1',
    applies: ({ view }) => Array.isArray(view.reportingRestrictions) && view.reportingRestrictions.length > 0,
  },
  {
    text: 'If the person is a teacher accused by or for a pupil of the same school, publish nothing that could identify them before a charge.',
    source: 'Education Act 2002 s.141F; brief 4.1',
    applies: ({ kind, group }) => ACCUSATIONS.includes(kind) && (group === 'EMP' || group === 'EDU'),
  },
  {
    text: 'The conditions of use of intelligence bind whoever receives it: do not pass it on.',
    source: 'College of Policing APP, intelligence management; brief 2.4 (G_INTEL), 4.5',
    applies: ({ categories }) => categories.has('INTELLIGENCE'),
  },
  {
    text: 'Do not tip off: do not let the person know that they are flagged or managed.',
    source: 'Seed Q15; brief 4.8',
    applies: ({ kind, group, view }) =>
      group === 'FLO' && (FLAGGED.includes(kind) || view.visorFlag === true || view.registeredSexualOffender === true),
  },
  {
    text: 'A civil order, not a conviction.',
    source: 'Sexual Offences Act 2003 s.122A; brief 1.9',
    applies: ({ view }) => CIVIL_ORDERS.includes(view.orderKind) || CIVIL_ORDERS.includes(view.orderType),
  },
  {
    text: 'A professional opinion, not a prediction.',
    source: 'Data Protection Act 2018 s.38(2); brief 1.8, 2.4 (G_RISK)',
    applies: ({ kind, categories }) => OPINIONS.includes(kind) && categories.has('RISK'),
  },
  {
    text: 'Under 18 at the time or now: write of the child who is the subject of this record, never of an offender.',
    source: 'Children Act 1989 s.105; brief 4.3',
    applies: ({ view }) => Array.isArray(view.labels) && view.labels.includes(CHILD),
  },
];

/** Envelope fields that instructions are drawn from: read, where the caller may know of the record, when asked for. */
export const INSTRUCTION_FIELDS: readonly string[] = ['labels', 'reportingRestrictions'];
/** The same, of orders that may be civil ones. */
export const ORDER_TYPE_FIELD = 'orderKind';

/** The labels of a record and the instructions that go with what was released of it, each once. */
export function instructionsFor(released: Released): readonly string[] {
  const { labels } = released.view;
  const own = Array.isArray(labels) ? (labels as readonly string[]) : [];
  return [...own, ...INSTRUCTIONS.filter((one) => one.applies(released)).map(({ text }) => text)];
}
