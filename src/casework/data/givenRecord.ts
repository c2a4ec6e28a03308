import { z } from 'zod';
import { RECORD_KINDS } from '../../model/codes.js';
import { force, maybeText } from './parts.js';

const column = z.string().max(200);

/**
 * What of a record left the broker, as it is remembered, sealed, beside the log: where it is kept and what was read of
 * it, and never what that said. Source: DPA 2018 s.48(9); brief 3.6, recipient index.
 */
export const givenRecord = z.strictObject({
  force,
  kind: z.enum([...RECORD_KINDS, 'NOMINAL']),
  /** The force’s own id of the record; of a `NOMINAL` its reference. */
  id: z.string(),
  nominal: z.string(),
  /** What was read of it: the same question, asked again, shows what the facts are now. */
  columns: z.array(column).readonly(),
  elements: z.record(column, z.record(z.string(), z.array(column).readonly())),
  /** Keyed digests of the facts that were read, sorted, one after the other; no fact can be had from them without the key. */
  marks: z.string(),
  /** Whether the case had ended without a finding of guilt; null where what was read does not say. */
  ended: z.boolean().nullable(),
  /** The authorisation by which it left, or the person in an application whom it was for. */
  by: maybeText,
});
export type GivenRecord = z.infer<typeof givenRecord>;

/** Records of which the same was asked, as they are written: of each its id, its marks, and `ended`. */
export const givenGroup = givenRecord
  .omit({ id: true, marks: true, ended: true })
  .extend({ records: z.array(z.tuple([z.string(), z.string(), z.boolean().nullable()]).readonly()).readonly() });
export type GivenGroup = z.infer<typeof givenGroup>;

export const givenGroups = z.array(givenGroup);
