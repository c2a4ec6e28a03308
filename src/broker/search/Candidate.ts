import type { MatchConfidence } from '../../matching/compareNominals.js';
import type { EvidenceLine } from '../../matching/question/EvidenceLine.js';
import type { ForceCode } from '../../model/codes.js';
import type { MatchState } from '../../model/vocabulary/person.js';
import type { PersonView } from '../answerPerson.js';
import type { Conflict } from './conflictsOf.js';
import type { CandidateLink } from './linksOf.js';

/** Somebody it may be. */
export interface Candidate {
  readonly state: MatchState;
  /** How sure it is that this is also the person asked about; null for those who have the name and date asked for. */
  readonly confidence: MatchConfidence | null;
  readonly reasons: readonly string[];
  readonly note: string | null;
  /** In bits: the sum of the evidence. Null where the caller may have warnings alone. */
  readonly weight: number | null;
  readonly evidence: readonly EvidenceLine[];
  readonly conflicts: readonly Conflict[];
  /** Others with whom this candidate may be one person. */
  readonly links: readonly CandidateLink[];
  readonly settledBy: readonly string[];
  readonly sourceForces: readonly ForceCode[];
  readonly person: PersonView;
}

/** A page of them, and what goes with it. */
export interface PeopleFound {
  readonly candidates: readonly Candidate[];
  readonly edges: readonly { readonly cursor: string; readonly node: Candidate }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Candidates of all pages, counted after withholding. */
  readonly totalCount: number;
  /** Nominals of all candidates, by force: counted after withholding. */
  readonly found: ReadonlyMap<ForceCode, number>;
  /** Forces of whom more people may fit than were looked at. */
  readonly more: readonly ForceCode[];
}
