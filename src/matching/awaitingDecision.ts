import { type DecidedLinks, nominalKey } from '../model/DecidedLinks.js';
import type { Nominal } from '../model/Source.js';
import { compareNominals } from './compareNominals.js';

/** Whether two people are one, which a named officer should say. */
export interface AwaitingDecision {
  /** Nominals of the one and of the other, either of which would settle it: the first is the one to ask about. */
  readonly pairs: readonly [NominalPair, ...NominalPair[]];
  /** Why they may be, in words; never the values. */
  readonly reasons: readonly string[];
}

export type NominalPair = readonly [Nominal, Nominal];

/** Why links that were confirmed join nobody. */
export const LINKS_CONTRADICT = 'confirmed links contradict one another';

/**
 * What a named officer should decide about two people who stand apart: a PROBABLE match between them, or a confirmed link
 * that does not join them because others contradict it (brief 4.10). The same whichever way round, in whatever order.
 * Null where neither is so, and where an officer refused that they are one.
 */
export function awaitingDecision(
  ones: readonly Nominal[],
  others: readonly Nominal[],
  links: DecidedLinks,
): AwaitingDecision | null {
  const all = ones.flatMap((one) => others.map((other) => inOrder(one, other)));
  if (all.some((pair) => links.stateOf(...pair) === 'REFUSED')) return null;
  const awaiting = all
    .flatMap((pair) => {
      const reasons = reasonsFor(pair, links);
      return reasons === null ? [] : [{ pair, reasons }];
    })
    .sort((a, b) => compareTexts(textOf(a.pair), textOf(b.pair)));
  const [first, ...rest] = awaiting;
  if (first === undefined) return null;
  return { pairs: [first.pair, ...rest.map(({ pair }) => pair)], reasons: first.reasons };
}

function reasonsFor(pair: NominalPair, links: DecidedLinks): readonly string[] | null {
  const match = compareNominals(...pair);
  if (match?.confidence === 'CONFIRMED' || links.stateOf(...pair) === 'CONFIRMED') return [LINKS_CONTRADICT];
  return match?.confidence === 'PROBABLE' ? match.reasons : null;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const textOf = ([a, b]: NominalPair): string => `${nominalKey(a)} | ${nominalKey(b)}`;
const inOrder = (a: Nominal, b: Nominal): NominalPair => (nominalKey(a) < nominalKey(b) ? [a, b] : [b, a]);
