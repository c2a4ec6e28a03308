import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import { lexicographicSortSchema } from 'graphql';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';
import { ROOT } from './sourceFiles.js';

/** The first line in which two texts differ, from 1; null where they are equal. */
function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const lines = other.split('\n');
  const index = one.split('\n').findIndex((line, at) => line !== lines[at]);
  return index === -1 ? one.split('\n').length + 1 : index + 1;
}

describe('schema/schema.graphql', () => {
  it('is the schema that is served', async () => {
    const printed = `${printSchemaWithDirectives(lexicographicSortSchema(await buildBrokerSchema()))}\n`;
    const line = firstDifference(printed, readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'));
    if (line !== null)
      throw new Error(
        `schema/schema.graphql differs from line ${line} on: run npm run schema and look at the difference`,
      );
    expect(printed).toContain('directive @disclose');
  });

  it.each([
    ['a\nb\n', 'a\nb\n', null],
    ['a\nb\n', 'a\nc\n', 2],
    ['a\nb\n', 'a\nb\nc\n', 3],
    ['a\nb\n', '', 1],
  ])('is compared line by line: %j with %j', (one, other, line) => {
    expect(firstDifference(one, other)).toBe(line);
  });
});
