import { createHash } from 'node:crypto';
import { type LinkRequest, prepareLinkage } from '../linking/prepareLinkage.js';
import { FIELDS, FIRST_IDENTIFIER, type FieldName, LEVEL_CONTEXTS, LEVEL_WORDS } from '../weighing/fields.js';
import type { MatchModel } from '../weighing/MatchModel.js';
import type { Estimated, LevelShare, MatchParameters } from '../weighing/MatchParameters.js';

/** What is said of the files from which parameters are estimated. */
export type EstimateOf = Pick<Estimated, 'asAt' | 'files'>;

const DIGITS = 4;

/**
 * Parameters estimated from files without labels: shares of strangers from random pairs, of one person by
 * expectation–maximisation, both held near the parameters given where data are few. Thresholds, strengths and the share
 * of namesakes are taken over. The version is that of the parameters given, and a hash of what was estimated.
 */
export function estimateParameters(request: LinkRequest, of: EstimateOf): MatchParameters {
  const { parameters, identifiers } = request;
  const { model, counts } = prepareLinkage(request);
  const fields = Object.fromEntries(
    [...FIELDS, 'identifier' as const].map((name, index) => [
      name,
      sharesOf(name, index, model, parameters, identifiers),
    ]),
  ) as Record<FieldName, Record<string, LevelShare>>;
  const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 8);
  return {
    version: `${parameters.version.split('+')[0]}+${hash}`,
    provenance: { method: 'EXPECTATION_MAXIMISATION', ...of, from: parameters.version, ...counts },
    thresholds: parameters.thresholds,
    strength: parameters.strength,
    namesakes: parameters.namesakes,
    fields,
  };
}

/** Of a field that the files lack nothing was estimated; of several kinds of identifiers the mean is taken. */
function sharesOf(
  name: FieldName,
  index: number,
  { fields }: MatchModel,
  { fields: before }: MatchParameters,
  identifiers: number,
): Readonly<Record<string, LevelShare>> {
  if (name === 'order') return orderShares(fields[index]?.match, before.order);
  const kinds =
    name === 'identifier' ? fields.slice(FIRST_IDENTIFIER, FIRST_IDENTIFIER + identifiers) : [fields[index]];
  if (kinds.length === 0) return before[name];
  const contexts = LEVEL_CONTEXTS[name];
  const mean = (pick: 'match' | 'household' | 'stranger', level: number) =>
    rounded(kinds.reduce((sum, kind) => sum + (kind?.[pick][level] ?? 0), 0) / kinds.length);
  return Object.fromEntries(
    LEVEL_WORDS[name].flatMap((word, level): [string, LevelShare][] => {
      const isLone = contexts.indexOf(contexts[level] ?? 0) === contexts.lastIndexOf(contexts[level] ?? 0);
      if (isLone) return [];
      const [match, household, stranger] = [mean('match', level), mean('household', level), mean('stranger', level)];
      return [[word, { match, household, stranger }]];
    }),
  );
}

/** Only how often one person's names stand in the other order is estimated: of two people it says nothing. */
const orderShares = (
  match: Float64Array | undefined,
  before: Readonly<Record<string, LevelShare>>,
): Readonly<Record<string, LevelShare>> =>
  Object.fromEntries(
    LEVEL_WORDS.order.flatMap((word, level) => {
      const share = before[word];
      return share === undefined ? [] : [[word, { ...share, match: rounded(match?.[level] ?? share.match) }]];
    }),
  );

const rounded = (share: number): number => Number(share.toPrecision(DIGITS));
