import { z } from 'zod';
import type { ElementProjection, RowProjection, TableProjection } from '../../formats/projection/RowProjection.js';
import type { ConsultMessage, CountMessage, FindMessage, ReadMessage } from '../../formats/remote/forceProtocol.js';
import { COUNT_DIMENSIONS, UNIT_CLASSES } from '../../model/Count.js';
import { FORCE_CODE_PATTERN, RECORD_KINDS } from '../../model/codes.js';
import { REGISTERS } from '../../model/Source.js';

/** What a broker may ask, parsed: anything else is refused. */

const text = z.string().min(1);
const paths = z.array(text);
const part = z.string().min(4).nullable();

const row: z.ZodType<RowProjection> = z.lazy(() =>
  z.strictObject({
    fields: paths,
    marks: paths.optional(),
    documents: paths.optional(),
    lists: z.array(z.strictObject({ at: text, ...elements })).optional(),
    joins: z
      .array(
        z.strictObject({
          table: text,
          where: text,
          is: text,
          order: text.optional(),
          split: text.optional(),
          first: z.boolean().optional(),
          ...elements,
        }),
      )
      .optional(),
  }),
) as z.ZodType<RowProjection>;

const elements = {
  key: text.optional(),
  each: row.optional(),
  only: z.record(z.string(), row).optional(),
  others: row.optional(),
} satisfies Record<keyof ElementProjection, z.ZodType>;

const wanted: z.ZodType<TableProjection> = z.strictObject({ table: text, id: text, nominal: text.nullable(), row });

const key = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('PNC_ID'), value: z.string() }),
  z.strictObject({ by: z.literal('CRO_NUMBER'), value: z.string() }),
  z.strictObject({ by: z.literal('NOMINAL'), force: z.string().regex(FORCE_CODE_PATTERN), value: z.string() }),
  z.strictObject({
    by: z.literal('NAME'),
    value: z.string(),
    dateOfBirth: z.string().optional(),
    soundsAlike: z.boolean(),
  }),
  z.strictObject({ by: z.literal('SUPERVISOR'), value: z.string() }),
  z.strictObject({ by: z.literal('WATCHED') }),
  z.strictObject({ by: z.literal('PREMISES'), value: z.string(), on: z.string() }),
  z.strictObject({
    by: z.literal('SEARCH'),
    name: z.array(z.array(text).min(1)).max(6),
    born: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    postcode: text.nullable(),
    pncId: part,
    croNumber: part,
    ref: part,
    atMost: z.int().min(1),
  }),
]);

export const findMessage = z.strictObject({ keys: z.array(key), wanted }) as z.ZodType<FindMessage>;

export const readMessage = z.strictObject({
  kind: z.enum([...RECORD_KINDS, 'NOMINAL']),
  wanted: z.array(wanted),
  asks: z.array(z.strictObject({ nominal: text, record: text.optional(), wanted: z.int().min(0) })),
}) as z.ZodType<ReadMessage>;

export const consultMessage: z.ZodType<ConsultMessage> = z.strictObject({
  register: z.enum(REGISTERS),
  where: text,
  value: z.string(),
  wanted,
});

export const countMessage: z.ZodType<CountMessage> = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  by: z.array(z.strictObject({ dimension: z.enum(COUNT_DIMENSIONS), except: z.array(z.enum(UNIT_CLASSES)) })),
  leaveOut: z.array(z.enum(UNIT_CLASSES)),
  now: z.iso.datetime(),
});
