import { statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from './readIfThere.js';

export interface SegmentFile {
  /** The index of its first entry, as its name has it. */
  readonly firstIndex: number;
  /** The path in the ledger's folder. */
  readonly file: string;
  readonly size: number;
}

/** The path of the segment that begins with an entry. */
export const segmentPath = (firstIndex: number): string => `segments/${String(firstIndex).padStart(12, '0')}.seg`;

/** The segments there are, with the sizes they have now, in their order. */
export function segmentFiles(ledger: string): SegmentFile[] {
  return namesIn(join(ledger, 'segments'))
    .filter((name) => /^\d{12}\.seg$/.test(name))
    .sort()
    .map((name) => {
      const file = `segments/${name}`;
      return { firstIndex: Number(name.slice(0, 12)), file, size: statSync(join(ledger, file)).size };
    });
}
