import type { Authorisation } from '../../model/Authorisation.js';
import { isLive, isSound } from '../authorisationFor.js';
import type { GateInput } from './Gate.js';

/** What the look-up of authorisations about the subject compares. */
export const IDENTIFIER_COLUMNS: readonly string[] = ['pncId', 'croNumber'];

/** Authorisations for this recipient about this subject that hold now and that a competent officer made (brief 3.4). */
export const liveAuthorisations = ({ authorisations, requester, now }: GateInput): readonly Authorisation[] =>
  authorisations.filter(
    (authorisation) =>
      isLive(authorisation, now) && isSound(authorisation) && authorisation.decidedBy.id !== requester.id,
  );
