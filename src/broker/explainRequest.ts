import type { Explanation } from '../model/Explanation.js';
import { groupCodeOf } from './Caller.js';
import { explainCoordinates } from './explainCoordinates.js';
import { enquiryRequired } from './judgeRequest.js';
import type { RequestIn } from './RequestIn.js';
import type { Serving } from './Serving.js';

/**
 * What the request's enquiry could get of fields, and why: about the law alone, so the enquiry is judged here and the
 * forces are left alone.
 * @throws BrokerError ENQUIRY_REQUIRED, or what is wrong with the enquiry; BAD_USER_INPUT for an unknown coordinate.
 */
export function explainRequest(
  { parts, now }: Serving,
  { requester, enquiry, enquiryProblem }: RequestIn,
  coordinates: readonly string[],
): readonly Explanation[] {
  if (enquiryProblem !== null) throw enquiryProblem;
  if (requester === null || enquiry === null) throw enquiryRequired();
  const law = { policy: parts.policy, rules: parts.rules, forces: parts.forces.map(({ code }) => code) };
  return explainCoordinates(law, { requester, enquiry, group: groupCodeOf(requester.group), now }, coordinates);
}
