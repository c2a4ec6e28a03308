import type { Change } from '../../casework/CaseItem.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { BrokerParts } from '../BrokerParts.js';
import { besideRow } from '../besideRow.js';
import { askedRef } from '../references.js';

/** The log row of a step that nobody commanded, about its own subject. */
export function changeRow(
  parts: Pick<BrokerParts, 'pseudonymise'>,
  operation: string,
  { id, kind, state, file }: Change,
): DecisionRow {
  const subject = 'subject' in file ? file.subject : null;
  const [asked] = subject == null ? [] : identifiedSubject(subject);
  const type = 'type' in file ? `.${file.type}` : '';
  return besideRow({
    operation: 'COLLECTION',
    subjectRef: asked === undefined ? null : askedRef(parts, asked),
    authorisationId: null,
    recordId: id,
    fieldPath: `${operation}.${kind.toLowerCase()}${type}.${state}`,
    decision: 'F',
  });
}
