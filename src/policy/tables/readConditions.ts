import { readTable } from '../../formats/readTable.js';
import { GROUP_CODES, type GroupCode } from '../../model/codes.js';
import { StartupError } from '../../model/StartupError.js';
import { CONDITION_CODES } from '../../model/vocabulary/order.js';
import type { ConditionSentence } from '../Policy.js';

/**
 * Reads the sentence of each condition code and the groups that are told of it (brief 2.4, G_CONDITION).
 * @throws StartupError naming file, line and column for a bad or missing code, an empty sentence, an unknown group.
 */
export function readConditions(file: URL): ReadonlyMap<string, ConditionSentence> {
  const sentences = new Map<string, ConditionSentence>();
  for (const row of readTable(file).rows) {
    const code = row.cell('code');
    if (!/^[A-Z0-9_]+$/.test(code)) throw row.wrong('code', 'is no condition code');
    if (sentences.has(code)) throw row.wrong('code', 'the row stands twice');
    if (row.cell('sentence') === '') throw row.wrong('sentence', 'is empty');
    const groups = groupsOf(row.cell('groups'));
    if (groups === null) throw row.wrong('groups', 'names no recipient group');
    sentences.set(code, { sentence: row.cell('sentence'), groups });
  }
  const missing = CONDITION_CODES.find((code) => !sentences.has(code));
  if (missing !== undefined) throw new StartupError('conditions.csv:1:code', `row ${missing} is missing`);
  return sentences;
}

function groupsOf(names: string): ReadonlySet<GroupCode> | null {
  if (names === 'ALL') return new Set(GROUP_CODES);
  const groups = names.split(' ').map((name) => GROUP_CODES.find((code) => code === name));
  return groups.some((group) => group === undefined) ? null : new Set(groups.filter((group) => group !== undefined));
}
