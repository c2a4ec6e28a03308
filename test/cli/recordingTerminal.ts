import type { Terminal } from '../../src/cli/Terminal.js';

/** What a command ended with and printed. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process; it differs from one of its own only in what starts it. */
export async function ran(command: (terminal: Terminal) => Promise<number>): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const status = await command({
    out: (text) => {
      printed.stdout += text;
    },
    error: (text) => {
      printed.stderr += text;
    },
    heading: (words) => words,
  });
  return { status, ...printed };
}
