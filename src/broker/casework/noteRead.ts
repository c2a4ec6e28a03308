import type { IdentifiedSubject } from '../../model/Authorisation.js';
import { identifiedSubject } from '../AskedSubject.js';
import { besideRow } from '../besideRow.js';
import { askedRef } from '../references.js';
import type { Serving } from '../Serving.js';

/** The log row of a file of casework that was read, or asked for and not shown. */
export function noteRead(
  { parts, record }: Serving,
  fieldPath: string,
  id: string,
  subject: IdentifiedSubject | null,
  isShown: boolean,
): void {
  const [asked] = subject === null ? [] : identifiedSubject(subject);
  record.rows.push(
    besideRow({
      operation: 'CONSULTATION',
      subjectRef: asked === undefined ? null : askedRef(parts, asked),
      authorisationId: null,
      recordId: isShown ? id : null,
      fieldPath,
      decision: isShown ? 'F' : 'N',
      ...(isShown ? {} : { trueReason: 'GATE_NOT_MET' as const }),
    }),
  );
}
