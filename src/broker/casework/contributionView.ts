import type { CaseItem } from '../../casework/CaseItem.js';
import { RECIPIENT_GROUPS } from '../../model/codes.js';

/** A contribution as officers of its force read it. */
export type ContributionView = Omit<CaseItem<'CONTRIBUTION'>, 'file' | 'kind'> &
  Omit<CaseItem<'CONTRIBUTION'>['file'], 'enquiry' | 'recipients'> & {
    readonly recipients: readonly {
      readonly group: string;
      readonly organisation: string;
      readonly userId: string | null;
      readonly collected: { readonly by: string; readonly at: string } | null;
    }[];
  };

const GROUP_OF_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(RECIPIENT_GROUPS).map(([name, code]) => [code, name]),
);

export function contributionView({ id, version, state, steps, file }: CaseItem<'CONTRIBUTION'>): ContributionView {
  const { enquiry: _enquiry, recipients, ...rest } = file;
  return {
    ...rest,
    id,
    version,
    state,
    steps,
    recipients: recipients.map((one) => ({ ...one, group: GROUP_OF_CODE.get(one.group) ?? one.group })),
  };
}
