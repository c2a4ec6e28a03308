import type { ForceCode } from '../model/codes.js';
import type { RegisterRequest, SubjectKey } from '../model/Source.js';

/** What is known about a force before it is asked anything. */
export interface Known {
  readonly force: ForceCode;
  /** How people can be found to test with: references where there are any, else identifiers or names. */
  readonly people: readonly SubjectKey[];
  /** What entries of the registers can be looked up by; what records refer to is looked up too. */
  readonly entries: readonly RegisterRequest[];
  /** Whether those are all the people the force holds: only then can its counts be compared with its records. */
  readonly everybody: boolean;
  /** How many native rows are left out; null where that is not known. */
  readonly quarantined: number | null;
}
