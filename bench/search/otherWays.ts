import { CandidateIndex } from '../../src/matching/candidates/CandidateIndex.js';
import type { Directory } from '../../src/matching/directory/Directory.js';
import type { DirectoryPerson } from '../../src/matching/directory/DirectoryPerson.js';
import type { Sought } from '../../src/matching/directory/search/Sought.js';
import { soughtFacts } from '../../src/matching/directory/search/soughtFacts.js';
import { TopRows } from '../../src/matching/directory/search/TopRows.js';
import { SoughtWeights } from '../../src/matching/directory/weights/SoughtWeights.js';
import { SHIPPED_PARAMETERS } from '../../src/matching/parameters/shippedParameters.js';
import { UNKNOWN_BIRTH } from '../../src/matching/records/birthDate.js';
import { UNKNOWN_ADDRESS } from '../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';
import { FIRST_IDENTIFIER } from '../../src/matching/weighing/fields.js';
import { MatchModel, priorWeights } from '../../src/matching/weighing/MatchModel.js';
import { PeopleTable } from '../../src/matching/weighing/PeopleTable.js';
import type { Answer, Question } from './askQuestions.js';
import type { NationalPeople } from './national/NationalPeople.js';

/** Weighs everybody: the same weights, and no blocks. */
export function linearScan(directory: Directory, sought: Sought, atMost: number): Answer {
  const weights = new SoughtWeights(directory, sought, soughtFacts(directory, sought));
  const top = new TopRows(atMost);
  for (let row = 0; row < directory.columns.rows; row++) top.offer(row, weights.weigh(row));
  return { people: top.sorted().map(({ row }) => row), truncated: false };
}

/** Whether fewer than `atMost` others fit a question as well as the person meant, or better: everybody is weighed. */
export function isKnowable(directory: Directory, { sought, meant }: Question, atMost: number): boolean {
  const weights = new SoughtWeights(directory, sought, soughtFacts(directory, sought));
  const bits = weights.weigh(meant);
  const { facts, rows } = directory.columns;
  let others = 0;
  for (let row = 0; row < rows && others < atMost; row++) {
    const start = facts.start(row);
    const rest = weights.otherBits(row, start, facts.head(start));
    if (rest + weights.mostNameBits(row) >= bits && rest + weights.nameBits(row) >= bits && row !== meant) others++;
  }
  return others < atMost;
}

const IDENTIFIERS = 2;
const EVEN = { match: 1e-6, household: 1e-9, namesakes: 1e-9 };

/**
 * What `match` links files with: records as objects, Maps of strings, one name, date of birth and address a person. The
 * questions must be known before, as they are rows of its table.
 */
export function matchIndex(country: NationalPeople, questions: readonly Sought[]): (sought: Sought) => Answer {
  const people = Array.from({ length: country.people }, (_, number) => personRecord(country.person(number)));
  const table = new PeopleTable([...people, ...questions.map(soughtRecord)], {
    identifiers: IDENTIFIERS,
    second: people.length,
    parameters: SHIPPED_PARAMETERS,
  });
  const index = new CandidateIndex(people);
  const model = new MatchModel(priorWeights(SHIPPED_PARAMETERS, FIRST_IDENTIFIER + IDENTIFIERS), EVEN);
  const rowOf = new Map(questions.map((sought, at) => [sought, people.length + at]));
  return (sought) => {
    const asked = rowOf.get(sought) ?? 0;
    const top = new TopRows(10);
    const levels = new Uint8Array(table.fields);
    for (const row of index.find(table.record(asked))) {
      const bitsOver = table.compare(asked, row, levels, 0);
      top.offer(row, model.bits(levels, 0, bitsOver));
    }
    return { people: top.sorted().map(({ row }) => row), truncated: false };
  };
}

function personRecord({ names, births, postcodes, sex, identifiers }: DirectoryPerson): MatchRecord {
  const [name = { forenames: '', surname: '' }] = names;
  const of = (wanted: string) => identifiers.find(({ kind }) => kind === wanted)?.value ?? '';
  return {
    ...name,
    birth: births[0] ?? UNKNOWN_BIRTH,
    sex,
    address: UNKNOWN_ADDRESS,
    postcode: postcodes[0] ?? '',
    identifiers: [of('PNC'), of('CRO')],
  };
}

function soughtRecord({ names, birth, between, sex, postcode, identifiers }: Sought): MatchRecord {
  const [name = { forenames: '', surname: '' }] = names;
  const text = identifiers[0]?.text ?? '';
  const isYear = between !== null && between.from.year === between.to.year;
  return {
    ...name,
    birth: isYear ? { year: between.from.year, month: 0, day: 0 } : birth,
    sex,
    address: UNKNOWN_ADDRESS,
    postcode,
    identifiers: [text, text],
  };
}
