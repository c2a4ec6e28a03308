import type { PersonSelection } from '../../disclosure/Plan.js';
import { type WeighedQuestion, weighQuestion } from '../../matching/question/weighQuestion.js';
import type { ResolvedPerson } from '../../matching/resolvePeople.js';
import type { SearchCriteria } from '../../model/SearchCriteria.js';
import type { MatchState } from '../../model/vocabulary/person.js';
import { throughEveryKind } from '../answerPerson.js';
import type { Caller } from '../Caller.js';
import { isSeen, type JudgedPerson, judgePerson } from '../judgePerson.js';
import type { Serving } from '../Serving.js';
import { type Comparable, comparableNominals } from './comparable.js';
import type { LinkedPerson } from './linksOf.js';
import { AS_ASKED, isAsAsked, linkTo, type Sureness, surenessOf, surest } from './sureness.js';

/** A candidate whom the caller sees, before anything of them is released. */
export interface JudgedCandidate {
  readonly judged: JudgedPerson;
  readonly comparable: readonly Comparable[];
  /** Others whom the caller sees and with whom this may be one person: linked, or joined by links that contradict. */
  readonly linked: readonly LinkedPerson[];
  readonly weighed: WeighedQuestion;
  readonly sureness: Sureness;
  readonly isAsAsked: boolean;
  readonly state: MatchState;
  /** Whether it awaits a decision that somebody else is one person with this one, whoever that is. */
  readonly isAwaiting: boolean;
}

/**
 * Decides about everybody considered as if they had been asked for, and how sure it is that they are meant by what the
 * caller may see of them and nothing else. Who is seen through no record is no candidate, nor links anybody; POSSIBLE is
 * for public protection only, as is that links contradict one another (brief 4.10).
 */
export async function judgeCandidates(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  criteria: SearchCriteria,
  people: readonly ResolvedPerson[],
): Promise<readonly JudgedCandidate[]> {
  const through = throughEveryKind(selection);
  const judged = await Promise.all(
    people.map(async (person) => {
      const alone: ResolvedPerson = { ...person, unconfirmed: [] };
      return { person, judged: await judgePerson(serving, caller, through, alone) };
    }),
  );
  const seen: readonly SeenPerson[] = judged
    .filter((one) => isSeen(one.judged))
    .map((one) => ({ ...one, comparable: comparableNominals(serving, one.judged) }));
  const asAsked = seen.filter(({ person }) => isAsAsked(criteria, person.nominals));
  return seen.flatMap((one): JudgedCandidate[] => {
    const weighed = weighQuestion(
      criteria,
      one.comparable.map(({ nominal }) => nominal.values),
    );
    const isAsked = asAsked.includes(one);
    const bySaid = surenessOf(
      criteria,
      one.comparable.map(({ nominal }) => nominal),
      weighed,
    );
    const links = isAsked
      ? []
      : asAsked.flatMap((other) => {
          const match = linkTo([other.person], one.judged.seen);
          return match === null ? [] : [{ other, match }];
        });
    const sureness = isAsked
      ? { confidence: bySaid?.confidence ?? 'POSSIBLE', reasons: [AS_ASKED] }
      : surest([bySaid, ...links.map(({ match }) => match)].filter((each) => each !== null));
    if (sureness === null) return [];
    if (sureness.confidence === 'POSSIBLE' && !isAsked && caller.group !== 'PPU') return [];
    const apart = caller.group === 'PPU' ? contradicting(seen, one) : [];
    return [
      {
        judged: one.judged,
        comparable: one.comparable,
        linked: [
          ...links.map(({ other, match }) => ({
            comparable: other.comparable,
            match: apart.includes(other) ? null : match,
          })),
          ...apart
            .filter((other) => links.every((link) => link.other !== other))
            .map(({ comparable }) => ({ comparable, match: null })),
        ],
        weighed,
        sureness,
        isAsAsked: isAsked,
        state: apart.length > 0 ? 'NEEDS_ATTENTION' : sureness.confidence,
        isAwaiting: isAwaiting(one.person),
      },
    ];
  });
}

interface SeenPerson {
  readonly person: ResolvedPerson;
  readonly judged: JudgedPerson;
  readonly comparable: readonly Comparable[];
}

const isAwaiting = ({ unconfirmed, needsAttention }: ResolvedPerson): boolean =>
  needsAttention || unconfirmed.some(({ match }) => match.confidence === 'PROBABLE');

/** Others whom the caller sees and whom confirmed links would have joined with this one. */
const contradicting = (seen: readonly SeenPerson[], { person: { apart = [] } }: SeenPerson): readonly SeenPerson[] =>
  seen.filter(({ judged }) =>
    judged.seen.some(({ force, ref }) => apart.some((other) => other.force === force && other.ref === ref)),
  );
