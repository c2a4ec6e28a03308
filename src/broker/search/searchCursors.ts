import type { Pseudonymise } from '../BrokerParts.js';

/** Where a candidate stands: a total order that depends on nothing but what its caller may know. */
export interface CandidatePlace {
  /** The surest kind first: 0. */
  readonly rank: number;
  readonly bits: number;
  /** Pseudonym of the candidate, which parts candidates of one weight. */
  readonly tie: string;
}

/** Where pages end: made for one caller and one search, and good for no other. */
export interface SearchCursors {
  /** The pseudonym of a candidate in this search. */
  tieOf(candidate: string): string;
  of(place: CandidatePlace): string;
  /** The place that a cursor stands for; null for one that was not made here. */
  placeOf(cursor: string): CandidatePlace | null;
}

const LONGEST = 300;
const PLACE = /^(\d) (-?\d{1,4}(?:\.\d{1,2})?) (\S{1,64}) (\S{1,128})$/;

/** Cursors that hold no more than a weight and a pseudonym, with a keyed check over what they are for. */
export function searchCursors(pseudonymise: Pseudonymise, madeFor: unknown): SearchCursors {
  const scope = JSON.stringify(madeFor);
  const tieOf = (candidate: string): string => pseudonymise('cursor', `tie ${candidate} ${scope}`);
  const of = ({ rank, bits, tie }: CandidatePlace): string => {
    const place = `${rank} ${bits} ${tie}`;
    return Buffer.from(`${place} ${pseudonymise('cursor', `${place} ${scope}`)}`).toString('base64url');
  };
  return {
    tieOf,
    of,
    placeOf(cursor) {
      if (cursor.length > LONGEST) return null;
      const [, rank, bits, tie] = PLACE.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
      if (rank === undefined || bits === undefined || tie === undefined) return null;
      const place = { rank: Number(rank), bits: Number(bits), tie };
      return of(place) === cursor ? place : null;
    },
  };
}

/** The surest first, the heaviest first, and of one weight by pseudonym. */
export const byPlace = (a: CandidatePlace, b: CandidatePlace): number =>
  a.rank - b.rank || b.bits - a.bits || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0);
