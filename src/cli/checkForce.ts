import { coverageOf } from '../conformance/coverageOf.js';
import { runConformance } from '../conformance/runConformance.js';
import { StartupError } from '../model/StartupError.js';
import { CheckFlagsError, checkFlags } from './checking/checkFlags.js';
import { openStranger } from './checking/openStranger.js';
import { isSound, reportCheck } from './checking/reportCheck.js';

const USAGE = `usage: npm run check-force -- <data file or folder> --format <format> [--code <code>] [--simulated]
       npm run check-force -- <forces file> --code <code> [people]
       npm run check-force -- <URL> --format <format> --code <code> [people] [how to speak to it]

Puts a force's records system through everything that Proviso wants of it, and says what it found: which checks it
passed, which rows are left out and for which native field, and which columns it never fills. No value is printed.

  --simulated         the force holds invented people: identifiers that end in S are accepted
  --patience-ms <n>   how long one call may take (default: 30000)

people: whom to test with, where the force is not a file; each may be given more than once
  --reference <ref>   --pnc <PNC ID>   --cro <CRO number>   --name <full name> --born <YYYY-MM-DD>

how to speak to a URL
  --secret-file <file> or --secret-variable <NAME>, and with https --cert <file> --key <file> [--ca <file>]

exit status: 0 sound; 1 not sound: a check failed or rows are left out; 2 not understood, or it cannot be opened`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (problem) {
  if (!(problem instanceof StartupError || problem instanceof CheckFlagsError)) throw problem;
  const usage = problem instanceof CheckFlagsError ? `\n\n${USAGE}` : '';
  process.stderr.write(`${problem.message}${usage}\n`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const flags = checkFlags(args);
  const stranger = await openStranger(flags);
  const { source, known, leftOut } = stranger;
  try {
    const { patienceMs } = flags;
    const results = await runConformance(source, known, patienceMs === null ? {} : { patienceMs });
    const canBeRead = results.length > 1;
    const coverage = canBeRead ? await coverageOf(source, known) : [];
    const checked = { stranger, results, coverage, leftOut: leftOut() };
    process.stdout.write(`${reportCheck(checked).join('\n')}\n`);
    return isSound(checked) ? 0 : 1;
  } finally {
    await source.close();
  }
}
