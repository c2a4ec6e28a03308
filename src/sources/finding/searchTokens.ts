import { compactText, plainWords } from '../../model/plainWords.js';
import { outwardCode } from '../../model/postcodes.js';
import type { SearchKey } from '../../model/SearchKey.js';
import { soundsOfWord } from '../../model/wordSounds.js';
import type { Sought } from './fitsSearch.js';

/** Letters of an identifier that are looked up at its beginning and its end; of a search it needs as many. */
const ENDS = 4;

/** All of these groups must be met, each by one of its tokens. */
export type Probe = readonly (readonly string[])[];

const heard = (word: string): readonly string[] => soundsOfWord(word).map((sound) => `heard ${sound}`);
const year = (date: string): string => `year ${date.slice(0, 4)}`;

/** Day and month in either order. */
const dayToken = (date: string): string => `day ${date.slice(5).split('-').sort().join('.')}`;

/** What an index keeps a nominal under so that every search that it fits finds it: few tokens, each many times shared. */
export function searchTokens({ ref, pncId, croNumber, names, datesOfBirth, postcodes }: Sought): ReadonlySet<string> {
  return new Set([
    ...names.flatMap((name) => plainWords(name).split(' ').flatMap(heard)),
    ...datesOfBirth.filter((date) => date.length >= 4).map(year),
    ...datesOfBirth.filter((date) => date.length >= 10).map((date) => dayToken(date.slice(0, 10))),
    ...postcodes.map((postcode) => `area ${outwardCode(postcode)}`),
    ...endTokens('pnc', pncId),
    ...endTokens('cro', croNumber),
    ...endTokens('ref', ref),
  ]);
}

function endTokens(kind: string, identifier: string | null): readonly string[] {
  const compact = compactText(identifier ?? '');
  return compact.length < ENDS ? [] : [`${kind} ${compact.slice(0, ENDS)}…`, `${kind} …${compact.slice(-ENDS)}`];
}

/** Where to look for a search: whoever fits it meets at least one of the probes; not all who do fit it. */
export function searchProbes({ name, born, postcode, pncId, croNumber, ref }: SearchKey): readonly Probe[] {
  const words = name.map((ways) => [...new Set(ways.flatMap(heard))]).filter((sounds) => sounds.length > 0);
  const any = [[...new Set(words.flat())]].filter((sounds) => sounds.length > 0);
  const pairs = words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other]));
  const years = born === null ? [] : [yearsBetween(born.from, born.to)];
  const days = born !== null && born.from === born.to ? [[dayToken(born.from)]] : [];
  const areas = postcode === null ? [] : [[`area ${outwardCode(postcode)}`]];
  return [
    ...pairs,
    ...any.flatMap((sounds) => [...years, ...days, ...areas].map((with_) => [sounds, with_])),
    ...years.flatMap((then) => areas.map((there) => [then, there])),
    ...Object.entries({ pnc: pncId, cro: croNumber, ref }).flatMap(([kind, part]) =>
      endTokens(kind, part).map((token) => [[token]]),
    ),
  ];
}

function yearsBetween(from: string, to: string): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `year ${first + index}`);
}
