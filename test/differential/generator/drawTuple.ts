import type { GroupCode, RecordKind } from '../../../src/model/codes.js';
import type { SourceRecord, Values } from '../../../src/model/Source.js';
import type { FieldQuestion, RecordFacts } from '../../../src/policy/Decision.js';
import { KINDS_IN_ORDER } from '../naive/readMatrixTables.js';
import type { Tuple } from '../naive/Tuple.js';
import type { Chance } from './Chance.js';
import { drawEnquiry, drawRequester, MEETING } from './drawCaller.js';
import { drawAuthorisations, drawChildDisclosure, drawRegisters } from './drawCasework.js';
import { drawPerson } from './drawPerson.js';
import { drawRecord } from './drawRecord.js';
import { FORCE_AREAS, NOWS, ORGANISATIONS, POSTCODE_AREAS } from './pools.js';
import { type AskableField, askableFields } from './questions.js';

/** Groups in the shares in which they are asked for. */
const GROUPS: readonly GroupCode[] = [
  ...(['PPU', 'FLO', 'MAP', 'CSC', 'PNP', 'EDU', 'HLT', 'YJS', 'EMP', 'REG', 'SUP', 'CRE'] as const).flatMap(
    (group) => [group, group, group, group],
  ),
  'CAP',
  'ANL',
];

/** Kinds that a group's gate, or its cells, make worth asking about more often. */
const FAVOURITES: Readonly<Partial<Record<GroupCode, readonly RecordKind[]>>> = {
  SUP: ['SHPO_SRO', 'SHPO_SRO', 'RISK_ASSESSMENT', 'MANAGEMENT'],
  MAP: ['MANAGEMENT', 'INTELLIGENCE'],
  CSC: ['CRIME_REPORT', 'STATEMENT', 'INTELLIGENCE', 'DVPN_DVPO'],
  CRE: ['CAWN', 'CRIMINAL_HISTORY', 'SHPO_SRO'],
  EDU: ['SHPO_SRO', 'CAWN', 'DVPN_DVPO'],
  YJS: ['RISK_ASSESSMENT', 'CRIMINAL_HISTORY'],
  EMP: ['ARREST', 'CRIMINAL_HISTORY', 'SHPO_SRO'],
  REG: ['CRIMINAL_HISTORY', 'INTELLIGENCE', 'SHPO_SRO'],
};

/** Fields whose cells for the group are rarer than most: an Inspector's, the linked person's, the supervisor's. */
const RARE: Readonly<Partial<Record<GroupCode, readonly (readonly [RecordKind, string])[]>>> = {
  PPU: [
    ['CRIME_REPORT', 'sceneReport'],
    ['CRIME_REPORT', 'cpsAdvice'],
    ['FORENSIC', 'resultDetail'],
    ['INTELLIGENCE', 'sanitisedText'],
    ['DVPN_DVPO', 'newAddressOfV'],
  ],
  FLO: [
    ['DVPN_DVPO', 'personV'],
    ['CAWN', 'child'],
    ['ARREST', 'bailConditions.protectedParty'],
    ['CRIMINAL_HISTORY', 'disposals.ancillaryOrders'],
  ],
  MAP: [
    ['INTELLIGENCE', 'sanitisedText'],
    ['MANAGEMENT', 'minutes'],
    ['CRIME_REPORT', 'suspects'],
  ],
  CSC: [
    ['STATEMENT', 'transcript'],
    ['INTELLIGENCE', 'sanitisedText'],
    ['CRIME_REPORT', 'victims'],
    ['DVPN_DVPO', 'personV'],
    ['SHPO_SRO', 'prohibitions.protectedParty'],
  ],
  PNP: [['DVPN_DVPO', 'personV']],
  EDU: [
    ['SHPO_SRO', 'orderType'],
    ['SHPO_SRO', 'prohibitions.protectedParty'],
    ['CAWN', 'child'],
    ['DVPN_DVPO', 'childrenInHousehold'],
  ],
  HLT: [
    ['SHPO_SRO', 'orderType'],
    ['FORENSIC', 'resultSummary'],
    ['STATEMENT', 'accountReleaseSummary'],
    ['CAWN', 'child'],
  ],
  YJS: [
    ['SHPO_SRO', 'orderType'],
    ['CRIMINAL_HISTORY', 'disposals.offences'],
    ['CRIME_REPORT', 'suspects'],
  ],
  EMP: [['CRIMINAL_HISTORY', 'disposals.offences']],
  REG: [['CRIMINAL_HISTORY', 'disposals.offences']],
  CRE: [
    ['CAWN', 'child'],
    ['CAWN', 'child'],
    ['CAWN', 'child'],
    ['CRIMINAL_HISTORY', 'disposals.offences'],
  ],
  SUP: [
    ['SHPO_SRO', 'requirements'],
    ['SHPO_SRO', 'supervisorReports'],
    ['SHPO_SRO', 'breaches'],
  ],
};

