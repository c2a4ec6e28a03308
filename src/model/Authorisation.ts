import type { Category, ForceCode, GroupCode, Rank, RecordKind } from './codes.js';

/** Who an authorisation or a decision is about, as its maker identified them. */
export interface IdentifiedSubject {
  readonly pncId: string | null;
  readonly croNumber: string | null;
  readonly nominal: { readonly force: ForceCode; readonly ref: string } | null;
}

/** One thing that an Inspector allowed to be released. */
export interface Grant {
  readonly kind: RecordKind;
  /** The record's opaque id (`r-…`); null is every record of the kind. */
  readonly record: string | null;
  readonly category: Category;
  /** Canonical field paths; null is every field of the category. */
  readonly fields: readonly string[] | null;
  /** The minimum form, unless the decision says full and why. */
  readonly form: 'M' | 'F';
}

/** The human being who decided, as they stood when they did. */
export interface Decider {
  readonly id: string;
  readonly rank: Rank;
  readonly force: ForceCode;
  /** Without a current posting nobody may authorise. */
  readonly posting: string | null;
}

/**
 * A record made by a named Inspector or above, for one recipient, subject and set of fields. It is never a role or a
 * flag. Source: seed Q2, Q22; brief 0.2 rule 4, 3.4.
 */
export interface Authorisation {
  readonly id: string;
  readonly recipient: {
    readonly group: GroupCode;
    /** Id in the register of organisations. */
    readonly organisation: string;
    /** The one person it is for; null is anybody of the organisation. */
    readonly userId: string | null;
  };
  readonly subject: IdentifiedSubject;
  /** The role with access to children or vulnerable people, where that is what it rests on. */
  readonly role: string | null;
  readonly grants: readonly Grant[];
  /** What the recipient is told in words a human wrote and approved. */
  readonly statement: string | null;
  readonly restrictions: readonly string[];
  readonly contactPoint: string | null;
  /** Whether seriousness and reliability of the information were weighed and recorded (seed Q2). */
  readonly reliabilityRecorded: boolean;
  readonly requestedBy: string;
  readonly officerInCase: string | null;
  readonly decidedBy: Decider;
  /** ISO instants. */
  readonly decidedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** A disclosure is made once: from then on it has expired. */
  readonly deliveredAt: string | null;
}

/**
 * The decision at the end of a child sex offender disclosure application: who may be told what, to protect which child.
 * Source: seed Q4; brief 3.5.
 */
export interface ChildDisclosureDecision {
  readonly id: string;
  readonly subject: IdentifiedSubject;
  readonly childRef: string;
  readonly decision: 'DISCLOSE' | 'DO_NOT_DISCLOSE' | 'OTHER_SAFEGUARDING_ACTION';
  /** The person best placed to protect the child, as casework knows them. */
  readonly recipientRef: string;
  /** ISO instant at which the recipient undertook to keep it confidential; null until then. */
  readonly undertakingAt: string | null;
  readonly reliabilityRecorded: boolean;
  /** Approved words on how to keep the child safe. */
  readonly advice: string | null;
  readonly decidedBy: Decider;
  readonly decidedAt: string;
  readonly expiresAt: string;
}
