import { z } from 'zod';
import { AGGREGATE_DIMENSIONS, AGGREGATE_KINDS } from '../model/Count.js';

const member = z.string().nullable();

/** What is remembered of one answer: the question, and which cells were answered; no counts. */
export const answeredShape = {
  query: z.strictObject({
    kind: z.enum(AGGREGATE_KINDS),
    where: z.strictObject({
      orderType: member,
      offenceGroup: member,
      outcomeGroup: member,
      conditionCode: member,
      force: member,
      quarters: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    }),
    groupBy: z.array(z.enum(AGGREGATE_DIMENSIONS)),
    forces: z.array(z.string()),
  }),
  released: z.array(z.string()),
  total: z.boolean(),
};

/** The value of a text; null where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
