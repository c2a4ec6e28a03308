import { nominalKey } from '../../model/DecidedLinks.js';
import type { Nominal } from '../../model/Source.js';
import type { EvidenceField } from '../../model/vocabulary/person.js';
import { birthLevel } from '../levels/birthLevels.js';
import { ESTIMATED_PARAMETERS } from '../parameters/shippedParameters.js';
import type { EvidenceLine } from '../question/EvidenceLine.js';
import { birthsOf, type MatchRecord } from '../records/MatchRecord.js';
import { NOMINAL_IDENTIFIERS, nominalRecord } from '../records/nominalRecord.js';
import { BIRTH_FIELD, FIRST_IDENTIFIER, fieldName, LEVEL_WORDS, ORDER } from '../weighing/fields.js';
import { levelWorths } from '../weighing/levelWorths.js';
import { MatchModel, type PairLikelihoods, priorWeights } from '../weighing/MatchModel.js';
import { type ComparedRecords, compareRecords } from './compareRecords.js';

/** How likely two nominals are one person, and why. */
export interface WeighedNominals {
  /** Odds in bits: 0 is one to one, 10 about a thousand to one. The sum of the lines. */
  readonly bits: number;
  /** The account: the prior first, then every field that both state, then what namesakes and households take away. */
  readonly lines: readonly EvidenceLine[];
}

/** One pair of nominals in about a million is one person, twice as many live together. */
const MATCH = 2 ** -20;
const HOUSEHOLD = 2 * MATCH;

const FIELDS = FIRST_IDENTIFIER + NOMINAL_IDENTIFIERS.length;
const WORTHS = levelWorths(ESTIMATED_PARAMETERS, FIELDS);
/** The model of linking files as it is before any file is seen. */
const MODEL = new MatchModel(priorWeights(ESTIMATED_PARAMETERS, FIELDS), {
  match: MATCH,
  household: HOUSEHOLD,
  namesakes: ESTIMATED_PARAMETERS.namesakes * MATCH,
});

/** What the fields of linking are called in an account, in their order. */
const NAMES: readonly EvidenceField[] = [
  'FORENAMES',
  'SURNAME',
  'NAME_ORDER',
  'DATE_OF_BIRTH',
  'SEX',
  'ADDRESS',
  'ASSOCIATES',
  'PNC_ID',
  'CRO_NUMBER',
];

/** What two records that agree in name, date of birth and home may be besides one person's. */
const NAMESAKES_WORDS = 'somebody of that name born on that day';
const HOUSEHOLD_WORDS = 'somebody else of one household';

const rounded = (bits: number): number => Math.round(bits * 100) / 100;
const sum = (lines: readonly EvidenceLine[]): number => lines.reduce((total, { bits }) => total + bits, 0);

/**
 * Weighs two nominals by the model that links files (Fellegi and Sunter; `parameters/matching-estimated.json`), with how
 * common values are from `parameters/terms.json`. What only one of the two states is no evidence. The same either way round.
 */
export function weighNominals(a: Nominal, b: Nominal): WeighedNominals {
  const [one, other] = nominalKey(a) < nominalKey(b) ? [a, b] : [b, a];
  const compared = compareRecords(recordOf(one), recordOf(other), WORTHS);
  const likelihoods: PairLikelihoods = { match: 0, household: 0, stranger: 0 };
  const overAll = compared.over.reduce((total, bits) => total + bits, 0);
  MODEL.weigh(compared.levels, 0, overAll, likelihoods);
  const { match, household, stranger } = likelihoods;
  const fields = [{ field: 'PRIOR', level: PRIOR_WORDS, bits: Math.log2(MATCH) } as const, ...fieldLines(compared)];
  const overStrangers = (match - stranger) / Math.LN2;
  const lines: readonly EvidenceLine[] = [
    ...fields,
    { field: 'NAMESAKES', level: NAMESAKES_WORDS, bits: overStrangers - sum(fields) },
    { field: 'HOUSEHOLD', level: HOUSEHOLD_WORDS, bits: -Math.log1p(Math.exp(household - stranger)) / Math.LN2 },
  ];
  const shown = lines
    .map((line) => ({ ...line, bits: rounded(line.bits) }))
    .filter(({ bits, level }) => bits !== 0 && level !== LEVEL_WORDS.order[ORDER.STRAIGHT]);
  return { bits: rounded(sum(shown)), lines: shown };
}

const PRIOR_WORDS = 'before anything is compared';

/** By field, for one person rather than strangers who agree so with these values. */
function fieldLines({ levels, over }: ComparedRecords): readonly EvidenceLine[] {
  return MODEL.fields.flatMap(({ match, stranger }, index): readonly EvidenceLine[] => {
    const field = NAMES[index];
    const level = levels[index] ?? 0;
    if (field === undefined) return [];
    const bits = Math.log2((match[level] ?? 1) / (stranger[level] ?? 1)) - (over[index] ?? 0);
    return [{ field, level: LEVEL_WORDS[fieldName(index)][level] ?? '', bits }];
  });
}

const RECORDS = new WeakMap<Nominal, MatchRecord>();

/** A nominal's record, read once however often it is weighed. */
function recordOf(nominal: Nominal): MatchRecord {
  const known = RECORDS.get(nominal);
  if (known !== undefined) return known;
  const record = nominalRecord(nominal.values);
  RECORDS.set(nominal, record);
  return record;
}

/** Whether any dates of birth of the two speak for one person: quicker than to weigh them. */
export function bornAlike(a: Nominal, b: Nominal): boolean {
  const births = birthsOf(recordOf(b));
  return birthsOf(recordOf(a)).some((one) =>
    births.some((other) => (WORTHS[BIRTH_FIELD]?.[birthLevel(one, other)] ?? 0) > 0),
  );
}
