import type { RootPlan } from '../disclosure/Plan.js';
import type { IdentifiedSubject } from '../model/Authorisation.js';
import { BrokerError } from '../model/BrokerError.js';
import { identifiedSubject } from './AskedSubject.js';
import type { BrokerParts } from './BrokerParts.js';
import type { Caller } from './Caller.js';
import { ACCESS_LOG } from './judgeReading.js';
import { subjectOf } from './judgeRequest.js';
import { ownAuthorisation } from './openAuthorisedDisclosure.js';
import type { RequestIn } from './RequestIn.js';
import { askedRef } from './references.js';

/**
 * Pseudonyms of whoever is asked about, for the intent: whom an argument names, or the decision that it names is about.
 * An argument that names nobody, and a root field that asks about whoever there is, have none.
 */
export async function subjectRefs(parts: BrokerParts, { plan }: RequestIn, caller: Caller | null): Promise<string[]> {
  const found = await Promise.all(plan.roots.map((root) => refOf(parts, root, caller)));
  return [...new Set(found.flatMap((ref) => ref ?? []))];
}

async function refOf(parts: BrokerParts, root: RootPlan, caller: Caller | null): Promise<string | null> {
  if (root.person === null && root.field !== ACCESS_LOG) return null;
  const decided = await decidedSubject(parts, root, caller);
  try {
    const asked = decided === null ? subjectOf(root.field, root.args, parts.now()) : identifiedSubject(decided)[0];
    return asked == null ? null : askedRef(parts, asked);
  } catch (error) {
    if (error instanceof BrokerError) return null;
    throw error;
  }
}

/** Who the authorisation or decision is about that a root field presents. */
async function decidedSubject(
  { casework, cases, mayCall }: BrokerParts,
  { field, args }: RootPlan,
  caller: Caller | null,
): Promise<IdentifiedSubject | null> {
  if (caller === null || !mayCall(field, caller.requester.group)) return null;
  if (field === 'disclosure') return ownAuthorisation(caller, String(args.authorisationId))?.subject ?? null;
  if (field === 'childDisclosure') return (await casework.childDisclosure(String(args.id)))?.subject ?? null;
  if (field === 'contribution') return cases.get('CONTRIBUTION', String(args.id))?.file.subject ?? null;
  return null;
}
