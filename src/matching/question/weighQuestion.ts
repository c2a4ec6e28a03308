import { listOf } from '../../model/listOf.js';
import { compactText, plainWords } from '../../model/plainWords.js';
import { outwardCode } from '../../model/postcodes.js';
import { type SearchCriteria, wholeCroNumber, wholePncId } from '../../model/SearchCriteria.js';
import type { Value, Values } from '../../model/Source.js';
import type { EvidenceField } from '../../model/vocabulary/person.js';
import { SEX, sexLevel } from '../levels/sexLevels.js';
import { readSex } from '../records/readSex.js';
import { birthEvidence } from './birthEvidence.js';
import type { EvidenceLine } from './EvidenceLine.js';
import { identifierEvidence } from './identifierEvidence.js';
import { type HeardName, heardName, nameEvidence, sum } from './nameEvidence.js';
import { namesakesOver } from './nameShares.js';
import { levelBits, shareBits } from './questionBits.js';
import { SEARCH_PARAMETERS } from './searchParameters.js';

/** How likely somebody is the person meant, and why. */
export interface WeighedQuestion {
  /** Odds in bits: 0 is one to one, 10 about a thousand to one. The sum of the lines. */
  readonly bits: number;
  /** The account: the prior first, then every field that was said and is recorded, then what namesakes take away. */
  readonly lines: readonly EvidenceLine[];
}

const text = (value: Value | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const rounded = (bits: number): number => Math.round(bits * 100) / 100;
/** A namesake has these as the person meant has them; all else as a stranger. */
const OF_NAMESAKES: readonly EvidenceField[] = ['PRIOR', 'FORENAMES', 'SURNAME', 'NAME_ORDER', 'DATE_OF_BIRTH', 'SEX'];

/**
 * Weighs what was said of a person against what one or more nominals that are one person record, field by field, each
 * where it agrees best. What only one side has is no evidence. Fellegi and Sunter's weights, with the shares of
 * `parameters/search.json` and, where names agree, how common they are (`parameters/terms.json`); a third class, namesakes
 * born on one day, is what name and date of birth cannot tell apart: the commoner a name, the more of them.
 */
export function weighQuestion(criteria: SearchCriteria, nominals: readonly Values[]): WeighedQuestion {
  const fields = nominals.map((values) => evidenceOf(criteria, values));
  const keys = [...new Set(fields.flatMap((one) => [...one.keys()]))];
  const best = keys.flatMap((key) =>
    fields
      .flatMap((one) => [one.get(key) ?? []])
      .reduce((a, b) => (b.length > 0 && (a.length === 0 || sum(b) > sum(a)) ? b : a), []),
  );
  const prior: EvidenceLine = { field: 'PRIOR', level: PRIOR_WORDS, bits: SEARCH_PARAMETERS.prior };
  const lines = [prior, ...best].map((line) => ({ ...line, bits: rounded(line.bits) }));
  const namesake =
    Math.log2(SEARCH_PARAMETERS.namesakes) +
    namesakesOver(plainWords(criteria.name ?? '').split(' ')) +
    sum(lines.filter(({ field }) => OF_NAMESAKES.includes(field)));
  const taken = rounded(-Math.log2(1 + 2 ** namesake));
  const all: readonly EvidenceLine[] =
    taken < 0
      ? [...lines, { field: 'NAMESAKES', level: 'somebody of that name born on that day', bits: taken }]
      : lines;
  return { bits: rounded(sum(all)), lines: all };
}

const SEX_BITS = levelBits('sex');
const PRIOR_WORDS = 'before anything is compared';

const HEARD = new WeakMap<SearchCriteria, HeardName>();

/** The name of a search, read once however many it is compared with. */
function heardBy(criteria: SearchCriteria, name: string): HeardName {
  const heard = HEARD.get(criteria) ?? heardName(name);
  HEARD.set(criteria, heard);
  return heard;
}

/** By what is compared: the lines of one nominal. */
function evidenceOf(criteria: SearchCriteria, values: Values): ReadonlyMap<string, readonly EvidenceLine[]> {
  const { name, born, sex, postcode } = criteria;
  const heard = name === null ? null : heardBy(criteria, name);
  const identifiers = identifierLines(criteria, values);
  return new Map<string, readonly EvidenceLine[]>([
    ['name', heard === null ? [] : bestOf(listOf(values.names).map((recorded) => nameEvidence(heard, recorded)))],
    ['birth', born === null ? [] : bestOf(datesOf(values).map((date) => oneLine(birthEvidence(born, date))))],
    ['sex', sex === null ? [] : sexLine(sex, text(values.sex))],
    ['postcode', postcode === null ? [] : bestOf(postcodesOf(values).map((held) => [postcodeLine(postcode, held)]))],
    ...identifiers.map((line) => [line.field, [line]] as const),
  ]);
}

const datesOf = (values: Values): readonly string[] =>
  listOf(values.dateOfBirth).flatMap(({ date }) => text(date) ?? []);
const postcodesOf = (values: Values): readonly string[] =>
  listOf(values.addresses).flatMap(({ postcode }) => {
    const held = text(postcode);
    return held === null ? [] : [compactText(held)];
  });

const oneLine = (line: EvidenceLine | null): readonly EvidenceLine[] => (line === null ? [] : [line]);

const bestOf = (ways: readonly (readonly EvidenceLine[])[]): readonly EvidenceLine[] =>
  ways.reduce((one, other) => (other.length > 0 && (one.length === 0 || sum(other) > sum(one)) ? other : one), []);

function sexLine(said: string, recorded: string | null): readonly EvidenceLine[] {
  const level = sexLevel(readSex(said), readSex(recorded ?? ''));
  if (level === SEX.MISSING) return [];
  return [{ field: 'SEX', level: level === SEX.SAME ? 'same' : 'different', bits: SEX_BITS[level] ?? 0 }];
}

function postcodeLine(said: string, held: string): EvidenceLine {
  const isArea = outwardCode(said) === outwardCode(held);
  const level = said === held ? 'same postcode' : isArea ? 'same area' : 'another area';
  return { field: 'POSTCODE', level, bits: shareBits(SEARCH_PARAMETERS.area[level]) };
}

function identifierLines(criteria: SearchCriteria, { pncId, croNumber, localNominalRef }: Values): EvidenceLine[] {
  const said = [
    ['PNC_ID', criteria.pncId, wholePncId(criteria) !== null, text(pncId)],
    ['CRO_NUMBER', criteria.croNumber, wholeCroNumber(criteria) !== null, text(croNumber)],
    ['NOMINAL_REF', criteria.nominalRef, false, text(localNominalRef)],
  ] as const;
  return said.flatMap(([field, asked, isWhole, held]) =>
    asked === null || held === null ? [] : [identifierEvidence(field, asked, isWhole, held)],
  );
}
