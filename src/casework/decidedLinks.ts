import { type DecidedLinks, type NominalKey, nominalKey } from '../model/DecidedLinks.js';
import type { CaseReader } from './CaseDesk.js';

/** What officers decided and did not undo, for matching. */
export function decidedLinks(cases: CaseReader): DecidedLinks {
  const states = new Map<string, 'CONFIRMED' | 'REFUSED'>();
  const confirmed = new Map<string, NominalKey[]>();
  for (const { state, file } of cases.all('LINK')) {
    if (state !== 'CONFIRMED' && state !== 'REFUSED') continue;
    const [a, b] = file.pair;
    states.set(pairKey(a, b), state);
    if (state !== 'CONFIRMED') continue;
    confirmed.set(nominalKey(a), [...(confirmed.get(nominalKey(a)) ?? []), b]);
    confirmed.set(nominalKey(b), [...(confirmed.get(nominalKey(b)) ?? []), a]);
  }
  return {
    stateOf: (a, b) => states.get(pairKey(a, b)) ?? null,
    confirmedWith: (nominal) => allOf(confirmed, nominal),
  };
}

/** Through others too, each once. */
function allOf(confirmed: ReadonlyMap<string, readonly NominalKey[]>, nominal: NominalKey): readonly NominalKey[] {
  const found = new Map<string, NominalKey>();
  const waiting = [nominal];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of confirmed.get(nominalKey(next)) ?? []) {
      if (found.has(nominalKey(other))) continue;
      found.set(nominalKey(other), other);
      waiting.push(other);
    }
  }
  found.delete(nominalKey(nominal));
  return [...found.values()];
}

/** One text for a pair, whichever way round. */
export const pairKey = (a: NominalKey, b: NominalKey): string => [nominalKey(a), nominalKey(b)].sort().join(' | ');
