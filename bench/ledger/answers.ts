import { createHash } from 'node:crypto';
import type { Category, GeneraliserName, RecordKind } from '../../src/model/codes.js';
import type { DecisionRow } from '../../src/model/LedgerEntry.js';

/** Rows as the broker makes them for one answer. `n` gives each answer pseudonyms of its own. */
export type MakeAnswer = (n: number) => DecisionRow[];

interface FieldLaw {
  readonly path: string;
  readonly category: Category;
  readonly decision: DecisionRow['decision'];
  readonly generaliser: GeneraliserName | null;
}

interface KindLaw {
  readonly list: string;
  readonly kind: RecordKind | null;
  readonly fields: readonly FieldLaw[];
}

const full = (category: Category, ...paths: string[]): FieldLaw[] =>
  paths.map((path) => ({ path, category, decision: 'F', generaliser: null }));
const minimum = (category: Category, generaliser: GeneraliserName, ...paths: string[]): FieldLaw[] =>
  paths.map((path) => ({ path, category, decision: 'M', generaliser }));
const never = (category: Category, ...paths: string[]): FieldLaw[] =>
  paths.map((path) => ({ path, category, decision: 'N', generaliser: null }));

const IDENTITY: KindLaw = {
  list: 'identity',
  kind: null,
  fields: [
    ...full('SUBJECT_IDENTITY', 'names.forenames', 'names.surname', 'datesOfBirth.date', 'sex', 'pncId', 'croNumber'),
    ...minimum('SUBJECT_IDENTITY', 'G_AREA', 'addresses.line', 'addresses.postcode'),
    ...minimum('SUBJECT_IDENTITY', 'G_PHOTO', 'photographs'),
    ...never('SENSITIVE_PERSONAL', 'nationality', 'placeOfBirth', 'markers'),
  ],
};

const KINDS: readonly KindLaw[] = [
  {
    list: 'crimeReports',
    kind: 'CRIME_REPORT',
    fields: [
      ...full('EXISTENCE', 'recordKind', 'sourceForce', 'labels'),
      ...minimum('OFFENCE_FACTS', 'G_OFFENCE', 'offence.title', 'offence.cjsOffenceCode'),
      ...minimum('OFFENCE_FACTS', 'G_DATE', 'committedFrom'),
      ...minimum('VICTIM_IDENTITY', 'G_VICTIM', 'victims.name', 'victims.dateOfBirth'),
      ...never('INVESTIGATIVE_MATERIAL', 'investigationLog.entry', 'methodOfOffence'),
    ],
  },
  {
    list: 'convictions',
    kind: 'CRIMINAL_HISTORY',
    fields: [
      ...full('OFFENCE_FACTS', 'disposals.offences.title', 'disposals.offences.offenceDate', 'disposals.court'),
      ...full('OFFENCE_FACTS', 'disposals.sentences.type', 'disposals.sentences.length', 'disposals.outcomeGroup'),
      ...full('RISK', 'warnings.type', 'notification.start'),
      ...never('REFERENCE', 'disposals.caseReference', 'courtReference'),
    ],
  },
  {
    list: 'riskAssessments',
    kind: 'RISK_ASSESSMENT',
    fields: [
      ...full('RISK', 'tool', 'level', 'assessedOn', 'reviewDate'),
      ...minimum('RISK', 'G_RISK', 'factors.heading', 'factors.rating'),
      ...never('SENSITIVE_PERSONAL', 'factors.evidence'),
      ...minimum('STAFF', 'G_STAFF', 'assessor.name', 'assessor.team'),
      ...full('CONDITIONS', 'actions.plainText'),
    ],
  },
];

const REASONS = {
  F: { trueReason: null, shownReason: null },
  M: { trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT', shownReason: 'GENERALISED' },
  N: { trueReason: 'NOT_JUSTIFIED_FOR_RECIPIENT', shownReason: 'WITHHELD' },
  I_OPENED: { trueReason: null, shownReason: null },
} as const satisfies Record<DecisionRow['decision'], Pick<DecisionRow, 'trueReason' | 'shownReason'>>;

const FORCES = ['NMR', 'WSX', 'ECL'];

const pseudonym = (letter: string, text: string): string =>
  `${letter}-${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;

type About = Pick<DecisionRow, 'subjectRef' | 'sourceForce' | 'recordId'> & { readonly withholds: boolean };

/** One row for each field; every path is joined anew, as it is where rows are made. */
const recordRows = ({ list, kind, fields }: KindLaw, about: About): DecisionRow[] =>
  fields.map(({ path, category, decision, generaliser }) => {
    const decided = about.withholds && decision === 'M' ? 'N' : decision;
    return {
      operation: 'DISCLOSURE',
      subjectRef: about.subjectRef,
      sourceForce: about.sourceForce,
      recordKind: kind,
      recordId: about.recordId,
      fieldPath: `${list}.${path}`,
      category,
      decision: decided,
      generaliser: decided === 'M' ? generaliser : null,
      trueReason: REASONS[decided].trueReason,
      shownReason: REASONS[decided].shownReason,
      authorisationId: null,
      reasonInWords: null,
    };
  });

const repeated = (times: number, make: (index: number) => DecisionRow[]): DecisionRow[] =>
  Array.from({ length: times }, (_, index) => make(index)).flat();

/** A search that found forty people: 480 rows, twelve fields of each, every person with a pseudonym of their own. */
export const fortyPeople: MakeAnswer = (n) =>
  repeated(40, (person) => {
    const subjectRef = pseudonym('p', `${n} ${person}`);
    const sourceForce = FORCES[person % FORCES.length] ?? null;
    return recordRows(IDENTITY, { subjectRef, sourceForce, recordId: null, withholds: person % 8 === 7 });
  });

/** One person's records: 500 rows, fifty records of three kinds with ten fields each. */
export const fiveHundredRows: MakeAnswer = (n) => {
  const subjectRef = pseudonym('p', `${n}`);
  return repeated(50, (index) => {
    const kind = KINDS[Math.floor((index * KINDS.length) / 50)];
    const sourceForce = FORCES[index % FORCES.length] ?? null;
    const recordId = pseudonym('r', `${n} ${index}`);
    return kind === undefined
      ? []
      : recordRows(kind, { subjectRef, sourceForce, recordId, withholds: index % 8 === 7 });
  });
};

/** One record of one person: 10 rows, what most answers are. */
export const oneRecord: MakeAnswer = (n) => {
  const [kind = IDENTITY] = KINDS;
  const recordId = pseudonym('r', `${n}`);
  return recordRows(kind, { subjectRef: pseudonym('p', `${n}`), sourceForce: 'NMR', recordId, withholds: false });
};
