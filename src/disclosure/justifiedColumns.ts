import type { RecordKind } from '../model/codes.js';
import type { ElementColumns } from '../model/Source.js';
import { DERIVATIONS } from './derivations.js';
import { NO_READS, type Reads } from './generalisers/Generaliser.js';
import { GENERALISER_BY_NAME } from './generalisers/generalisers.js';
import type { SelectedField } from './Plan.js';
import type { FieldDecision, ListDecision } from './RecordDecision.js';

/** Fields of the envelope that no force stores. */
export const UNSTORED: readonly string[] = ['id', 'sourceForce', 'recordKind', 'caveat'];

/** The columns that may be fetched of a record, and of which elements of its lists. */
export interface JustifiedColumns {
  readonly columns: readonly string[];
  readonly elements: ElementColumns;
}

/** Exactly the columns that the decisions justify, for the form in which each field will be released. */
export function justifiedColumns(
  kind: RecordKind,
  fields: readonly FieldDecision[],
  lists: readonly ListDecision[],
): JustifiedColumns {
  const columns = new Set<string>();
  const elements: Record<string, Record<string, readonly string[]>> = {};
  for (const field of fields) addField(kind, field, '', columns, columns);
  for (const { field, elements: decided } of lists) {
    for (const element of decided) {
      if (!element.exists) continue;
      const own = new Set<string>(elements[element.list]?.[element.key]);
      for (const part of element.fields) addField(kind, part, field.path, own, columns);
      const known = [...own].filter((column) => isKnown(field, element.list, column));
      if (known.length > 0) elements[element.list] = { ...elements[element.list], [element.key]: known };
    }
  }
  return { columns: [...columns], elements };
}

/** Of a list that joins several, an element has only the columns its own list has. */
const isKnown = ({ lists }: SelectedField, list: string, column: string): boolean =>
  lists.some(({ name, fields }) => name === list && fields.has(column.replace(/\..*/, '')));

/** `base` is the path that columns of the unit are relative to: empty for the record, the list for an element. */
function addField(
  kind: RecordKind,
  decided: FieldDecision,
  base: string,
  unit: Set<string>,
  record: Set<string>,
): void {
  const { field, decision } = decided;
  if (decision.level === 'N' || UNSTORED.includes(field.path)) return;
  const { rule } = field;
  const isMinimum = decision.level === 'M';
  const leaves = isMinimum ? inheritedLeaves(field) : madeLeaves(field);
  const reads = minimumReads(kind, decided, leaves);
  if (isMinimum && rule.minimum === 'NOTHING') return;
  if (isMinimum && rule.derived && !readsAnything(reads)) return;
  const derivation = rule.derived && field.lists.length === 0 ? DERIVATIONS.get(rule.name) : undefined;
  if (derivation !== undefined) {
    for (const column of derivation.reads(kind)) unit.add(column);
    return;
  }
  const slots = isMinimum ? [] : decided.slots;
  for (const inner of [...decided.ruled, ...slots]) addField(kind, inner, base, unit, record);
  const own = relative(field.path, base);
  if (!isMinimum) for (const column of storedLeaves(field, base)) unit.add(column);
  if (!isMinimum && leaves.length === 0) return;
  for (const column of reads.own) unit.add(join(own, column));
  for (const column of reads.unit) unit.add(column);
  for (const column of reads.record) record.add(column);
}

/** What the minimum form of a field reads for whom it was decided; nothing where there is none. */
export const minimumReads = (
  kind: RecordKind,
  { field: { rule }, group }: FieldDecision,
  leaves: readonly string[],
): Reads =>
  GENERALISER_BY_NAME.get(rule.minimum)?.reads({ kind, field: rule.name, leaves, from: rule.from, group }) ?? NO_READS;

export const readsAnything = ({ own, unit, record }: Reads): boolean => own.length + unit.length + record.length > 0;

/** The stored leaves selected under a field, leaving out what carries a rule of its own. */
function storedLeaves(field: SelectedField, base: string): string[] {
  if (field.parts.length === 0) return [relative(field.path, base)];
  return field.parts.filter((part) => part.rule.mark === 'part').flatMap((part) => storedLeaves(part, base));
}

const madeLeaves = (field: SelectedField): string[] =>
  field.parts.filter(({ rule }) => rule.mark === 'made').map(nameOf);
/** The parts of a field that go where it goes. */
export const inheritedLeaves = (field: SelectedField): string[] => field.parts.filter(isInherited).map(nameOf);
const isInherited = ({ rule }: SelectedField): boolean => rule.mark === 'part' || rule.mark === 'made';
const nameOf = ({ rule }: SelectedField): string => rule.name;

const relative = (path: string, base: string): string =>
  base === '' ? path : path === base ? '' : path.slice(base.length + 1);

const join = (prefix: string, column: string): string =>
  prefix === '' ? column : column === '' ? prefix : `${prefix}.${column}`;
