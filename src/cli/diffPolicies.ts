import { type Comparison, comparePolicies, givesSomethingNew } from '../policy/comparePolicies.js';
import { readPolicyFolder } from './readPolicyFolder.js';

/** What is said of a change of policy, and whether it gives anybody anything new. */
export interface PolicyDiff {
  readonly lines: readonly string[];
  readonly loosens: boolean;
}

const HEADINGS: readonly (readonly [keyof Comparison, string])[] = [
  ['released', 'Newly released'],
  ['either', 'More for some and less for others, or not to be told from the tables'],
  ['withheld', 'Newly withheld'],
  ['neither', 'Changed, with nothing released or withheld'],
];

/**
 * Compares two policy folders, each whole and sound.
 * @param heading how a heading is shown
 * @throws StartupError naming file, line and column where one of them is not sound.
 */
export function diffPolicies(before: URL, after: URL, heading: (words: string) => string): PolicyDiff {
  const [from, to] = [before, after].map((folder) => readPolicyFolder(folder).policy.version);
  const comparison = comparePolicies(before, after);
  const parts = HEADINGS.flatMap(([effect, words]) => {
    const lines = comparison[effect];
    return lines.length === 0 ? [] : ['', heading(`${words} (${lines.length})`), ...lines.map((line) => `  ${line}`)];
  });
  if (from === to) return { lines: [`version ${from}, the same`], loosens: false };
  const nothing = parts.length === 0 ? ['', 'Only notes, or the order of rows, differ.'] : [];
  return { lines: [`version ${from} → ${to}`, ...parts, ...nothing], loosens: givesSomethingNew(comparison) };
}
