import type { RecordKind } from '../model/codes.js';
import type { Value, Values } from '../model/Source.js';
import type { DisclosureRules } from './FieldRule.js';
import type { SelectedField } from './Plan.js';
import { selectByName } from './selectFields.js';

/** For each kind: the field, and for a container the part of its elements, that places it in time; and the words for it. */
const EVENTS: Readonly<Record<RecordKind, { readonly field: string; readonly part?: string; readonly what: string }>> =
  {
    CRIME_REPORT: { field: 'reportedAt', what: 'Crime reported' },
    ARREST: { field: 'arrestedAt', what: 'Arrest or voluntary attendance' },
    CRIMINAL_HISTORY: { field: 'disposals', part: 'date', what: 'Conviction, caution or other disposal' },
    FORENSIC: { field: 'seizedAt', what: 'Item seized' },
    STATEMENT: { field: 'startedAt', what: 'Interview or statement' },
    RISK_ASSESSMENT: { field: 'assessedAt', what: 'Risk assessed' },
    SHPO_SRO: { field: 'inForceFrom', what: 'Order in force' },
    CAWN: { field: 'inForceFrom', what: 'Notice served' },
    DVPN_DVPO: { field: 'inForceFrom', what: 'Notice or order in force' },
    VOO: { field: 'inForceFrom', what: 'Order in force' },
    INTELLIGENCE: { field: 'reportedAt', what: 'Intelligence reported' },
    MANAGEMENT: { field: 'recordedAt', what: 'Managed under multi-agency arrangements' },
  };

/** An event drawn from a record that was released; never from one that was not. */
export interface TimelineEntry {
  readonly at: string;
  readonly recordKind: RecordKind;
  readonly sourceForce: string;
  readonly what: string;
  /** Labels of the record, so that no allegation stands there as a fact. */
  readonly labels: readonly string[];
}

/** The fields chosen, and those that the timeline reads: when it was, and what it must not be mistaken for. */
export function withTimelineFields(
  rules: DisclosureRules,
  kind: RecordKind,
  chosen: readonly SelectedField[],
): readonly SelectedField[] {
  const { field, part } = EVENTS[kind];
  return mergeFields([
    ...chosen,
    ...selectByName(rules, rules.typeOfKind(kind), field, '', part === undefined ? [] : [part]),
    ...selectByName(rules, rules.typeOfKind(kind), 'labels'),
  ]);
}

/** Each field once, with the parts of all its selections. */
function mergeFields(fields: readonly SelectedField[]): SelectedField[] {
  const merged = new Map<string, SelectedField>();
  for (const field of fields) {
    const before = merged.get(field.path);
    merged.set(
      field.path,
      before === undefined ? field : { ...before, parts: mergeFields([...before.parts, ...field.parts]) },
    );
  }
  return [...merged.values()];
}

/** The events that a released record shows. */
export function timelineOf(kind: RecordKind, sourceForce: string, view: Values): TimelineEntry[] {
  const { field, part, what } = EVENTS[kind];
  const value: Value = view[field] ?? null;
  const dates =
    part === undefined ? [value] : Array.isArray(value) ? (value as readonly Values[]).map((item) => item[part]) : [];
  const labels = Array.isArray(view.labels) ? (view.labels as readonly string[]) : [];
  return dates.flatMap((at) => (typeof at === 'string' ? [{ at, recordKind: kind, sourceForce, what, labels }] : []));
}
