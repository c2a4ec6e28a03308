import { z } from 'zod';
import { force, instant, text } from './parts.js';

/** What a force's records said when they were first looked at: known before, so nobody is told of it again. */
export const watchFile = z.strictObject({ force, since: instant, known: z.array(text) });
export type WatchFile = z.infer<typeof watchFile>;
