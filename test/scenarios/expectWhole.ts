import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { statedIn } from '../../src/model/statedIn.js';
import type { Answer } from '../harness.js';
import type { LogEntry } from '../readLog.js';

/**
 * Compares a whole answer and the whole log of its request with the file of that name under `expected/`. What differs
 * from run to run (enquiry ids, hashes, pseudonyms under a fresh key) is replaced by `#`. To accept a change on purpose:
 * `UPDATE_EXPECTED=1 npm test`, then read the difference.
 */
export function expectWhole(name: string, answer: Answer, log: readonly LogEntry[]): void {
  const file = new URL(`../../../test/scenarios/expected/${name}.json`, import.meta.url);
  const seen = { status: answer.status, body: settle(answer.body), log: settle(log.map(compact)) };
  const text = `${JSON.stringify(seen, null, 2)}\n`;
  if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, text);
  expect(seen).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}

/** A row on one line, so that whole logs can be read; what is remembered of what left says the same as the rows. */
export function compact({ index: _index, detail, text, ...rest }: LogEntry): object {
  const stated = statedIn(text ?? null);
  const entry = stated === null ? rest : { ...rest, text: stated };
  if (detail === undefined) return entry;
  const rows = detail.rows.map((row) =>
    [
      row.operation,
      row.subjectRef,
      row.sourceForce,
      row.recordKind,
      row.recordId,
      row.fieldPath,
      row.category,
      row.decision,
      row.generaliser,
      row.trueReason,
      row.shownReason,
      ...(row.authorisationId == null ? [] : [row.authorisationId]),
    ]
      .map((value) => value ?? '-')
      .join(' '),
  );
  return { ...entry, detail: { gateFacts: detail.gateFacts, rows } };
}

const VARYING: readonly [RegExp, string][] = [
  [/\benq-[0-9a-f]{32}\b/g, 'enq-#'],
  [/"(queryHash|variablesHash|policyVersion)":"[^"]*"/g, '"$1":"#"'],
  [/"hash":"[A-Za-z0-9+/]{43}="/g, '"hash":"#"'],
  [/\bDR-[0-9a-f]{12}\b/g, 'DR-#'],
  [/\b(TASK|NOTICE)-[A-Za-z0-9_-]{16}(?=[" ])/g, '$1-#'],
];

/** Pseudonyms become numbers in the order in which they are met: the same person keeps the same number. */
export function settle<T>(value: T): T {
  let text = JSON.stringify(value);
  for (const [pattern, word] of VARYING) text = text.replace(pattern, word);
  const numbers = new Map<string, string>();
  text = text.replace(/\b([pr])-[A-Za-z0-9_-]{16}(?=[" ])/g, (pseudonym, letter) => {
    const number = numbers.get(pseudonym) ?? `${letter}-#${numbers.size + 1}`;
    numbers.set(pseudonym, number);
    return number;
  });
  return JSON.parse(text) as T;
}
