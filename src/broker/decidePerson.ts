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
  /** The same for records that are alike, with the facts of the first of them. */
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
  const alike = new AlikeDecided();
  const decideOne = (record: SourceRecord): RecordDecision => {
    const chosen: readonly SelectedField[] = selection.kinds.get(record.kind) ?? [];
    const fields = selection.timeline ? withTimelineFields(rules, record.kind, chosen) : chosen;
    return decideRecord(policy, fields, factsOf(parts, record), context);
  };
  return records.map((record) => {
    if (context.authorisations.length > 0) return { record, decided: decideOne(record) };
    const among = alike.of(record);
    const text = said(record.values);
    const known = among.get(text);
    if (known !== undefined) return { record, decided: known };
    const decided = decideOne(record);
    among.set(text, decided);
    return { record, decided };
  });
}

/** What was decided of the records of a nominal, force and kind, by what they say. */
class AlikeDecided {
  readonly #groups: { readonly of: SourceRecord; readonly decided: Map<string, RecordDecision> }[] = [];

  /** Records come nominal by nominal and kind by kind: it is mostly the group of the one before. */
  of(record: SourceRecord): Map<string, RecordDecision> {
    const found = this.#groups.findLast(({ of }) => isOfSame(of, record));
    if (found !== undefined) return found.decided;
    const decided = new Map<string, RecordDecision>();
    this.#groups.push({ of: record, decided });
    return decided;
  }
}

const isOfSame = (one: SourceRecord, other: SourceRecord): boolean =>
  one.kind === other.kind && one.force === other.force && one.nominal === other.nominal;

/** By what was read of a record: that is never changed. */
const SAID = new WeakMap<Values, string>();

/** What a record says in its columns; no two that say anything different come to the same. */
function said(values: Values): string {
  const known = SAID.get(values);
  if (known !== undefined) return known;
  let text = '';
  for (const name in values) {
    const value = values[name];
    text += typeof value === 'string' ? `${name} ${value.length}:${value}` : `${name} ${JSON.stringify(value)};`;
  }
  SAID.set(values, text);
  return text;
}

const factsOf = (parts: BrokerParts, record: SourceRecord): RecordFacts => {
  const { force, kind, nominal, values } = record;
  return { force, kind, record: recordRef(parts, record), nominal, values, element: null };
};
