import type { Authorisation, Grant } from '../model/Authorisation.js';
import { type GroupCode, RANKS } from '../model/codes.js';
import type { Requester } from '../model/Requester.js';
import type { CallerContext, FieldQuestion, RecordFacts } from './Decision.js';
import { isNonConviction } from './isNonConviction.js';

/** What covers a field just now, and whether something did until it ran out. */
export interface FoundAuthorisation {
  readonly live: { readonly id: string; readonly form: 'M' | 'F' } | null;
  readonly hasExpired: boolean;
}

/** The loosest form that a live authorisation allows for the field. Source: seed Q2; brief 2.2, 3.4. */
export function authorisationFor(
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
): FoundAuthorisation {
  const covering = coveringAuthorisations(question, facts, context);
  const live = covering
    .filter((authorisation) => isLive(authorisation, context.now) && isReliable(authorisation, facts, context.group))
    .map((authorisation) => ({ id: authorisation.id, form: formOf(authorisation, question, facts) }));
  return {
    live: live.find(({ form }) => form === 'F') ?? live[0] ?? null,
    hasExpired: covering.some((authorisation) => hasRunOut(authorisation, context.now)),
  };
}

/**
 * Sound authorisations with a grant for the field, whether or not they still hold. Nobody reads on an authorisation of
 * their own, and where the originator decides the authoriser is of the owning force (brief 2.2 F/I, 4.5).
 */
export function coveringAuthorisations(
  question: FieldQuestion,
  facts: RecordFacts,
  { authorisations, requester, group }: CallerContext,
): readonly Authorisation[] {
  return authorisations.filter(
    (authorisation) =>
      authorisation.grants.some((grant) => covers(grant, question, facts)) &&
      isSound(authorisation) &&
      mayServe(authorisation, requester, group) &&
      (!isForOriginator(question, facts) || authorisation.decidedBy.force === facts.force),
  );
}

/**
 * Nobody acts on an authorisation that they made themselves, and an employer's must name the role that gives access to
 * children or vulnerable people. Source: brief 2.1 (EMP), 3.4 test 1, 3.8.
 */
const mayServe = ({ decidedBy, role }: Authorisation, requester: Requester, group: GroupCode): boolean =>
  decidedBy.id !== requester.id && (group !== 'EMP' || (role ?? '').trim() !== '');

const formOf = ({ grants }: Authorisation, question: FieldQuestion, facts: RecordFacts): 'M' | 'F' =>
  grants.some((grant) => grant.form === 'F' && covers(grant, question, facts)) ? 'F' : 'M';

/** What goes with the knowledge that a record exists, and what it must be read with (DPA 2018 s.38; brief 1.1). */
const WITH_EXISTENCE: readonly string[] = [
  'id',
  'sourceForce',
  'recordKind',
  'reportingRestrictions',
  'reviewOverdue',
  'dataSubjectRole',
  'basis',
  'accuracyStatement',
  'recordedAt',
  'lastVerifiedAt',
  'gsc',
  'handlingInstructions',
  'labels',
  'contactPoint',
  'caveat',
];

function covers(grant: Grant, { kind, category, path }: FieldQuestion, { record }: RecordFacts): boolean {
  if (grant.kind !== kind || grant.category !== category) return false;
  if (grant.record !== null && grant.record !== record) return false;
  if (category === 'EXISTENCE' && WITH_EXISTENCE.includes(path)) return true;
  return grant.fields === null || grant.fields.includes(path);
}

/** Material that only the force it came from may let go (F/I cells, and intelligence that is not of code P). */
function isForOriginator({ kind, category }: FieldQuestion, { values }: RecordFacts): boolean {
  if (kind === 'INTELLIGENCE') return values.handlingCode !== 'P';
  return category !== null && ['INVESTIGATIVE_MATERIAL', 'SOURCE_AND_TACTICS', 'INTELLIGENCE'].includes(category);
}

/** Employers and regulators hear of what was never proved only where seriousness and reliability were recorded (brief 4.4). */
const isReliable = ({ reliabilityRecorded }: Authorisation, facts: RecordFacts, group: GroupCode): boolean =>
  reliabilityRecorded || !(group === 'EMP' || group === 'REG') || !isNonConviction(facts);

/**
 * Made by an Inspector or above in a current posting, who is neither the requester, nor the officer in the case, nor the
 * recipient. Source: seed Q2; brief 3.8 rank check.
 */
export function isSound({ decidedBy, requestedBy, officerInCase, recipient }: Authorisation): boolean {
  const ranked = RANKS.indexOf(decidedBy.rank) >= RANKS.indexOf('INSPECTOR');
  const apart = [requestedBy, officerInCase, recipient.userId].every((id) => id !== decidedBy.id);
  return ranked && decidedBy.posting !== null && apart;
}

/** Decided, neither revoked nor delivered, within its time. Source: brief 3.4. */
export const isLive = (authorisation: Authorisation, now: string): boolean =>
  authorisation.decidedAt <= now && !hasRunOut(authorisation, now);

/** Its time is over, it was revoked, or it has been delivered. */
export const hasRunOut = ({ expiresAt, revokedAt, deliveredAt }: Authorisation, now: string): boolean =>
  expiresAt <= now || (revokedAt !== null && revokedAt <= now) || (deliveredAt !== null && deliveredAt <= now);
