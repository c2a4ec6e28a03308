import type { ForceCode } from './codes.js';

/** A nominal by its force and the force's own reference. */
export interface NominalKey {
  readonly force: ForceCode;
  readonly ref: string;
}

/** What named officers decided about pairs of nominals; it outlives whatever rule compares them (brief 4.10). */
export interface DecidedLinks {
  /** Whether the two were confirmed to be one person, or refused; null where nobody has decided. */
  stateOf(a: NominalKey, b: NominalKey): 'CONFIRMED' | 'REFUSED' | null;
  /** The nominals that were confirmed to be the same person as this one. */
  confirmedWith(nominal: NominalKey): readonly NominalKey[];
}

/** Nobody has decided anything. */
export const NO_LINKS: DecidedLinks = { stateOf: () => null, confirmedWith: () => [] };

/** One text for a nominal. */
export const nominalKey = ({ force, ref }: NominalKey): string => `${force} ${ref}`;
