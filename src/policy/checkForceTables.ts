import type { ForceCode } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import type { Policy } from './Policy.js';

/**
 * Every force that has a table of its own is one that is asked: a mistyped name must not leave a force untightened.
 * @throws StartupError naming the table.
 */
export function checkForceTables(policy: Policy, forces: readonly { readonly code: ForceCode }[]): void {
  const stranger = [...policy.forceCells.keys()].find((force) => !forces.some(({ code }) => code === force));
  if (stranger !== undefined) {
    throw new StartupError(`forces/${stranger}.csv`, `${stranger} is no configured force`);
  }
}