/** Kinds that the gate of a group looks at besides the one that is asked about. */
const GATE_KINDS: Readonly<Partial<Record<GroupCode, readonly RecordKind[]>>> = {
  MAP: ['MANAGEMENT', 'SHPO_SRO', 'VOO'],
  SUP: ['SHPO_SRO'],
  CSC: ['CRIME_REPORT'],
  HLT: ['CRIME_REPORT'],
  EDU: ['CAWN', 'DVPN_DVPO', 'CRIME_REPORT'],
  FLO: ['DVPN_DVPO'],
  CRE: ['MANAGEMENT', 'CRIMINAL_HISTORY'],
};

/** The next tuple that chance brings. */
export function drawTuple(chance: Chance): Tuple {
  const now = chance.pick(NOWS);
  const group = chance.pick(GROUPS);
  const rare = chance.percent(25) ? RARE[group] : undefined;
  const [rareKind, rarePath] = rare === undefined ? [null, null] : chance.pick(rare);
  const kind = rareKind ?? chance.pick(chance.percent(35) ? (FAVOURITES[group] ?? KINDS_IN_ORDER) : KINDS_IN_ORDER);
  const nominals = drawPerson(chance, group, now);
  const requester = drawRequester(chance, group, nominals);
  const enquiry = drawEnquiry(chance, group, requester, nominals, now);
  const draw = (of: RecordKind, id: string): SourceRecord => {
    const { force, ref } = chance.pick(nominals);
    const asker = { organisation: requester.organisation, userId: requester.id };
    const meetingId = enquiry.meetingId ?? (chance.percent(20) ? MEETING : null);
    return drawRecord({ chance, now, kind: of, force, nominal: ref, id, meetingId, ...asker });
  };
  const asked = draw(kind, 'asked');
  const others = (GATE_KINDS[group] ?? []).filter(() => chance.percent(75)).map((of) => draw(of, `other-${of}`));
  const field = drawField(chance, asked, nominals, rarePath);
  const facts = drawFacts(chance, asked, nominals, field);
  const question: FieldQuestion = {
    kind,
    category: isAboutAnother(field, facts) ? 'THIRD_PARTY' : field.category,
    facet: field.facet,
    path: field.path,
    flag: field.flag,
  };
  const drawing = { chance, now, group, requester, nominals, question, facts };
  return {
    requester,
    group,
    enquiry,
    nominals,
    records: [asked, ...others],
    registers: drawRegisters(drawing),
    authorisations: drawAuthorisations(drawing),
    childDisclosure: group === 'CRE' ? drawChildDisclosure(drawing) : null,
    organisations: ORGANISATIONS,
    forceAreas: FORCE_AREAS,
    postcodeAreas: POSTCODE_AREAS,
    now,
    question,
    facts,
  };
}

/** The elements that a field is decided for, one by one; null for a field of the whole record. */
function elementsFor(
  record: SourceRecord,
  nominals: Tuple['nominals'],
  { list }: AskableField,
): readonly Values[] | null {
  if (list === null) return null;
  const isCore = list.startsWith(CORE);
  const holder = isCore ? nominals.find(({ ref }) => ref === record.nominal)?.values : record.values;
  return (holder?.[isCore ? list.slice(CORE.length) : list] ?? []) as readonly Values[];
}

/** A field that there is something of: the one named, if so, and any otherwise. */
function drawField(
  chance: Chance,
  record: SourceRecord,
  nominals: Tuple['nominals'],
  path: string | null,
): AskableField {
  const fields = askableFields(record.kind).filter((field) => elementsFor(record, nominals, field)?.length !== 0);
  return fields.find((field) => field.path === path) ?? chance.pick(fields);
}

/** The record, and the element that the field belongs to, where there is one. */
function drawFacts(
  chance: Chance,
  record: SourceRecord,
  nominals: Tuple['nominals'],
  field: AskableField,
): RecordFacts {
  const { force, kind, nominal, values } = record;
  const facts: RecordFacts = { force, kind, record: 'r-asked', nominal, values, element: null };
  const elements = elementsFor(record, nominals, field);
  if (elements === null || field.list === null) return facts;
  return { ...facts, element: { list: field.list.replace(CORE, ''), values: chance.pick(elements) } };
}

/** Suspects other than the subject of the record are third parties (brief 1.3). */
const isAboutAnother = ({ list }: AskableField, { element, nominal }: RecordFacts): boolean =>
  list === 'suspects' && element !== null && element.values.ref !== nominal;

/** Before the name of a list of the person core. */
const CORE = 'nominal:';
