import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type GroupCode, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { type Explained, explain } from '../../src/policy/explain.js';
import { askerOf, asking, QUESTIONS } from './explainedFields.js';
import { POLICY } from './fixtures.js';

/*
 * The sentences that explanations to a group are made of, but for those that only read out a table, to be read by a
 * lawyer; and a digest of all explanations of each kind, so that no rule moves unseen. After a change: UPDATE_EXPECTED=1,
 * read the difference of the sentences, and look with `npm run explain` at the kinds whose digest is another.
 */
const EXPECTED = new URL('../../../test/policy/expected/explanations.json', import.meta.url);

const STATED = { strictNecessity: 'needed', schedule8Condition: 'VITAL_INTERESTS' } as const;

function explanationsOf(kind: RecordKind, group: GroupCode): readonly Explained[] {
  return [asking(group), asking(group, STATED)].flatMap((caller) =>
    QUESTIONS.filter((field) => field.kind === kind).flatMap((field) => explain(POLICY, field, askerOf(caller))),
  );
}

/** Sentences that name a field are as many as fields. */
const TOLD_BY_DIGEST = ['made', 'part'];

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

function wordsFor(group: GroupCode) {
  const byKind = RECORD_KINDS.map((kind) => [kind, explanationsOf(kind, group)] as const);
  const all = byKind.flatMap(([, explanations]) => explanations);
  const rules = all
    .flatMap(({ rules: chain }) => chain)
    .filter(({ rule, source }) => !TOLD_BY_DIGEST.includes(rule) && !source.startsWith('matrix/'));
  return {
    rules: distinct(rules.map(({ rule, says, source }) => `${rule}: ${says} [${source}]`)),
    dependsOn: distinct(all.flatMap(({ dependsOn }) => dependsOn)),
    unlock: distinct(all.flatMap(({ unlock }) => unlock ?? [])),
    digests: Object.fromEntries(byKind.map(([kind, explanations]) => [kind, digestOf(explanations)])),
  };
}

const expected: Readonly<Record<string, ReturnType<typeof wordsFor>>> = existsSync(EXPECTED)
  ? JSON.parse(readFileSync(EXPECTED, 'utf8'))
  : {};
if (process.env.UPDATE_EXPECTED === '1') {
  const all = Object.fromEntries(GROUP_CODES.map((group) => [group, wordsFor(group)]));
  writeFileSync(EXPECTED, `${JSON.stringify(all, null, 1)}\n`);
}

describe('the words of explanations', () => {
  it.each(GROUP_CODES)('are those that were read, put together as they were, for %s', (group) => {
    expect(wordsFor(group)).toEqual(expected[group]);
  });
});
