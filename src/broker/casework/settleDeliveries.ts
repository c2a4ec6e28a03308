import { besideRow } from '../besideRow.js';
import type { Serving } from '../Serving.js';

/**
 * What of the authorisations taken for a request was delivered with it: the log has a row for each, and those that opened
 * nothing after all are given back.
 */
export async function settleDeliveries({ delivery, record }: Pick<Serving, 'delivery' | 'record'>): Promise<void> {
  for (const id of delivery.taken()) {
    const rows = [...record.rows];
    const opened = rows.find(({ authorisationId, decision }) => authorisationId === id && decision === 'I_OPENED');
    const isNoted = rows.some(({ recordId, operation }) => recordId === id && operation === 'COLLECTION');
    if (opened === undefined) await delivery.giveBack(id);
    else if (!isNoted) record.rows.push(deliveredRow(id, opened.subjectRef));
  }
}

const deliveredRow = (id: string, subjectRef: string | null) =>
  besideRow({
    operation: 'COLLECTION',
    subjectRef,
    authorisationId: id,
    recordId: id,
    fieldPath: 'authorisation.delivered',
    decision: 'F',
  });
