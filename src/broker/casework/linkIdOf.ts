import { pairKey } from '../../casework/decidedLinks.js';
import type { NominalKey } from '../../model/DecidedLinks.js';
import type { BrokerParts } from '../BrokerParts.js';

/** The id of what officers decide about two nominals: the same whichever way round, and it tells nothing of them. */
export const linkIdOf = (
  { pseudonymise }: Pick<BrokerParts, 'pseudonymise'>,
  [a, b]: readonly [NominalKey, NominalKey],
): string => `LINK-${pseudonymise('record', `LINK ${pairKey(a, b)}`)}`;
