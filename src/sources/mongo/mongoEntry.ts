import { z } from 'zod';

/** What a broker asks of one force at once is at most this much; the rest waits its turn within its deadline. */
const MOST_CONNECTIONS = 10;
/** A force's data change by the hour, not by the minute; a scan reads everything. */
const SCAN_EVERY_MINUTES = 60;

const READ_PREFERENCES = ['primary', 'primaryPreferred', 'secondary', 'secondaryPreferred', 'nearest'] as const;

/**
 * What an entry of the forces file says of a force that is asked through MongoDB. An address that holds a password never
 * stands there: it is in the environment variable `uriVariable` (`MONGODB_URI`, if nothing is said).
 */
export const MONGO_ENTRY = {
  connector: z.literal('mongodb'),
  uri: z.string().min(1).optional(),
  uriVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional(),
  /** One database per force. */
  database: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  readPreference: z.enum(READ_PREFERENCES).optional(),
  mostConnections: z.int().min(1).max(200).default(MOST_CONNECTIONS),
  scanEveryMinutes: z
    .int()
    .min(1)
    .max(24 * 60)
    .default(SCAN_EVERY_MINUTES),
  /** Whether Proviso may write what nominals can be found by, into the collection that is its own. */
  keepsFindKeys: z.boolean().default(false),
} as const;

export type MongoEntry = z.infer<z.ZodObject<typeof MONGO_ENTRY>>;
