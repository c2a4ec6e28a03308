import type { IdentifiedSubject } from '../model/Authorisation.js';
import type { CaseItem } from './CaseItem.js';

/** The tests whose reasons were given word for word in an authorisation about somebody else. Source: brief 3.8. */
export function reusedReasons(
  tests: Readonly<Record<string, { readonly reasons: string }>>,
  subject: IdentifiedSubject,
  earlier: readonly CaseItem<'AUTHORISATION'>[],
): readonly string[] {
  const others = earlier.filter(({ file }) => keyOf(file.subject) !== keyOf(subject));
  const used = new Set(others.flatMap(({ file }) => Object.values(file.tests).map(({ reasons }) => plain(reasons))));
  return Object.entries(tests)
    .filter(([, { reasons }]) => used.has(plain(reasons)))
    .map(([name]) => name);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const keyOf = ({ pncId, croNumber, nominal }: IdentifiedSubject): string =>
  pncId ?? croNumber ?? `${nominal?.force} ${nominal?.ref}`;
