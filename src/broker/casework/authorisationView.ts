import type { CaseItem, FileOf } from '../../casework/CaseItem.js';
import { RECIPIENT_GROUPS } from '../../model/codes.js';

/** An authorisation as officers read it. */
export interface AuthorisationView extends Omit<FileOf<'AUTHORISATION'>, 'tests' | 'recipient' | 'enquiry'> {
  readonly id: string;
  readonly version: number;
  /** Where it stands; `EXPIRED` is read off the clock. */
  readonly state: string;
  readonly recipient: { readonly group: string; readonly organisation: string; readonly userId: string | null };
  readonly tests: readonly { readonly test: string; readonly answer: string; readonly reasons: string }[];
  readonly steps: CaseItem['steps'];
}

const GROUP_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(RECIPIENT_GROUPS).map(([name, code]) => [code, name]),
);

export function authorisationView(item: CaseItem<'AUTHORISATION'>, now: string): AuthorisationView {
  const { id, version, state, steps, file } = item;
  const { tests, recipient, enquiry: _enquiry, ...rest } = file;
  const hasExpired = state === 'APPROVED' && (file.decision?.expiresAt ?? '') <= now;
  return {
    ...rest,
    id,
    version,
    state: hasExpired ? 'EXPIRED' : state,
    recipient: { ...recipient, group: GROUP_OF_CODE.get(recipient.group) ?? recipient.group },
    tests: Object.entries(tests).map(([test, answer]) => ({ test, ...answer })),
    steps,
  };
}
