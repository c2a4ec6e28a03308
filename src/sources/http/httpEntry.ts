import { z } from 'zod';

/** 16 MiB: hundreds of records with all they hold; a force that needs more says so in its entry. */
const MOST_BYTES = 16 * 1024 * 1024;
/** A broker asks a force at most this much at once; what is beyond waits its turn within its deadline. */
const MOST_CONNECTIONS = 32;

/**
 * What an entry of the forces file says of a force that is asked over HTTP. Files are named from the forces file. The
 * secret itself never stands there: it is in `secretFile`, or in the environment variable `secretVariable`.
 */
export const HTTP_ENTRY = {
  connector: z.literal('http'),
  address: z.url({ protocol: /^https?$/ }),
  ca: z.string().min(1).optional(),
  cert: z.string().min(1).optional(),
  key: z.string().min(1).optional(),
  secretFile: z.string().min(1).optional(),
  secretVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional(),
  mostBytes: z
    .int()
    .min(1024)
    .max(1024 * 1024 * 1024)
    .default(MOST_BYTES),
  mostConnections: z.int().min(1).max(1024).default(MOST_CONNECTIONS),
} as const;

export type HttpEntry = z.infer<z.ZodObject<typeof HTTP_ENTRY>>;
