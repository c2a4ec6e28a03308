import { familyOf } from '../../matching/levels/nicknames.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { ForceCode } from '../../model/codes.js';
import { InputReader } from '../../model/InputReader.js';
import { compactText } from '../../model/plainWords.js';
import { type CriteriaShape, nameWords, readSearchCriteria } from '../../model/readSearchCriteria.js';
import type { SearchCriteria } from '../../model/SearchCriteria.js';
import type { SearchKey } from '../../model/SearchKey.js';

/** What is known of a person, where to look, and which page of the candidates is wanted. */
export interface SearchArgs extends CriteriaShape {
  readonly forces?: readonly ForceCode[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A search that can be made. */
export interface Search {
  readonly criteria: SearchCriteria;
  /** Candidates of a page. */
  readonly first: number;
}

const FIRST = { least: 1, usual: 20, most: 50 };
/** Nominals that each force is asked for, at most: who is among so many is better looked for by saying more. */
const FROM_EACH_FORCE = 30;
const MOST_WORDS = 6;
/** Ways in which one word of a name is looked for. */
const MOST_WAYS = 12;

/** Reads the arguments of a search. @throws BrokerError BAD_USER_INPUT naming every argument that is wrong, never a value. */
export function readSearch(args: SearchArgs, now: Date): Search {
  const reader = new InputReader();
  const criteria = readSearchCriteria(reader, '', args, now.toISOString().slice(0, 10));
  const first = args.first ?? FIRST.usual;
  if (first < FIRST.least || first > FIRST.most) reader.wrong('first', `expected ${FIRST.least} to ${FIRST.most}`);
  if (reader.problems.length > 0) {
    throw new BrokerError(
      'BAD_USER_INPUT',
      reader.problems.map(({ path, message }) => `${path}: ${message}`).join('; '),
    );
  }
  return { criteria, first };
}

/** The search as every force is asked: nicknames stand beside the words of the name. */
export function searchKeyOf({ name, born, postcode, pncId, croNumber, nominalRef }: SearchCriteria): SearchKey {
  const compact = (part: string | null) => (part === null ? null : compactText(part));
  const words = name === null ? [] : nameWords(name).slice(0, MOST_WORDS);
  return {
    by: 'SEARCH',
    name: words.map((word) => [word, ...familyOf(word)].slice(0, MOST_WAYS)),
    born,
    postcode,
    pncId: compact(pncId),
    croNumber: compact(croNumber),
    ref: compact(nominalRef),
    atMost: FROM_EACH_FORCE,
  };
}
