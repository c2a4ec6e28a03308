import type { CriteriaShape } from '../model/readSearchCriteria.js';

type Given<T> = T | null | undefined;

/** The justification as it arrives: plain strings, any of them missing. Names are the brief's (3.8). */
export interface EnquiryInputShape {
  readonly aboutWhom?: Given<readonly SubjectInputShape[]>;
  readonly children?: Given<readonly ChildInputShape[]>;
  readonly clients?: Given<readonly string[]>;
  readonly subjectIsClient?: Given<boolean>;
  readonly policingPurposes?: Given<readonly string[]>;
  readonly dutyNamed?: Given<string>;
  readonly useCasePurpose?: Given<string>;
  readonly lawfulBases?: Given<readonly string[]>;
  readonly necessity?: Given<string>;
  readonly proportionality?: Given<string>;
  readonly caseReference?: Given<string>;
  readonly meetingId?: Given<string>;
  readonly incidentLog?: Given<string>;
  readonly fieldsRequested?: Given<readonly string[]>;
  readonly urgency?: Given<string>;
  readonly conflictOfInterest?: Given<string>;
  readonly confidentialityLimb?: Given<string>;
  readonly subjectInformed?: Given<StatedShape>;
  readonly representations?: Given<StatedShape>;
  readonly strictNecessity?: Given<string>;
  readonly schedule8Condition?: Given<string>;
  readonly impactOnVictim?: Given<string>;
  readonly impactOnInvestigation?: Given<string>;
  readonly recipientConditions?: Given<string>;
}

/** A person of concern, by any of the ways to name one. */
export interface SubjectInputShape {
  readonly pncId?: Given<string>;
  readonly croNumber?: Given<string>;
  readonly nominal?: Given<{ readonly force?: Given<string>; readonly ref?: Given<string> }>;
  readonly name?: Given<string>;
  readonly dateOfBirth?: Given<string>;
  readonly particulars?: Given<CriteriaShape>;
}

export interface ChildInputShape {
  readonly childRef?: Given<string>;
  readonly name?: Given<string>;
  readonly dateOfBirth?: Given<string>;
}

/** A statement from a closed list, with the reason for it. */
export interface StatedShape {
  readonly state?: Given<string>;
  readonly reason?: Given<string>;
}
