import type { FormatName } from '../../formats/formats.js';

/** What a process that serves a force is told first. */
export interface ForceProcessStart {
  readonly force: string;
  readonly name: string;
  readonly format: FormatName;
  /** URL of the data file. */
  readonly data: string;
  readonly secret: string;
  readonly seed: string;
  readonly faults: readonly string[];
}

/** What it is told later: its faults from then on. */
export interface ForceProcessFaults {
  readonly faults: readonly string[];
}

/** What it says, once: where it listens, or why it cannot. */
export type ForceProcessReply = { readonly address: string } | { readonly where: string; readonly problem: string };
