import type { GroupCode } from '../../model/codes.js';

/** Something that has become of a record which somebody has received. */
export interface GivenChange {
  readonly became: 'CORRECTED' | 'DISPOSED' | 'ENDED';
  /** The force whose record it is, and its reference of the person. */
  readonly force: string;
  readonly nominal: string;
  /** The record’s opaque id. */
  readonly about: string;
  /** Whom to tell; null where nobody received it through the broker. */
  readonly recipient: {
    readonly organisation: string;
    readonly group: GroupCode;
    readonly reference: string | null;
  } | null;
  /** The authorisation or the person in an application by which it left; null for an answer to an enquiry. */
  readonly by: string | null;
  /** What tells this change from another of the same record; it says nothing of it. */
  readonly which: string;
}
