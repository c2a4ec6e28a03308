import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { StartupError } from '../model/StartupError.js';
import { PACKAGED_POLICY } from '../policy/loadPolicy.js';

/** Everything the environment decides. Paths are as given: relative ones start from the current folder. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** A port that this process alone listens on beside the common one; null is none, 0 lets the system choose. */
  readonly ownPort: number | null;
  readonly host: string;
  /** Folder of the ledger and other durable files. */
  readonly dataFolder: string;
  /** Folder of the keys of the access log: `keys` in the data folder, unless it is kept elsewhere. */
  readonly ledgerKeysFolder: string;
  /** What the access log signs itself as; fixed when it is first started. */
  readonly logOrigin: string;
  /** Whole years for which the details of the log and the texts of justifications can be read. */
  readonly logDetailYears: number;
  readonly logTextYears: number;
  /** File that lists the forces; null means the simulated ones. */
  readonly forcesFile: string | null;
  /** Folder of the policy, with its closing slash. */
  readonly policyFolder: URL;
  /** File that lists the identity providers; null means the development issuer. */
  readonly issuersFile: string | null;
  readonly simulation: boolean;
  /** The embedded issuer counts: in simulation, when no identity provider is configured. */
  readonly developmentIssuer: boolean;
  /** How long one request may wait for its forces, all rounds together, in milliseconds. */
  readonly sourceDeadlineMs: number;
  /** Every how many minutes forces are looked through for what must be told or done; 0 is never. */
  readonly watchMinutes: number;
  /** File that lists where organisations want to be told; null is nowhere. It holds secrets. */
  readonly webhooksFile: string | null;
  readonly logLevel: LogLevel;
  /** Whether operations are compiled, or the reference implementation of GraphQL executes every field. */
  readonly executor: 'compiled' | 'graphql-js';
  /** Where casework is kept when it is given. Holds a password as a rule: never printed. */
  readonly mongodbUri: string | null;
  /** Where this instance can be asked itself, past the balancer; told to the others. Null where nobody said. */
  readonly instanceUrl: string | null;
  /** Database of casework at that address. */
  readonly caseworkDatabase: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const wholeNumber = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(otherwise);
const path = z.string().regex(/^\P{Cc}+$/u);

/** What each variable may be, in words; the value itself is never repeated. */
const ALLOWED = {
  PORT: 'must be a whole number from 0 to 65535',
  HOST: 'must be a host name or an IP address',
  PROVISO_DATA: 'must be the path of a folder',
  PROVISO_LEDGER_KEYS: 'must be the path of a folder',
  PROVISO_LOG_ORIGIN: 'must be a name such as example.org/access-log, without scheme, spaces or plus signs',
  PROVISO_LOG_DETAIL_YEARS: 'must be a whole number of years from 1 to 100',
  PROVISO_LOG_TEXT_YEARS: 'must be a whole number of years from 1 to 100',
  PROVISO_FORCES: 'must be the path of a JSON file',
  PROVISO_POLICY: 'must be the path of a folder',
  PROVISO_ISSUERS: 'must be the path of a JSON file',
  PROVISO_SIMULATION: 'must be on or off',
  PROVISO_SOURCE_DEADLINE_MS: 'must be a whole number of milliseconds from 10 to 60000',
  PROVISO_WEBHOOKS: 'must be the path of a JSON file',
  PROVISO_WATCH_MINUTES: 'must be a whole number of minutes from 0 to 1440',
  PROVISO_EXECUTOR: 'must be compiled or graphql-js',
  PROVISO_LOG_LEVEL: `must be one of ${LOG_LEVELS.join(', ')}`,
  PROVISO_CASEWORK_DATABASE: 'must be the name of a database: up to 63 letters, digits, hyphens and underscores',
  PROVISO_OWN_PORT: 'must be a whole number from 0 to 65535',
  PROVISO_INSTANCE_URL: 'must be an address that begins with http:// or https://, of at most 400 characters',
  MONGODB_URI: 'must begin with mongodb:// or mongodb+srv://',
} as const;
type Variable = keyof typeof ALLOWED;

