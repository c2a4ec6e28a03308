import type { Authorisation, ChildDisclosureDecision } from '../../../src/model/Authorisation.js';
import type { ForceCode, GroupCode, Level, ReasonCode, RecordKind } from '../../../src/model/codes.js';
import type { Enquiry } from '../../../src/model/Enquiry.js';
import type { Requester } from '../../../src/model/Requester.js';
import type { Nominal, RegisterEntry, SourceRecord } from '../../../src/model/Source.js';
import type { FieldQuestion, RecordFacts } from '../../../src/policy/Decision.js';

/** One question with everything that bears on it: nothing here has been looked up, filtered or judged. */
export interface Tuple {
  readonly requester: Requester;
  readonly group: GroupCode;
  readonly enquiry: Enquiry;
  /** Nominals that are one person. */
  readonly nominals: readonly Nominal[];
  readonly records: readonly SourceRecord[];
  readonly registers: readonly RegisterEntry[];
  /** Every authorisation of casework, whomever it is for and about. */
  readonly authorisations: readonly Authorisation[];
  readonly childDisclosure: ChildDisclosureDecision | null;
  readonly organisations: ReadonlyMap<string, { readonly id: string; readonly kind: string; readonly area: string }>;
  readonly forceAreas: ReadonlyMap<ForceCode, string>;
  readonly postcodeAreas: ReadonlyMap<string, string>;
  /** ISO instant. */
  readonly now: string;
  readonly question: FieldQuestion;
  readonly facts: RecordFacts;
}

/** What a gate comes to. */
export interface GateAnswer {
  readonly passed: boolean;
  readonly kinds: 'ALL' | readonly RecordKind[];
  /** References of the caller's own child, pupil, patient, client or protected person. */
  readonly own: readonly string[];
  readonly ownSubject: boolean;
  /** Why it is shut, where the brief says which reason the log has. */
  readonly reason: ReasonCode | 'UNSETTLED';
  /** In a few words, for the coverage table. */
  readonly why: string;
}

/** What one rule says: the loosest level it leaves. */
export interface Word {
  readonly rule: string;
  readonly level: Level;
  readonly reason: ReasonCode | 'UNSETTLED';
}

/** What the brief comes to for a tuple. */
export interface Answer {
  readonly level: 'F' | 'M' | 'N';
  /** Who may have opened it: authorisations, null for a threat to life; empty where nobody had to. */
  readonly openedBy: readonly (string | null)[];
  /** The true reason, where the brief settles it. */
  readonly reason: ReasonCode | null | 'UNSETTLED';
  readonly gate: string;
  readonly words: readonly Word[];
}
