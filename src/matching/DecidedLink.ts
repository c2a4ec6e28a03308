import type { Nominal } from '../model/Source.js';

/** A nominal as a decision names it. */
export type NominalName = Pick<Nominal, 'force' | 'ref'>;

/** What a named officer decided of two nominals (brief 4.10): that they are one person, or that they are not. */
export interface DecidedLink {
  readonly one: NominalName;
  readonly other: NominalName;
  readonly decision: 'CONFIRMED' | 'REFUSED';
}

const keyOf = ({ force, ref }: NominalName): string => JSON.stringify([force, ref]);
const pairOf = (one: NominalName, other: NominalName): string => [keyOf(one), keyOf(other)].sort().join();

/** Decisions by pair. Of several on one pair the last in the list counts. */
export class DecidedLinks {
  readonly #decisions: ReadonlyMap<string, DecidedLink['decision']>;

  constructor(links: readonly DecidedLink[]) {
    this.#decisions = new Map(links.map(({ one, other, decision }) => [pairOf(one, other), decision]));
  }

  of(one: NominalName, other: NominalName): DecidedLink['decision'] | null {
    return this.#decisions.get(pairOf(one, other)) ?? null;
  }
}
