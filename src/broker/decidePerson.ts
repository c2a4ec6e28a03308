import { decideRecord } from '../disclosure/decideRecord.js';
import type { PersonSelection, SelectedField } from '../disclosure/Plan.js';
import type { RecordDecision } from '../disclosure/RecordDecision.js';
import { withTimelineFields } from '../disclosure/timeline.js';
import type { SourceRecord } from '../model/Source.js';
import type { CallerContext, RecordFacts } from '../policy/Decision.js';
import type { BrokerParts } from './BrokerParts.js';
import { recordRef } from './references.js';

/** A record with what was decided about it. */
export interface DecidedRecord {
  readonly record: SourceRecord;
  readonly decided: RecordDecision;
}

/** Decides every record of a person, field by field and element by element. Asks no force. */
export function decidePerson(
  parts: BrokerParts,
  selection: PersonSelection,
  records: readonly SourceRecord[],
  context: CallerContext,
): readonly DecidedRecord[] {
  const { policy, rules } = parts;
  return records.map((record) => {
    const chosen: readonly SelectedField[] = selection.kinds.get(record.kind) ?? [];
    const fields = selection.timeline ? withTimelineFields(rules, record.kind, chosen) : chosen;
    return { record, decided: decideRecord(policy, fields, factsOf(parts, record), context) };
  });
}

const factsOf = (parts: BrokerParts, record: SourceRecord): RecordFacts => {
  const { force, kind, nominal, values } = record;
  return { force, kind, record: recordRef(parts, record), nominal, values, element: null };
};
