import { type AwaitingDecision, awaitingDecision } from '../../matching/awaitingDecision.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { ForceCode } from '../../model/codes.js';
import type { Nominal } from '../../model/Source.js';
import { soughtSubject } from '../AskedSubject.js';
import type { Caller } from '../Caller.js';
import { nominalColumns } from '../findPerson.js';
import { inOrderSeen } from '../inOrderSeen.js';
import { needCovered } from '../judgeRequest.js';
import type { PlannedRoot } from '../PlannedRoot.js';
import type { Serving } from '../Serving.js';
import type { PeopleFound } from './Candidate.js';
import { considerPeople } from './considerPeople.js';
import { type JudgedCandidate, judgeCandidates } from './judgeCandidates.js';
import { readSearch, type SearchArgs } from './readSearch.js';
import { releaseCandidate } from './releaseCandidate.js';
import { byPlace, type CandidatePlace, searchCursors } from './searchCursors.js';

/**
 * People from every force who may be meant by what is said, each by themselves: nothing is merged but where a link is
 * confirmed, and each is decided as if they had been asked for. Every candidate is weighed, decided and counted; only
 * those of the page are fetched and released.
 * @throws BrokerError SUBJECT_NOT_COVERED, or BAD_USER_INPUT naming the arguments that are wrong.
 */
export async function searchPeople(
  serving: Serving,
  caller: Caller,
  { person: selection, beside }: PlannedRoot,
  args: SearchArgs,
): Promise<PeopleFound> {
  const { parts, calls, record } = serving;
  const { criteria, first } = readSearch(args, parts.now());
  needCovered(caller.enquiry, soughtSubject(criteria));
  const known = parts.forces.map(({ code }) => code);
  if (args.forces?.some((code) => !known.includes(code))) {
    throw new BrokerError('BAD_USER_INPUT', 'forces: names a force that is not configured');
  }
  const { requester, enquiry } = caller;
  const madeFor = [requester.issuer, requester.id, enquiry.id, criteria, args.forces ?? null];
  const cursors = searchCursors(parts.pseudonymise, madeFor);
  const after = args.after == null ? null : cursors.placeOf(args.after);
  if (args.after != null && after === null) {
    throw new BrokerError('BAD_USER_INPUT', 'after: is no cursor that this search gave you');
  }
  record.askAboutPeople();
  const columns = [...nominalColumns(caller, selection), ...(criteria.sex === null ? [] : ['sex'])];
  const { people, more } = await considerPeople(calls, caller, columns, criteria);
  const all = await judgeCandidates(serving, caller, selection, criteria, people);
  const placed = inOrderSeen(
    parts,
    all.map((one) => ({ one, seen: one.judged.seen })),
  )
    .map(({ one }) => ({ one, place: placeOf(one, cursors.tieOf) }))
    .sort((a, b) => byPlace(a.place, b.place));
  const rest = after === null ? placed : placed.filter(({ place }) => byPlace(place, after) > 0);
  const page = rest.slice(0, first);
  if (caller.group !== 'PPU') record.met.push(...page.flatMap(({ one }) => awaitingWith(one, all, caller)));
  const edges = await Promise.all(
    page.map(async ({ one, place }) => ({
      cursor: cursors.of(place),
      node: await releaseCandidate(serving, caller, { selection, beside }, criteria, one),
    })),
  );
  return {
    candidates: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: rest.length > page.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: all.length,
    found: countByForce(all.flatMap(({ judged }) => judged.seen)),
    more,
  };
}

/** What named officers should decide about a candidate and others who are shown: what was typed is nothing to link. */
const awaitingWith = (
  one: JudgedCandidate,
  all: readonly JudgedCandidate[],
  { links }: Caller,
): readonly AwaitingDecision[] =>
  !one.isAwaiting
    ? []
    : all.flatMap((other) =>
        other === one ? [] : (awaitingDecision(one.judged.seen, other.judged.seen, links) ?? []),
      );

const CONFIDENCES = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'] as const;

/** First who has the name and date of birth as asked, then the surest. */
function placeOf(
  { judged, sureness, isAsAsked, weighed }: JudgedCandidate,
  tieOf: (text: string) => string,
): CandidatePlace {
  const first = judged.seen.map(({ force, ref }) => `${force} ${ref}`).sort()[0] ?? '';
  const rank = isAsAsked ? 0 : CONFIDENCES.indexOf(sureness.confidence) + 1;
  return { rank, bits: weighed.bits, tie: tieOf(first) };
}

function countByForce(nominals: readonly Nominal[]): ReadonlyMap<ForceCode, number> {
  const counts = new Map<ForceCode, number>();
  for (const { force } of nominals) counts.set(force, (counts.get(force) ?? 0) + 1);
  return counts;
}
