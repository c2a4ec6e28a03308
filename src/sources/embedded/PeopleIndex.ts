import type { SearchKey } from '../../model/SearchKey.js';
import type { Findable } from '../finding/Findable.js';

/** Who may fit a search. */
export interface Candidates {
  /** Everybody who fits, and others, unless there are too many to be looked at. */
  readonly nominals: readonly Findable[];
  /** Whether there were too many. */
  readonly more: boolean;
}

/** An index of nominals by what somebody may say of them. Which candidates fit is `fitsSearch`'s to say. */
export interface PeopleIndex {
  candidates(key: SearchKey): Candidates;
}

/** Makes an index, at once or when the first search comes. */
export type IndexPeople = (nominals: readonly Findable[]) => PeopleIndex;
