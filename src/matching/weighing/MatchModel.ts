import { type FieldWeights, fieldWeights } from './FieldWeights.js';
import { BIRTH_FIELD, type FieldName, fieldName, LEVEL_CONTEXTS, LEVEL_WORDS, RESIDENCE_FIELD } from './fields.js';
import type { MatchParameters } from './MatchParameters.js';

/** Among all pairs of rows, those of one person and those of one household. */
export interface PairShares {
  readonly match: number;
  readonly household: number;
  /** Strangers who were born on one day and bear one name. */
  readonly namesakes: number;
}

/** What a pair's levels say, as natural logarithms of the probability under each class. */
export interface PairLikelihoods {
  match: number;
  household: number;
  stranger: number;
}

/** What a pair may be besides one person, each as the odds in bits that it is one person rather than that. */
export interface PairOdds {
  readonly overHousehold: number;
  readonly overStranger: number;
}

/** The odds of one person against both together, in bits, where either counts so many bits more or less. */
export function oddsAgainstBoth({ overHousehold, overStranger }: PairOdds, household = 0, stranger = 0): number {
  const [one, other] = [household - overHousehold, stranger - overStranger];
  const most = Math.max(one, other);
  return -most - Math.log2(2 ** (one - most) + 2 ** (other - most));
}

/**
 * Fellegi–Sunter weights with two classes between match and stranger: other people of one household, and namesakes born
 * on one day, who have name and date of birth as a match has them and all else as strangers: name and date of birth prove
 * so much and no more.
 */
export class MatchModel {
  readonly fields: readonly FieldWeights[];
  readonly shares: PairShares;
  readonly #logs: readonly { match: Float64Array; household: Float64Array; stranger: Float64Array }[];

  constructor(fields: readonly FieldWeights[], shares: PairShares) {
    this.fields = fields;
    this.shares = shares;
    this.#logs = fields.map(({ match, household, stranger }) => ({
      match: match.map(Math.log),
      household: household.map(Math.log),
      stranger: stranger.map(Math.log),
    }));
  }

  /** The natural logarithms of the pair's probability under each class, prior included, into `into`. */
  weigh(levels: Uint8Array, at: number, bitsOver: number, into: PairLikelihoods): void {
    const { match: matches, household: households, namesakes } = this.shares;
    let match = Math.log(matches);
    let household = Math.log(households);
    let stranger = bitsOver * Math.LN2;
    let namesake = Math.log(namesakes);
    for (let field = 0; field < this.#logs.length; field++) {
      const logs = this.#logs[field];
      const level = levels[at + field] ?? 0;
      if (logs === undefined) continue;
      match += logs.match[level] ?? 0;
      household += logs.household[level] ?? 0;
      stranger += logs.stranger[level] ?? 0;
      namesake += (field < RESIDENCE_FIELD ? logs.match[level] : logs.stranger[level]) ?? 0;
    }
    into.match = match;
    into.household = household;
    into.stranger = Math.max(stranger, namesake) + Math.log1p(Math.exp(-Math.abs(stranger - namesake)));
  }

  /** The odds that the pair is one person, in bits, as its own levels have it. */
  bits(levels: Uint8Array, at: number, bitsOver: number): number {
    return oddsAgainstBoth(this.odds(levels, at, bitsOver));
  }

  /** The same against either class by itself. */
  odds(levels: Uint8Array, at: number, bitsOver: number): PairOdds {
    const likelihoods: PairLikelihoods = { match: 0, household: 0, stranger: 0 };
    this.weigh(levels, at, bitsOver, likelihoods);
    const { match, household, stranger } = likelihoods;
    return { overHousehold: (match - household) / Math.LN2, overStranger: (match - stranger) / Math.LN2 };
  }

  /** What the levels that strangers have oftener than one person say against one person, in bits: 0 or less. */
  bitsOpposed(levels: Uint8Array): number {
    let bits = 0;
    for (const [field, logs] of this.#logs.entries()) {
      const level = levels[field] ?? 0;
      bits += Math.min(0, (logs.match[level] ?? 0) - (logs.stranger[level] ?? 0)) / Math.LN2;
    }
    return bits;
  }

  /** What all fields but the names say for one person rather than strangers, in bits. */
  bitsBesideNames(levels: Uint8Array): number {
    return this.#bitsFrom(BIRTH_FIELD, levels);
  }

  /** What home, associates and identifiers say for one person rather than a namesake born on the same day, in bits. */
  bitsOverNamesake(levels: Uint8Array): number {
    return this.#bitsFrom(RESIDENCE_FIELD, levels);
  }

  #bitsFrom(first: number, levels: Uint8Array): number {
    let bits = 0;
    for (let field = first; field < this.#logs.length; field++) {
      const logs = this.#logs[field];
      const level = levels[field] ?? 0;
      bits += ((logs?.match[level] ?? 0) - (logs?.stranger[level] ?? 0)) / Math.LN2;
    }
    return bits;
  }

  /**
   * What the levels say against one person, in bits, 0 where they say nothing against it: for strangers, however few pairs
   * are one; for a household, as far as two of one are likelier.
   */
  bitsAgainst(levels: Uint8Array, at: number, bitsOver: number): number {
    const likelihoods: PairLikelihoods = { match: 0, household: 0, stranger: 0 };
    this.weigh(levels, at, bitsOver, likelihoods);
    const { match, household, stranger } = likelihoods;
    const ofStrangers = match - Math.log(this.shares.match) - stranger;
    return Math.min(0, ofStrangers, match - household) / Math.LN2;
  }
}

/**
 * The model before any data: what the parameters say of each field. Among people who are not one, the order of names is
 * the one in which they agree better: it says nothing.
 */
export function priorWeights(parameters: MatchParameters, fields: number): FieldWeights[] {
  return Array.from({ length: fields }, (_, index) => {
    const name: FieldName = fieldName(index);
    const weights = fieldWeights(LEVEL_WORDS[name], LEVEL_CONTEXTS[name], parameters.fields[name]);
    if (name !== 'order') return weights;
    const certain = weights.match.map(() => 1);
    return { ...weights, household: certain, stranger: certain };
  });
}
