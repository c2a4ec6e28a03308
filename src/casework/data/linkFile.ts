import { z } from 'zod';
import { force, instant, nominal, text } from './parts.js';

/** What officers decided about whether two nominals are one person. Source: brief 4.10. */
export const linkFile = z.strictObject({
  pair: z.tuple([nominal, nominal]),
  /** Who decided last, and why. */
  by: text,
  name: text,
  byForce: force,
  at: instant,
  reasons: text,
  /** What agreed between the two when it was decided, in words. */
  evidence: z.array(text),
});
export type LinkFile = z.infer<typeof linkFile>;
