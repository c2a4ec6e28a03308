import { LINKS_CONTRADICT } from '../../matching/awaitingDecision.js';
import type { MatchConfidence } from '../../matching/compareNominals.js';
import { type WeighedNominals, weighNominals } from '../../matching/nominals/weighNominals.js';
import type { EvidenceLine } from '../../matching/question/EvidenceLine.js';
import type { ForceCode } from '../../model/codes.js';
import type { Comparable } from './comparable.js';
import type { Sureness } from './sureness.js';

/** Somebody else with whom a candidate may be one person, as the records of the two say. */
export interface CandidateLink {
  /** Forces whose records of that other person are compared. */
  readonly sourceForces: readonly ForceCode[];
  /** Null where links were confirmed and others contradict them. */
  readonly confidence: MatchConfidence | null;
  readonly reasons: readonly string[];
  /** In bits: the sum of the evidence. */
  readonly weight: number;
  readonly evidence: readonly EvidenceLine[];
}

/** Another candidate to whom one is linked, and how; null where confirmed links contradict one another. */
export interface LinkedPerson {
  readonly comparable: readonly Comparable[];
  readonly match: Sureness | null;
}

/**
 * The account of each link, of the two records that agree best and by what the caller may have in full of both. The state
 * of a link follows from the rules of brief 4.10, and rests on more than may be shown.
 */
export const linksOf = (own: readonly Comparable[], linked: readonly LinkedPerson[]): readonly CandidateLink[] =>
  linked.flatMap(({ comparable, match }) => {
    const weighed = own
      .flatMap((one) => comparable.map((other) => weighNominals(one.nominal, other.nominal)))
      .reduce<WeighedNominals | null>((best, each) => (best === null || each.bits > best.bits ? each : best), null);
    if (weighed === null) return [];
    const { confidence, reasons } = match ?? { confidence: null, reasons: [LINKS_CONTRADICT] };
    const sourceForces = [...new Set(comparable.map(({ nominal }) => nominal.force))];
    return [{ sourceForces, confidence, reasons, weight: weighed.bits, evidence: weighed.lines }];
  });
