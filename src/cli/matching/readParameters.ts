import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FieldName, LEVEL_CONTEXTS, LEVEL_WORDS } from '../../matching/weighing/fields.js';
import type { LevelShare, MatchParameters } from '../../matching/weighing/MatchParameters.js';
import { MatchError } from './MatchError.js';

const share = z.number().min(0).max(1);
const shares = z.record(z.string(), z.strictObject({ match: share, household: share, stranger: share }));
const count = z.int().min(0);
const bits = z.number().min(-100).max(100);

const shape = z.strictObject({
  version: z.string().min(1).max(100),
  provenance: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('BY_HAND'), note: z.string().min(1) }),
    z.strictObject({
      method: z.literal('EXPECTATION_MAXIMISATION'),
      asAt: z.iso.date(),
      from: z.string().min(1),
      files: z
        .array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), rows: count }))
        .min(1)
        .max(2),
      seed: count,
      randomPairs: count,
      candidatePairs: count,
      householdPairs: count,
      rounds: count,
      matches: count,
    }),
  ]),
  thresholds: z.strictObject({ automatic: bits, alone: bits, wrong: share, review: bits }),
  strength: z.strictObject({
    match: z.number().positive(),
    household: z.number().positive(),
    stranger: z.number().positive(),
  }),
  namesakes: z.number().gt(0).max(0.5),
  fields: z.strictObject({
    forenames: shares,
    surname: shares,
    order: shares,
    birth: shares,
    sex: shares,
    residence: shares,
    associates: shares,
    identifier: shares,
  }),
});

/** What levels of one context may add up to: shares are rounded. */
const MOST = 1.01;

/**
 * Reads parameters from a file, and refuses what cannot be any.
 * @throws MatchError PARAMETERS_UNREADABLE, PARAMETERS_INVALID, naming the field
 */
export function readParameters(path: string): MatchParameters {
  const parsed = shape.safeParse(parseJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? `: unknown field ${issue.keys.join(', ')}` : '';
    throw invalid(path, (issue?.path ?? []).map(String), `is missing or not what it must be${unknown}`);
  }
  const { thresholds, fields } = parsed.data;
  if (thresholds.automatic < thresholds.review) {
    throw invalid(path, ['thresholds', 'automatic'], 'must not be less than review');
  }
  for (const [name, levels] of Object.entries(fields)) checkLevels(path, name as FieldName, levels);
  return parsed.data;
}

function checkLevels(path: string, name: FieldName, levels: Readonly<Record<string, LevelShare>>): void {
  const words = LEVEL_WORDS[name];
  for (const word of Object.keys(levels)) {
    if (!words.includes(word)) throw invalid(path, ['fields', name, word], 'is no level of this field');
  }
  for (const pick of ['match', 'household', 'stranger'] as const) {
    const totals = new Map<number, number>();
    for (const [level, context] of LEVEL_CONTEXTS[name].entries()) {
      totals.set(context, (totals.get(context) ?? 0) + (levels[words[level] ?? '']?.[pick] ?? 0));
    }
    for (const total of totals.values()) {
      if (total > MOST) throw invalid(path, ['fields', name], `shares of ${pick} add up to more than 1`);
    }
  }
}

const invalid = (path: string, at: readonly string[], problem: string): MatchError =>
  new MatchError('PARAMETERS_INVALID', at.length === 0 ? path : `${path}, ${at.join('.')}`, problem);

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'is not JSON' : 'there is no such file, or it may not be read';
    throw new MatchError('PARAMETERS_UNREADABLE', path, problem);
  }
}
