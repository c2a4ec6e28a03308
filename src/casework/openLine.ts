import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { type JournalLine, parseBatchLine } from './Batch.js';

/**
 * The line that is sealed in the text; null where its key was destroyed.
 * @throws StartupError naming `where`, when it is no line, was changed, or has another number than its place
 */
export async function openLine(seal: TextSeal, sealed: string, n: number, where: string): Promise<JournalLine | null> {
  const opened = await seal.open(sealed);
  if (opened === 'ERASED') return null;
  const line = opened === 'BROKEN' ? null : parseBatchLine(opened.text);
  if (line?.n !== n) throw new StartupError(where, 'is not the line that was written there');
  return line;
}
