import type { Authorisation, ChildDisclosureDecision } from '../../model/Authorisation.js';
import { type ForceCode, type GroupCode, RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { GateFact } from '../../model/LedgerEntry.js';
import type { Requester } from '../../model/Requester.js';
import type { Nominal, RegisterEntry, RegisterRequest, SourceRecord } from '../../model/Source.js';
import type { GateVerdict } from '../Decision.js';

/** An organisation of the register that is kept with the policy. */
export interface Organisation {
  readonly id: string;
  readonly kind: string;
  readonly area: string;
}

/** A verdict that opens every kind, for callers who have nobody of their own but those named. */
export function verdictOf(
  facts: readonly GateFact[],
  { opens = ALL_KINDS, own = [], ownSubject = false }: Partial<VerdictOptions> = {},
): GateVerdict {
  const passed = facts.every(({ how }) => how !== 'NOT_MET');
  return { passed, facts, opens: new Set(opens), own: new Set(own), ownSubject };
}

interface VerdictOptions {
  readonly opens: readonly RecordKind[];
  readonly own: readonly string[];
  readonly ownSubject: boolean;
}

const ALL_KINDS: readonly RecordKind[] = RECORD_KINDS;

/** What a gate may look at: the closed list of columns it names, of nominals and records that are one person. */
export interface GateInput {
  readonly requester: Requester;
  readonly enquiry: Enquiry;
  readonly nominals: readonly Nominal[];
  readonly records: readonly SourceRecord[];
  /** Entries of the registers that the gate asked for, of all forces. */
  readonly registers: readonly RegisterEntry[];
  /** Every authorisation for this recipient about this subject, whether or not it still holds. */
  readonly authorisations: readonly Authorisation[];
  /** The decision that the request presents; null where it presents none. */
  readonly childDisclosure: ChildDisclosureDecision | null;
  readonly organisation: Organisation | undefined;
  /** The area each force polices. */
  readonly forceAreas: ReadonlyMap<ForceCode, string>;
  /** Area policed, by the letters a postcode starts with. */
  readonly postcodeAreas: ReadonlyMap<string, string>;
  /** ISO instant. */
  readonly now: string;
}

/** The condition a recipient group must meet before any cell of the matrix is read. Source: brief 2.1. */
export interface Gate {
  readonly group: GroupCode;
  readonly source: string;
  readonly nominalColumns: readonly string[];
  readonly recordColumns: Readonly<Partial<Record<RecordKind, readonly string[]>>>;
  /** What it looks up in every force's registers. */
  registerAsks(enquiry: Enquiry, requester: Requester): readonly RegisterRequest[];
  judge(input: GateInput): GateVerdict;
}
