import type { Category, Facet, GroupCode, Level, OFFICE_CODES, Provenance, RecordKind } from '../model/codes.js';
import { notOwnLevel } from './levelIn.js';
import { notLinkedLevel } from './linkedPerson.js';
import type { Cell, RowName } from './Policy.js';

/** The codes that tables name groups by: recipients and offices. */
export type ColumnCode = GroupCode | (typeof OFFICE_CODES)[keyof typeof OFFICE_CODES];

const GROUP_WORDS: Readonly<Record<ColumnCode, string>> = {
  PPU: 'public protection officers',
  FLO: 'front-line officers',
  MAP: 'MAPPA responsible authorities',
  CSC: 'children’s social care',
  PNP: 'probation with the non-abusing parent',
  EDU: 'schools and colleges',
  HLT: 'health',
  YJS: 'youth justice',
  EMP: 'employers',
  REG: 'regulators',
  SUP: 'supervisors of an order',
  CAP: 'disclosure scheme applicants',
  CRE: 'disclosure scheme recipients',
  ANL: 'strategic analysts',
  AUTH: 'authorising officers',
  AUD: 'auditors',
  STW: 'source stewards',
};

const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  CRIME_REPORT: 'crime reports',
  ARREST: 'arrest and custody records',
  CRIMINAL_HISTORY: 'criminal histories',
  FORENSIC: 'forensic evidence',
  STATEMENT: 'interviews and statements',
  RISK_ASSESSMENT: 'risk assessments',
  SHPO_SRO: 'sexual harm prevention and sexual risk orders',
  CAWN: 'child abduction warning notices',
  DVPN_DVPO: 'domestic violence protection notices and orders',
  VOO: 'violent offender orders',
  INTELLIGENCE: 'intelligence reports',
  MANAGEMENT: 'MAPPA and ViSOR records',
};

const CATEGORY_WORDS: Readonly<Record<RowName, string>> = {
  EXISTENCE: 'existence',
  REFERENCE: 'references',
  SUBJECT_IDENTITY: 'the subject’s identity',
  OFFENCE_FACTS: 'offence facts',
  CONDITIONS: 'conditions',
  RISK: 'risk',
  VICTIM_IDENTITY: 'victims’ identity',
  VICTIM_ACCOUNT: 'victims’ accounts',
  THIRD_PARTY: 'third parties',
  SENSITIVE_PERSONAL: 'sensitive personal data',
  INTELLIGENCE: 'intelligence',
  INVESTIGATIVE_MATERIAL: 'investigative material',
  SOURCE_AND_TACTICS: 'sources and tactics',
  EVIDENTIAL_MEDIA: 'evidential media',
  FINANCIAL_AND_ID_DOCS: 'financial and identity documents',
  STAFF: 'staff',
  SPENT_OR_PROTECTED: 'spent or protected disposals',
};

/** Where a kind means something narrower by a category than the other kinds do (brief 2.3). */
const NARROWER_WORDS: Readonly<Partial<Record<`${RecordKind}.${Category}`, string>>> = {
  'CRIMINAL_HISTORY.CONDITIONS': 'notification status and ancillary orders',
  'FORENSIC.OFFENCE_FACTS': 'result summaries',
  'FORENSIC.INVESTIGATIVE_MATERIAL': 'result details',
  'STATEMENT.OFFENCE_FACTS': 'suspects’ accounts',
  'RISK_ASSESSMENT.CONDITIONS': 'risk-management actions',
  'CAWN.OFFENCE_FACTS': 'grounds',
  'CAWN.VICTIM_IDENTITY': 'the child’s identity',
  'DVPN_DVPO.OFFENCE_FACTS': 'grounds',
  'DVPN_DVPO.VICTIM_IDENTITY': 'the protected person’s identity',
  'DVPN_DVPO.VICTIM_ACCOUNT': 'the protected person’s account',
  'DVPN_DVPO.THIRD_PARTY': 'children in the household',
  'VOO.OFFENCE_FACTS': 'qualifying offences',
  'MANAGEMENT.RISK': 'MAPPA category and level',
  'MANAGEMENT.CONDITIONS': 'risk-management plan actions',
  'MANAGEMENT.THIRD_PARTY': 'minutes and other agencies’ information',
};

const FACET_WORDS: Readonly<Record<Facet, string>> = {
  RISK_RELEVANT: 'relevant to risk',
  NOT_RISK_RELEVANT: 'not relevant to risk',
  CODE_P: 'handling code P',
  CODE_C: 'handling code C',
  TRANSCRIPT: 'transcripts',
  RECORDING: 'recordings',
  TERMS: 'terms',
  COMPLIANCE: 'compliance',
  OWN_CASE: 'own case',
};

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  F: 'full',
  M: 'minimum',
  I: 'what an Inspector authorises',
  N: 'nothing',
};

const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  S: 'stated by the guidance',
  s: 'supported by the guidance',
  G: 'law or other guidance',
  D: 'a cautious default',
};

/** A group by its column code, in the middle of a sentence: `children’s social care`. */
export const groupInWords = (code: ColumnCode): string => GROUP_WORDS[code];

/** A kind of record, in the plural: `risk assessments`. */
export const kindInWords = (kind: RecordKind): string => KIND_WORDS[kind];

/** What a row of a kind's table is about: `risk-management actions`, `conditions (terms)`. */
export function categoryInWords(kind: RecordKind, row: RowName, facet: Facet | null = null): string {
  const words = (row === 'SPENT_OR_PROTECTED' ? undefined : NARROWER_WORDS[`${kind}.${row}`]) ?? CATEGORY_WORDS[row];
  return facet === null ? words : `${words} (${FACET_WORDS[facet]})`;
}

/** A level as what somebody gets: `full`. To analysts the minimum is always an aggregate (brief 2.2). */
export const levelInWords = (level: Level, group: GroupCode | null = null): string =>
  level === 'M' && group === 'ANL' ? 'counts' : LEVEL_WORDS[level];

/** A whole cell, with what its sign falls to: `full for the linked person, otherwise minimum`. */
export function cellInWords(cell: Cell, group: GroupCode, facet: Facet | null = null): string {
  const words = levelInWords(cell.level, group);
  const otherwise = (level: Level) => `otherwise ${levelInWords(level, group)}`;
  if (cell.owningForceOnly) return `${words} for the owning force, ${otherwise('I')}`;
  if (cell.linkedOnly) return `${words} for the linked person, ${otherwise(notLinkedLevel(group, cell.level))}`;
  return cell.ownRequirementOnly ? `${words} of the own requirement, ${otherwise(notOwnLevel(facet))}` : words;
}

/** Where a cell comes from: `a cautious default`. */
export const provenanceInWords = (provenance: Provenance): string => PROVENANCE_WORDS[provenance];

/** A word or phrase at the start of a sentence. */
export const atStart = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
