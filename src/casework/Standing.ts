import type { ForceCode } from '../model/codes.js';
import type { CaseItem, FileOf, ItemKind } from './CaseItem.js';

/** What decides who may move an item, whatever kind it is. */
export interface Standing {
  /** The force whose officers decide; null where that is an organisation outside the police. */
  readonly force: ForceCode | null;
  readonly organisation: string | null;
  readonly requester: string | null;
  readonly officerInCase: string | null;
  readonly recipient: { readonly organisation: string; readonly userId: string | null } | null;
  readonly claimedBy: string | null;
  readonly forInspector: boolean;
}

const NONE: Standing = {
  force: null,
  organisation: null,
  requester: null,
  officerInCase: null,
  recipient: null,
  claimedBy: null,
  forInspector: false,
};

type Standings = { readonly [K in ItemKind]: (file: FileOf<K>) => Standing };

const STANDINGS: Standings = {
  AUTHORISATION: ({ force, recipient, requestedBy, officerInCase }) => ({
    ...NONE,
    force,
    requester: requestedBy,
    officerInCase,
    recipient,
  }),
  TASK: ({ force, organisation, claimedBy, forInspector }) => ({
    ...NONE,
    force,
    organisation,
    claimedBy,
    forInspector,
  }),
  EMERGENCY: ({ force, officer }) => ({ ...NONE, force, requester: officer }),
  APPLICATION: ({ force, assessedBy, applicant }) => ({
    ...NONE,
    force,
    requester: assessedBy,
    officerInCase: applicant,
  }),
  NOTICE: ({ force, organisation }) => ({ ...NONE, force, organisation }),
  REPORT: ({ force, organisation }) => ({ ...NONE, force, organisation }),
  LINK: ({ byForce }) => ({ ...NONE, force: byForce }),
  CONTRIBUTION: ({ force, preparedBy }) => ({ ...NONE, force, requester: preparedBy }),
  WATCH: ({ force }) => ({ ...NONE, force }),
  CONFLICT: ({ force, organisation, requester }) => ({ ...NONE, force, organisation, requester }),
};

export const standingOf = <K extends ItemKind>({ kind, file }: Pick<CaseItem<K>, 'kind' | 'file'>): Standing =>
  STANDINGS[kind](file);
