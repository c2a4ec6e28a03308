import type { Pseudonymise } from '../broker/BrokerParts.js';
import type { ElsewherePort, OtherLog } from '../broker/ElsewherePort.js';
import type { Standing } from '../instances/InstanceWatch.js';
import { accessTerms, filterTerms } from '../ledger/reading/accessTerms.js';
import type { AccessPlace, AccessPlaces } from '../model/AccessPlace.js';
import { BrokerError } from '../model/BrokerError.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';

/** What picks out few accesses: of every other term there may be millions. */
const KEYS = /^(subject|requester|case|request):/;
/** What every access has is no use to find one. */
const EVERY = 'any:';

/** Where an access stands, with its terms as pseudonyms. */
export function accessPlaceOf(origin: string, pseudonymise: Pseudonymise, access: LoggedAccess): AccessPlace {
  const terms = [...accessTerms(access)].filter((term) => term !== EVERY);
  const hashed = (wanted: boolean) =>
    terms.filter((term) => KEYS.test(term) === wanted).map((term) => pseudonymise('term', term));
  return { origin, intentIndex: access.intentIndex, at: access.at, keys: hashed(true), also: hashed(false) };
}

/** The logs of others as this instance knows them, with what the index has of them. */
export function elsewhereOf(
  own: string,
  places: AccessPlaces,
  pseudonymise: Pseudonymise,
  standings: () => readonly Standing[],
): ElsewherePort {
  return {
    logs: () => standings().flatMap((standing) => (standing.origin === own ? [] : [otherLog(standing)])),
    async find(filter, most) {
      const [first, ...more] = filterTerms(filter)
        .toSorted((a, b) => Number(isKey(b)) - Number(isKey(a)))
        .map((anyOf) => ({ isKey: isKey(anyOf), hashes: anyOf.map((term) => pseudonymise('term', term)) }));
      if (first === undefined || !first.isKey) return null;
      const { from = null, to = null } = filter;
      const wanted = { keys: first.hashes, others: more.map(({ hashes }) => hashes), from, to, notIn: own };
      try {
        const found = await places.find(wanted, most);
        return found.map(({ origin, intentIndex, at }) => ({ log: origin, intentIndex, at }));
      } catch (error) {
        if (error instanceof BrokerError) return null;
        throw error;
      }
    },
  };
}

const isKey = (anyOf: readonly string[]): boolean => anyOf.every((term) => KEYS.test(term));

function otherLog({ origin, standing, note, size }: Standing): OtherLog {
  const indexed = note?.indexed ?? null;
  return {
    log: origin,
    address: note?.address ?? null,
    entries: size,
    indexed,
    isCovered: indexed !== null && indexed >= size && (standing === 'CURRENT' || standing === 'RETIRED'),
    standing,
  };
}
