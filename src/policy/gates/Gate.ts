import type { ForceCode, GroupCode, RecordKind } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { Requester } from '../../model/Requester.js';
import type { Nominal, SourceRecord } from '../../model/Source.js';
import type { GateVerdict } from '../Decision.js';

/** An organisation of the register that is kept with the policy. */
export interface Organisation {
  readonly id: string;
  readonly kind: string;
  readonly area: string;
}

/** What a gate may look at: the closed list of columns it names, of nominals and records that are one person. */
export interface GateInput {
  readonly requester: Requester;
  readonly enquiry: Enquiry;
  readonly nominals: readonly Nominal[];
  readonly records: readonly SourceRecord[];
  readonly organisation: Organisation | undefined;
  /** The area each force polices. */
  readonly forceAreas: ReadonlyMap<ForceCode, string>;
  /** ISO instant. */
  readonly now: string;
}

/** The condition a recipient group must meet before any cell of the matrix is read. Source: brief 2.1. */
export interface Gate {
  readonly group: GroupCode;
  readonly source: string;
  readonly nominalColumns: readonly string[];
  readonly recordColumns: Readonly<Partial<Record<RecordKind, readonly string[]>>>;
  judge(input: GateInput): GateVerdict;
}