const environment = z.object({
  PORT: wholeNumber(0, 65535, 4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/)
    .default('127.0.0.1'),
  PROVISO_DATA: path.default('.proviso'),
  PROVISO_LEDGER_KEYS: path.optional(),
  PROVISO_LOG_ORIGIN: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/)
    .max(200)
    .default('proviso.local/access-log'),
  PROVISO_LOG_DETAIL_YEARS: wholeNumber(1, 100, 7),
  PROVISO_LOG_TEXT_YEARS: wholeNumber(1, 100, 3),
  PROVISO_FORCES: path.optional(),
  PROVISO_POLICY: path.optional(),
  PROVISO_ISSUERS: path.optional(),
  PROVISO_SIMULATION: z.enum(['on', 'off']).optional(),
  PROVISO_SOURCE_DEADLINE_MS: wholeNumber(10, 60_000, 2000),
  PROVISO_WEBHOOKS: path.optional(),
  PROVISO_WATCH_MINUTES: wholeNumber(0, 1440, 5),
  PROVISO_EXECUTOR: z.enum(['compiled', 'graphql-js']).default('compiled'),
  PROVISO_LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  PROVISO_CASEWORK_DATABASE: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,63}$/)
    .default('proviso'),
  PROVISO_OWN_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .optional(),
  PROVISO_INSTANCE_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/@]+$/)
    .max(400)
    .optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/)
    .optional(),
} satisfies Record<Variable, z.ZodType>);

/**
 * Parses the environment; an empty variable is as good as none.
 * @throws StartupError with the variable's name and what is allowed, never the value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const variables = Object.keys(ALLOWED) as readonly Variable[];
  const given = variables.flatMap((name) => (env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]]));
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as Variable;
    throw new StartupError(name, ALLOWED[name]);
  }
  const read = parsed.data;
  const real = read.PROVISO_FORCES !== undefined || read.PROVISO_ISSUERS !== undefined;
  const simulation = read.PROVISO_SIMULATION === undefined ? !real : read.PROVISO_SIMULATION === 'on';
  const issuersFile = read.PROVISO_ISSUERS ?? null;
  if (!simulation && issuersFile === null) {
    throw new StartupError('PROVISO_ISSUERS', 'must name the identity providers unless PROVISO_SIMULATION is on');
  }
  return {
    port: read.PORT,
    ownPort: read.PROVISO_OWN_PORT ?? null,
    host: read.HOST,
    dataFolder: read.PROVISO_DATA,
    ledgerKeysFolder: read.PROVISO_LEDGER_KEYS ?? join(read.PROVISO_DATA, 'keys'),
    logOrigin: read.PROVISO_LOG_ORIGIN,
    logDetailYears: read.PROVISO_LOG_DETAIL_YEARS,
    logTextYears: read.PROVISO_LOG_TEXT_YEARS,
    forcesFile: read.PROVISO_FORCES ?? null,
    policyFolder: read.PROVISO_POLICY === undefined ? PACKAGED_POLICY : pathToFileURL(`${read.PROVISO_POLICY}/`),
    issuersFile,
    simulation,
    developmentIssuer: simulation && issuersFile === null,
    sourceDeadlineMs: read.PROVISO_SOURCE_DEADLINE_MS,
    watchMinutes: read.PROVISO_WATCH_MINUTES,
    webhooksFile: read.PROVISO_WEBHOOKS ?? null,
    executor: read.PROVISO_EXECUTOR,
    logLevel: read.PROVISO_LOG_LEVEL,
    mongodbUri: read.MONGODB_URI ?? null,
    instanceUrl: read.PROVISO_INSTANCE_URL ?? null,
    caseworkDatabase: read.PROVISO_CASEWORK_DATABASE,
  };
}
