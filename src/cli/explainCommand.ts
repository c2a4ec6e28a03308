import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { explainCoordinates } from '../broker/explainCoordinates.js';
import { checkRules } from '../disclosure/checkRules.js';
import { readRules } from '../disclosure/readRules.js';
import { loadEnquiryRules } from '../enquiry/loadEnquiryRules.js';
import { BrokerError } from '../model/BrokerError.js';
import { RECIPIENT_GROUPS, type RecipientGroup, USE_CASE_PURPOSES, type UseCasePurpose } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { groupInWords } from '../policy/inWords.js';
import { loadPolicy, PACKAGED_POLICY } from '../policy/loadPolicy.js';
import { buildBrokerSchema } from '../server/buildBrokerSchema.js';
import { explanationsAsText } from './explanationsAsText.js';
import { hypotheticalCaller } from './hypotheticalCaller.js';
import type { Terminal } from './Terminal.js';

/*
 * Prints what a group could get of fields of the schema at most, and why, from the policy and the schema alone:
 * `npm run explain -- --group … CrimeReport.victims.name …`. Exit code 2 for a flag, coordinate or folder that is wrong.
 */

const RECIPIENTS = Object.keys(RECIPIENT_GROUPS) as readonly RecipientGroup[];

const USAGE = `usage: npm run explain -- --group GROUP [--purpose PURPOSE] [--policy FOLDER] COORDINATE...

  --group    ${RECIPIENTS.join('\n             ')}
  --purpose  a purpose that the group may assert; any of them when not given:
             ${USE_CASE_PURPOSES.join('\n             ')}
  --policy   the folder of the policy; the packaged one when not given

  a coordinate is a field of a record, of a person or of a part of them:
    CrimeReport.victims.name   Order.conditions   Condition.text   Identity.dateOfBirth   Person.orders

  An enquiry that asks for every kind and states everything it may is assumed; no force is asked.
`;

class UsageError extends Error {}

interface Flags {
  readonly group: RecipientGroup;
  readonly purpose: UseCasePurpose | null;
  readonly policyFolder: URL;
  readonly coordinates: readonly string[];
}

/** Null where help was asked for. */
function readFlags(args: readonly string[]): Flags | null {
  const text = { type: 'string' } as const;
  const options = { group: text, purpose: text, policy: text, help: { type: 'boolean' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  if (values.help) return null;
  const group = RECIPIENTS.find((known) => known === values.group);
  if (group === undefined) throw new UsageError(`--group must be one of ${RECIPIENTS.join(', ')}`);
  const purpose = USE_CASE_PURPOSES.find((known) => known === values.purpose) ?? null;
  if (values.purpose !== undefined && purpose === null) {
    throw new UsageError(`--purpose must be one of ${USE_CASE_PURPOSES.join(', ')}`);
  }
  if (positionals.length === 0) throw new UsageError('name at least one coordinate, such as CrimeReport.victims.name');
  const policyFolder = values.policy === undefined ? PACKAGED_POLICY : pathToFileURL(`${values.policy}/`);
  if (!existsSync(policyFolder)) throw new UsageError('--policy must be the path of a folder');
  return { group, purpose, policyFolder, coordinates: positionals };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    const [first = ''] = (problem as Error).message.split('\n');
    throw new UsageError(first);
  }
}

/** A purpose of the group's own: the one given, or the first there is. */
function purposeFor({ group, purpose, policyFolder }: Flags): UseCasePurpose {
  const { purposes } = loadEnquiryRules(policyFolder);
  const own = USE_CASE_PURPOSES.filter((known) => purposes.get(known)?.references.has(group));
  const chosen = purpose === null ? own[0] : own.find((known) => known === purpose);
  if (chosen === undefined) {
    throw new UsageError(`--purpose must be one that ${group} may assert: ${own.join(', ') || 'there is none'}`);
  }
  return chosen;
}

/** Forces that have a table of their own. */
function forcesWithTables(policyFolder: URL): readonly string[] {
  const folder = new URL('forces/', policyFolder);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -'.csv'.length));
}

async function explainInWords(flags: Flags): Promise<string> {
  const { group, purpose, policyFolder, coordinates } = flags;
  const caller = hypotheticalCaller(group, purposeFor(flags), new Date());
  const policy = loadPolicy(policyFolder);
  const rules = readRules(await buildBrokerSchema());
  checkRules(rules, policy);
  const law = { policy, rules, forces: forcesWithTables(policyFolder) };
  const who = `For ${groupInWords(RECIPIENT_GROUPS[group])}, ${purpose === null ? 'whatever the purpose' : `for ${purpose}`}`;
  const said = explanationsAsText(explainCoordinates(law, caller, coordinates));
  return `${who}; policy ${policy.version}.\n\n${said}\n`;
}

/** Carries out `npm run explain` and gives its exit status. */
export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const flags = readFlags(args);
    terminal.out(flags === null ? USAGE : await explainInWords(flags));
    return 0;
  } catch (problem) {
    const isExpected =
      problem instanceof UsageError || problem instanceof StartupError || problem instanceof BrokerError;
    if (!isExpected) throw problem;
    terminal.error(`${problem.message}\n`);
    return 2;
  }
}
