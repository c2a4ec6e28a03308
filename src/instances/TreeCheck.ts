/** A checkpoint whose signature was right. Hashes are base64. */
export interface SeenCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** When the log says that it is retired, an ISO instant; null where it does not. */
  readonly retiredAt: string | null;
}

export interface GrowthClaim {
  readonly from: number;
  readonly fromRoot: string;
  readonly to: number;
  readonly toRoot: string;
  readonly proof: readonly string[];
}

/** What must be known of trees to watch the logs of others. */
export interface TreeCheck {
  /** The checkpoint; null where the key is none or has not signed it. */
  open(checkpoint: string, verifierKey: string): SeenCheckpoint | null;
  /** Whether the proof shows that the one tree is the beginning of the other. */
  isConsistent(claim: GrowthClaim): boolean;
}
