import { z } from 'zod';
import { loadDeadlines } from '../casework/Deadlines.js';
import { checkRules } from '../disclosure/checkRules.js';
import { readRules } from '../disclosure/readRules.js';
import { GROUP_CODES, RECORD_KINDS } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { checkForceTables } from '../policy/checkForceTables.js';
import type { ForceCells, Policy } from '../policy/Policy.js';
import { buildBrokerSchema } from '../server/buildBrokerSchema.js';
import { checkOperations } from '../server/checkOperations.js';
import { readJson } from '../sources/readJson.js';
import { type PolicyFolder, readPolicyFolder } from './readPolicyFolder.js';

/**
 * Reads a policy folder as the server would, against the schema and the forces of a forces file, and says what it read.
 * @throws StartupError where the server would refuse to start with it.
 */
export async function checkPolicy(folder: URL, forcesFile: URL): Promise<readonly string[]> {
  const read = readPolicyFolder(folder);
  const schema = await buildBrokerSchema();
  checkRules(readRules(schema), read.policy);
  checkOperations(schema, new URL('operations.csv', folder), read.mayCall);
  loadDeadlines(new URL('deadlines.csv', folder));
  checkForceTables(read.policy, await configuredForces(forcesFile));
  return [...describe(read), 'OK'];
}

const forcesOf = z.object({ forces: z.array(z.object({ code: z.string() })) });

async function configuredForces(file: URL): Promise<readonly { readonly code: string }[]> {
  const parsed = forcesOf.safeParse(await readJson(file));
  if (!parsed.success) throw new StartupError('PROVISO_FORCES', 'is no list of forces');
  return parsed.data.forces;
}

function describe({ policy, enquiryRules, operations, organisations, postcodeAreas }: PolicyFolder): string[] {
  const { purposes, bases } = enquiryRules;
  const waiting = [...bases.values()].filter(({ enabledFrom }) => enabledFrom === null).length;
  const refused = [...bases.values()].filter(({ refusedBecause }) => refusedBecause !== null).length;
  return [
    `version        ${policy.version}`,
    `matrix         ${cells(policy.cellCount)} in ${RECORD_KINDS.length} tables, for ${GROUP_CODES.length} groups`,
    ...forceLines(policy),
    `conditions     ${policy.conditions.size} sentences`,
    `relationships  ${policy.relationships.size} recorded words`,
    `purposes       ${purposes.size}`,
    `lawful bases   ${[bases.size, ...some(waiting, 'not in force yet'), ...some(refused, 'always refused')].join(', ')}`,
    `operations     ${operations}`,
    `organisations  ${organisations.size}`,
    `postcodes      ${postcodeAreas.size}`,
  ];
}

function forceLines({ forceCells }: Policy): string[] {
  if (forceCells.size === 0) return ['forces         none has a table of its own'];
  return [...forceCells].map(
    ([force, own], line) => `${line === 0 ? 'forces' : ''}`.padEnd(15) + tightening(force, own),
  );
}

/** A cell that only repeats the shared one pins it: it stays as it is when the shared one is loosened. */
function tightening(force: string, { count, tightened }: ForceCells): string {
  const pinned = count - tightened;
  return `${force} tightens ${cells(tightened)}${pinned > 0 ? ` and pins ${pinned} as shared` : ''}`;
}

const cells = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'cell' : 'cells'}`;
const some = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);
