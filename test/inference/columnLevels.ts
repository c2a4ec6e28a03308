import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { storedColumns } from '../../src/formats/columns.js';
import type { Kind } from '../../src/formats/kinds.js';
import { MATCH_COLUMNS } from '../../src/matching/matchFacts.js';
import { type GroupCode, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { decisionColumns, gateNominalColumns, gateRecordColumns } from '../../src/policy/decisionColumns.js';
import { SUBJECT_COLUMNS } from '../../src/policy/subjectFacts.js';
import { type Expected, expectedLevel, type Row, rowsOf, type Standing } from '../cells/expectedLevel.js';
import { markOf, type RuledField, ruledFields, typeOfKind } from '../cells/ruledFields.js';

/** The kinds whose columns a test changes: those of records, and the nominal. */
export type HeldKind = RecordKind | 'NOMINAL';
export const HELD_KINDS: readonly HeldKind[] = ['NOMINAL', ...RECORD_KINDS];

/** Columns that say how somebody stands to the caller, or that gate, matching and overlays rest on. */
export function decidingColumns(kind: HeldKind, group: GroupCode): readonly string[] {
  return kind === 'NOMINAL'
    ? [
        ...MATCH_COLUMNS,
        ...SUBJECT_COLUMNS,
        ...gateNominalColumns(group),
        'linkedChildren.childId',
        'linkedChildren.household',
      ]
    : [...decisionColumns(kind, group), ...(gateRecordColumns(group)[kind] ?? [])];
}

/**
 * Columns that a field at another place is made from, besides those that its directive names: the date of the event
 * for a victim's age at the time, the disposal or order that an offence belongs to, what all orders share, the outcome
 * for what was never proved.
 */
const FEEDS: Readonly<Partial<Record<HeldKind, Readonly<Record<string, readonly string[]>>>>> = {
  CRIME_REPORT: { committedFrom: ['victims'], outcomeType: ['labels'] },
  ARREST: { arrestedAt: ['bailConditions.protectedParty'] },
  CRIMINAL_HISTORY: {
    'disposals.kind': ['disposals.offences'],
    'foreignConvictions.kind': ['foreignConvictions.offences'],
  },
  SHPO_SRO: { madeAt: ['prohibitions.protectedParty', 'conditions.protectedParty'], statutoryBasis: ['indexOffence'] },
  CAWN: { servedAt: ['child', 'prohibitedConduct.protectedParty', 'conditions.protectedParty'] },
  DVPN_DVPO: { issuedAt: ['personV', 'conditions.protectedParty'], provisions: ['conditions'] },
  VOO: { madeAt: ['protectedPersons', 'conditions.protectedParty'] },
};

/** What decides one stored column: the rule it falls under itself, and the fields that are made from it. */
interface Ruling {
  readonly column: string;
  /** `overlay` and `open` stand for fields that no category decides. */
  readonly own: RuledField | 'overlay' | 'open' | null;
  readonly made: readonly RuledField[];
}

const rulings = new Map<HeldKind, readonly Ruling[]>();

function rulingsOf(schema: GraphQLSchema, kind: HeldKind): readonly Ruling[] {
  const known = rulings.get(kind);
  if (known !== undefined) return known;
  const type = kind === 'NOMINAL' ? 'Identity' : typeOfKind(schema, kind);
  const fields = ruledFields(schema, type);
  const found = storedColumns(kind as Kind).map((column) => ({
    column,
    own: ownRuling(schema, type, fields, column),
    made: fields.filter(({ path }) => isMadeFrom(schema, type, kind, path, column)),
  }));
  rulings.set(kind, found);
  return found;
}

function ownRuling(schema: GraphQLSchema, type: string, fields: readonly RuledField[], column: string): Ruling['own'] {
  const mark = markOf(fieldNamed(schema, type, column.split('.')[0] ?? ''))?.name;
  if (mark === 'overlay' || mark === 'open') return mark;
  const above = fields.filter(({ path }) => column === path || column.startsWith(`${path}.`));
  return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** What the caller may have of a stored column at most, itself or through a field that is made from it. */
export function levelsOfColumns(
  schema: GraphQLSchema,
  kind: HeldKind,
  standing: Standing,
): ReadonlyMap<string, Expected> {
  return new Map(
    rulingsOf(schema, kind).map(({ column, own, made }) => [
      column,
      loosest([ownLevel(kind, own, standing), ...made.map((field) => levelOfField(kind, field, standing))]),
    ]),
  );
}

const loosest = (levels: readonly Expected[]): Expected =>
  (['F', 'M'] as const).find((each) => levels.includes(each)) ?? 'N';

function ownLevel(kind: HeldKind, own: Ruling['own'], standing: Standing): Expected {
  switch (own) {
    case null:
      return 'N';
    case 'overlay':
      return ['PPU', 'MAP', 'FLO'].includes(standing.group) ? 'F' : 'N';
    case 'open':
      return existenceLevel(kind, standing);
    default:
      return levelOfField(kind, own, standing);
  }
}

function fieldNamed(schema: GraphQLSchema, typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field ?? ({ astNode: undefined } as unknown as GraphQLField<unknown, unknown>);
}

function isMadeFrom(schema: GraphQLSchema, type: string, kind: HeldKind, path: string, column: string): boolean {
  if (FEEDS[kind]?.[column]?.includes(path) === true) return true;
  const [head = '', ...below] = path.split('.');
  const from = columnsNamed(fieldNamed(schema, type, head));
  return from.some((source) =>
    below.length === 0
      ? column === source || column.startsWith(`${source}.`)
      : column.startsWith(`${source}.${below.join('.')}`),
  );
}

/** The columns that a field's directive says it is made from. */
function columnsNamed({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const from = astNode?.directives
    ?.find(({ name }) => name.value === 'disclose')
    ?.arguments?.find(({ name }) => name.value === 'from');
  if (from?.value.kind !== 'ListValue') return [];
  return from.value.values.flatMap((value) => (value.kind === 'StringValue' ? [value.value] : []));
}

const TABLES = new Map(RECORD_KINDS.map((kind) => [kind, rowsOf(kind)]));

const rowOf = (kind: RecordKind, category: string, facet = ''): Row | undefined => {
  const rows = (TABLES.get(kind) ?? []).filter((row) => row.category === category);
  return rows.find((row) => ['RISK_RELEVANT', 'CODE_P'].includes(row.facet)) ?? rows.find((row) => row.facet === facet);
};

function levelIn(kind: RecordKind, category: string, facet: string, standing: Standing): Expected {
  const existence = rowOf(kind, 'EXISTENCE');
  const row = rowOf(kind, category, facet);
  return existence === undefined || row === undefined ? 'N' : expectedLevel(row, existence, standing);
}

/** Places and people of which no record says whose they are, so that they are nobody's own. */
const NAMES_NOBODY = ['placeOfArrest'];

function levelOfField(kind: HeldKind, { path, category, facet, others }: RuledField, standing: Standing): Expected {
  if (kind === 'NOMINAL') return levelOfCore(path, category, standing);
  if (facet === 'OWN_CASE') return 'N';
  if (standing.group === 'CSC' && path === 'childrenInHousehold') return 'F';
  const linked = standing.linked && !NAMES_NOBODY.includes(path);
  const levels = [category, ...(others === null ? [] : [others])].map((each) =>
    levelIn(kind, each, facet, { ...standing, linked }),
  );
  return loosest(levels);
}

const existenceLevel = (kind: HeldKind, standing: Standing): Expected =>
  kind === 'NOMINAL' ? 'F' : levelIn(kind, 'EXISTENCE', '', standing);

/**
 * The person core takes the loosest level of the kinds it is seen through; identifiers that of the history (brief 1.2).
 * The child that the generated nominal is recorded with is the caller's own in every standing.
 */
function levelOfCore(path: string, category: string, standing: Standing): Expected {
  if (standing.group === 'CSC' && path === 'linkedChildren') return 'F';
  if (category === 'REFERENCE') return levelIn('CRIMINAL_HISTORY', category, '', standing);
  const seen = RECORD_KINDS.filter((kind) => existenceLevel(kind, standing) !== 'N');
  const linked = standing.linked || path === 'linkedChildren';
  return loosest(seen.map((kind) => levelIn(kind, category, '', { ...standing, linked })));
}
