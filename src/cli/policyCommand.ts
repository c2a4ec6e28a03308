import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { StartupError } from '../model/StartupError.js';
import { PACKAGED_POLICY } from '../policy/loadPolicy.js';
import { PACKAGED_FORCES } from '../sources/forcesFile.js';
import { checkPolicy } from './checkPolicy.js';
import { diffPolicies } from './diffPolicies.js';
import type { Terminal } from './Terminal.js';

const USAGE = `usage: npm run policy -- check [folder]
       npm run policy -- diff <old folder> <new folder>

  check    reads every table as the server would, and says what it read
           (default: PROVISO_POLICY, or the policy of the package; forces are those of PROVISO_FORCES)
  diff     says in words what the new policy releases or withholds that the old one did not, and to whom

exit status: 0 sound, and nothing newly released; 1 not a policy that the server would start with;
             2 not understood; 3 something is newly released, or may be`;

const NEWLY_RELEASED = 3;

/**
 * Carries out `npm run policy -- check | diff` and gives its exit status.
 * What is wrong with a policy is printed by file, line and column.
 */
export async function policyCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  try {
    return await main(args, env, terminal);
  } catch (problem) {
    if (!(problem instanceof StartupError)) throw problem;
    terminal.error(`${problem.message}\n`);
    return 1;
  }
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  const [command, first, second, ...more] = argumentsOf(args);
  if (command === 'check' && second === undefined) {
    const folder = first ?? (env.PROVISO_POLICY || undefined);
    const forces = env.PROVISO_FORCES ? pathToFileURL(env.PROVISO_FORCES) : PACKAGED_FORCES;
    const lines = await checkPolicy(folder === undefined ? PACKAGED_POLICY : folderAt(folder), forces);
    terminal.out(`policy         ${folder ?? 'of the package'}\n${lines.join('\n')}\n`);
    return 0;
  }
  if (command === 'diff' && first !== undefined && second !== undefined && more.length === 0) {
    const { lines, loosens } = diffPolicies(folderAt(first), folderAt(second), terminal.heading);
    terminal.out(`${lines.join('\n')}\n`);
    return loosens ? NEWLY_RELEASED : 0;
  }
  terminal.error(`${USAGE}\n`);
  return 2;
}

/** What stands on the command line, or nothing where there is a flag: there are none. */
function argumentsOf(args: readonly string[]): readonly string[] {
  const { positionals, tokens } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true });
  return tokens.some(({ kind }) => kind === 'option') ? [] : positionals;
}

function folderAt(path: string): URL {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw new StartupError(path, 'is no folder');
  }
  return pathToFileURL(`${path}/`);
}
