import type { GeneraliserName, MinimumForm, RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import { DERIVATIONS } from './derivations.js';
import { fillSlots } from './fillSlots.js';
import type { ReleaseContext } from './generalisers/Generaliser.js';
import { GENERALISER_BY_NAME } from './generalisers/generalisers.js';
import { inheritedLeaves, minimumReads, readsAnything } from './justifiedColumns.js';
import type { SelectedField } from './Plan.js';
import type { FieldDecision } from './RecordDecision.js';

/** What a field is released from. */
export interface Unit {
  readonly kind: RecordKind;
  /** The record, or the element of a container, that the field belongs to. */
  readonly unit: Values;
  readonly record: Values;
  readonly context: ReleaseContext;
}

/** Texts that only a human writes: without one there is no minimum form. */
const HUMAN_WRITTEN: readonly GeneraliserName[] = ['G_EXTRACT', 'G_ACCOUNT'];
const SANITISED = 'sanitisedText';

/** Of these, what has no minimum form for a recipient is absent, not masked: nothing tells it from what is not held. */
const ABSENT: readonly MinimumForm[] = ['G_CONDITION', 'G_FORENSIC'];

/** How a field ended: in full, as its minimum form, withheld, not listed for its recipient, or simply not held. */
export type FieldState = 'FULL' | 'MINIMUM' | 'WITHHELD' | 'NO_RELEASE_SUMMARY' | 'NOT_LISTED' | 'NOT_HELD';

/** Whether something of the field is in the view. */
export const isReleased = (state: FieldState): boolean => state === 'FULL' || state === 'MINIMUM';

export interface ReleasedField {
  readonly value: Value;
  readonly state: FieldState;
}

/** The value that goes into the view: built from what is allowed, never by taking away. */
export function releaseField(decided: FieldDecision, raw: Value, at: Unit): ReleasedField {
  const { field, decision } = decided;
  if (decision.level === 'N') return { value: null, state: 'WITHHELD' };
  return decision.level === 'F' ? releaseFull(decided, raw, at) : releaseMinimum(decided, raw, at, field);
}

/** The stored or derived value of a field that is not a list of units. */
export function rawValue(field: SelectedField, { kind, unit, context }: Unit): Value {
  if (field.rule.derived) return DERIVATIONS.get(field.rule.name)?.make(unit, kind, context) ?? null;
  return unit[field.rule.name] ?? null;
}

function releaseFull(decided: FieldDecision, raw: Value, at: Unit): ReleasedField {
  const { field } = decided;
  if (isEmpty(raw)) return { value: raw, state: 'NOT_HELD' };
  if (field.parts.length === 0) return { value: raw, state: 'FULL' };
  return { value: project(decided, raw, at), state: 'FULL' };
}

/** Only the selected parts, in full; parts made at release; parts with a rule of their own as it says. */
function project(decided: FieldDecision, raw: Value, at: Unit): Value {
  if (Array.isArray(raw)) return (raw as readonly Value[]).map((item) => project(decided, item, at));
  if (raw === null || typeof raw !== 'object') return null;
  const item = raw as Values;
  const { field } = decided;
  const made = field.parts.some(({ rule }) => rule.mark === 'made') ? minimumOf(field, item, at) : null;
  const view: Record<string, Value> = {};
  for (const part of field.parts) {
    const { name, mark } = part.rule;
    if (mark === 'made') view[name] = (made as Values | null)?.[name] ?? null;
    else if (mark === 'part') view[name] = projectPart(part, item[name] ?? alwaysSaid(decided, name));
  }
  return { ...fillSlots(view, decided, item, at), ...ruledParts(decided, item, at) };
}

/** With any form of a victim goes that anonymity applies, whether or not the force recorded it (brief 4.1). */
const alwaysSaid = ({ category }: FieldDecision, name: string): Value =>
  category === 'VICTIM_IDENTITY' && name === 'anonymityApplies' ? true : null;

function projectPart(part: SelectedField, raw: Value): Value {
  if (part.parts.length === 0 || raw === null) return raw;
  if (Array.isArray(raw)) return (raw as readonly Value[]).map((item) => projectPart(part, item));
  return Object.fromEntries(
    part.parts.map((inner) => [inner.rule.name, projectPart(inner, (raw as Values)[inner.rule.name] ?? null)]),
  );
}

function releaseMinimum(decided: FieldDecision, raw: Value, at: Unit, field: SelectedField): ReleasedField {
  const { minimum } = field.rule;
  if (minimum === 'NOTHING') return { value: null, state: 'WITHHELD' };
  const value = minimumOf(field, raw, at);
  const isWholeList = field.rule.isList && field.lists.length === 0;
  if (isEmpty(value)) return { value: isWholeList ? [] : null, state: emptyState(decided, raw, at.kind) };
  if (field.parts.length === 0) return { value, state: value === raw ? 'FULL' : 'MINIMUM' };
  const ruled = Array.isArray(value) ? {} : ruledParts(decided, raw as Values, at);
  return { value: keepSelected(field, value, ruled), state: 'MINIMUM' };
}

/** Where nothing was read for the minimum form, nobody knows whether anything is held: it is withheld. */
function emptyState(decided: FieldDecision, raw: Value, kind: RecordKind): FieldState {
  const { rule } = decided.field;
  const isHumanWritten = (HUMAN_WRITTEN as readonly string[]).includes(rule.minimum) || rule.name === SANITISED;
  if (isHumanWritten) return 'NO_RELEASE_SUMMARY';
  if (!readsAnything(minimumReads(kind, decided, inheritedLeaves(decided.field)))) return 'WITHHELD';
  if (isEmpty(raw)) return 'NOT_HELD';
  return ABSENT.includes(rule.minimum) ? 'NOT_LISTED' : 'WITHHELD';
}

/** The minimum form of a value; null where there is none. */
function minimumOf(field: SelectedField, value: Value, { kind, unit, record, context }: Unit): Value {
  const generaliser = GENERALISER_BY_NAME.get(field.rule.minimum);
  const { name, from } = field.rule;
  return generaliser?.apply({ kind, field: name, value, unit, record, from, context }) ?? null;
}

/** Of a minimum form, only the parts that were selected. */
function keepSelected(field: SelectedField, value: Value, ruled: Values): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => keepSelected(field, item, ruled));
  const parts = field.parts.filter(({ rule }) => rule.mark !== 'disclose');
  return {
    ...Object.fromEntries(parts.map(({ rule }) => [rule.name, (value as Values)[rule.name] ?? null])),
    ...ruled,
  };
}

function ruledParts(decided: FieldDecision, item: Values, at: Unit): Values {
  return Object.fromEntries(
    decided.ruled.map((part) => [
      part.field.rule.name,
      releaseField(part, item[part.field.rule.name] ?? null, at).value,
    ]),
  );
}

/** Null, or an empty list or text. */
export const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
