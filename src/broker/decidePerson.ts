import { decideRecord } from '../disclosure/decideRecord.js';
import type { PersonSelection, SelectedField } from '../disclosure/Plan.js';
import type { RecordDecision } from '../disclosure/RecordDecision.js';
import { withTimelineFields } from '../disclosure/timeline.js';
import type { SourceRecord, Values } from '../model/Source.js';
import type { CallerContext, RecordFacts } from '../policy/Decision.js';
import type { BrokerParts } from './BrokerParts.js';
import { recordRef } from './references.js';

/** A record with what was decided about it. */
export interface DecidedRecord {
  readonly record: SourceRecord;
  readonly decided: RecordDecision;
}

/**
 * Decides every record of a person, field by field and element by element. Asks no force. Records of a nominal that say
 * the same in every decision column are decided once: to decide is pure, and nothing else of a record goes into it but
 * its reference, which only authorisations look at.
 */
export function decidePerson(
  parts: BrokerParts,
  selection: PersonSelection,
  records: readonly SourceRecord[],
  context: CallerContext,
): readonly DecidedRecord[] {
  const { policy, rules } = parts;
  const alike = new Map<string, RecordDecision>();
  const decideOne = (record: SourceRecord, facts: RecordFacts): RecordDecision => {
    const chosen: readonly SelectedField[] = selection.kinds.get(record.kind) ?? [];
    const fields = selection.timeline ? withTimelineFields(rules, record.kind, chosen) : chosen;
    return decideRecord(policy, fields, facts, context);
  };
  return records.map((record) => {
    const facts = factsOf(parts, record);
    if (context.authorisations.length > 0) return { record, decided: decideOne(record, facts) };
    const { force, kind, nominal, values } = record;
    const key = `${force} ${kind} ${nominal}\0${said(values)}`;
    const known = alike.get(key);
    if (known !== undefined) return { record, decided: { ...known, facts } };
    const decided = decideOne(record, facts);
    alike.set(key, decided);
    return { record, decided };
  });
}

/** What a record says in its columns; no two that say anything different come to the same. */
function said(values: Values): string {
  let text = '';
  for (const name in values) {
    const value = values[name];
    text += typeof value === 'string' ? `${name} ${value.length}:${value}` : `${name} ${JSON.stringify(value)};`;
  }
  return text;
}

const factsOf = (parts: BrokerParts, record: SourceRecord): RecordFacts => {
  const { force, kind, nominal, values } = record;
  return { force, kind, record: recordRef(parts, record), nominal, values, element: null };
};
