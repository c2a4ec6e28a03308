import { askProviso, EnquiryRefused } from './askProviso.js';
import type { Finding } from './explainFinding.js';

/** A children's services app in the smallest: asks and prints, telling value, withheld, not held and not answered apart. */
async function main(): Promise<void> {
  const { PROVISO_URL = 'http://127.0.0.1:4000/graphql', PROVISO_TOKEN } = process.env;
  if (PROVISO_TOKEN === undefined) throw new Error('set PROVISO_TOKEN to a bearer token');
  const report = await askProviso(PROVISO_URL, PROVISO_TOKEN, {
    pncId: '2009/0412873S',
    childRef: 'CR-48213',
    meetingId: 'SD-2026-0911',
    necessity: 'A child lives with this man; what the forces know decides what protects her now.',
    proportionality: 'Orders, risk and arrests only; the rights of both under Article 8 were weighed.',
  });
  for (const { what, force, finding } of report.lines) {
    process.stdout.write(`${force ?? '   '}  ${what.padEnd(36)} ${wordsFor(finding)}\n`);
  }
  const { index, hash } = report.receipt;
  process.stdout.write(
    `${report.marking}; ${report.complete ? 'every force answered' : 'NOT every force answered'}; receipt ${index}:${hash}\n`,
  );
}

function wordsFor(finding: Finding): string {
  switch (finding.is) {
    case 'value':
      return `${JSON.stringify(finding.value)}${finding.generalisedBy === null ? '' : ` (minimum form, ${finding.generalisedBy})`}`;
    case 'withheld':
      return `withheld: ${finding.reason}`;
    case 'notHeld':
      return 'nothing to disclose';
    case 'notAnswered':
      return `did not answer in full: ${finding.forces.join(', ')}; ask again`;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof EnquiryRefused || error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
