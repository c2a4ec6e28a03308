import { hash } from 'node:crypto';
import type { GivenRecord } from '../../casework/data/givenRecord.js';
import { hasEnded } from '../../casework/watch/caseEnded.js';
import { statedFacts } from '../../casework/watch/statedFacts.js';
import type { RecordAsk, SourceRecord, Values } from '../../model/Source.js';
import type { BrokerParts, Pseudonymise } from '../BrokerParts.js';

/** A record of a force, or its person core. */
export type GivenSource = Pick<SourceRecord, 'force' | 'id' | 'nominal'> & Pick<GivenRecord, 'kind'>;

/** A record’s or nominal’s opaque id. */
export const givenRef = ({ pseudonymise }: Pick<BrokerParts, 'pseudonymise'>, { force, kind, id }: GivenSource) =>
  `r-${pseudonymise('record', `${force} ${kind} ${id}`)}`;

/** What is remembered of a record that leaves: what was asked of it, and keyed digests of the facts in the answer. */
export const givenRecord = (
  parts: Pick<BrokerParts, 'pseudonymise'>,
  source: GivenSource,
  { columns, elements = {} }: Pick<RecordAsk, 'columns' | 'elements'>,
  values: Values,
  by: string | null,
): GivenRecord => ({
  force: source.force,
  kind: source.kind,
  id: source.id,
  nominal: source.nominal,
  columns,
  elements: elements as GivenRecord['elements'],
  marks: marksOf(parts, source, values),
  ended: hasEnded(source.kind, values),
  by,
});

/** Characters of a mark: 42 bits, so that a fact and another in its place do not have the same by chance. */
const MARK_LENGTH = 7;

/** The marks of what was read, of which record and by whom: values that were read are never changed. */
const MARKED = new WeakMap<Values, { readonly of: GivenSource; readonly by: Pseudonymise; readonly marks: string }>();

const isSame = (one: GivenSource, other: GivenSource): boolean =>
  one.id === other.id && one.kind === other.kind && one.force === other.force;

/**
 * Digests under a key of the record, so that the same value in two of them has two. SHA-256 with the key in front will do,
 * for it is cut short.
 */
export function marksOf(
  { pseudonymise }: Pick<BrokerParts, 'pseudonymise'>,
  source: GivenSource,
  values: Values,
): string {
  const known = MARKED.get(values);
  if (known?.by === pseudonymise && isSame(known.of, source)) return known.marks;
  const key = pseudonymise('record', `${source.force} ${source.kind} ${source.id} facts`);
  const marks = statedFacts(source.kind, values)
    .map((fact) => hash('sha256', `${key} ${fact}`, 'base64url').slice(0, MARK_LENGTH))
    .sort()
    .join('');
  MARKED.set(values, { of: source, by: pseudonymise, marks });
  return marks;
}

/** The marks apart from one another. */
export const marksIn = (marks: string): readonly string[] =>
  Array.from({ length: marks.length / MARK_LENGTH }, (_mark, n) => marks.slice(n * MARK_LENGTH, (n + 1) * MARK_LENGTH));
