import { plainWords } from './plainWords.js';

/** A postal address in the form in which addresses are compared. */
export interface PostalAddress {
  /** Everything but the postcode, lower case, words only. */
  readonly full: string;
  /** The same without the town. */
  readonly street: string;
  /** Null where the line names none, or none that can be told from a street. */
  readonly town: string | null;
  readonly postcode: string | null;
}

const LENGTH = { least: 5, most: 200 };
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})$/;

/**
 * The address in a line such as `14 Quay Row, Northmoor`, without case, punctuation and double spaces; null where it is
 * none: wildcards, a town alone, a number alone. The last part is a town where it has no number and the rest has one.
 */
export function postalAddress(line: string, postcode: string | null = null): PostalAddress | null {
  if (line.length < LENGTH.least || line.length > LENGTH.most || /[*%?_]/.test(line)) return null;
  const parts = line
    .split(',')
    .map(plainWords)
    .filter((part) => part !== '');
  const last = parts.pop();
  if (last === undefined) return null;
  const found = POSTCODE.exec(last);
  const rest = found === null ? last : last.slice(0, found.index).trim();
  if (rest !== '') parts.push(rest);
  const full = parts.join(' ');
  const town = parts.length > 1 && !hasNumber(parts.at(-1)) && parts.slice(0, -1).some(hasNumber) ? parts.at(-1) : null;
  const isAddress = /\p{L}/u.test(full) && (hasNumber(full) || parts.length > 1);
  if (!isAddress) return null;
  const given = postcode === null ? null : POSTCODE.exec(plainWords(postcode));
  const code = found ?? given;
  return {
    full,
    street: town == null ? full : parts.slice(0, -1).join(' '),
    town: town ?? null,
    postcode: code === null ? null : `${code[1]}${code[2]}`,
  };
}

/** The same place, as far as both say: a town or postcode that only one of them gives decides nothing. */
export function sameAddress(one: PostalAddress, other: PostalAddress): boolean {
  if (one.postcode !== null && other.postcode !== null && one.postcode !== other.postcode) return false;
  return one.full === other.full || (one.street === other.street && (one.town === null || other.town === null));
}

const hasNumber = (text: string | undefined): boolean => /\d/.test(text ?? '');
