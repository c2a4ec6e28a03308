import { createHash } from 'node:crypto';
import type { TextSeal } from '../../src/model/TextSeal.js';
import { plainSeal } from '../casework/plainSeal.js';

let sealed = 0;

/** A seal that hides nothing, and under which no two lines are alike, as under a real one. */
export function freshSeal(erased: ReadonlySet<string> = new Set()): TextSeal {
  const plain = plainSeal();
  return {
    seal: async (text) => `${++sealed} ${await plain.seal(text)}`,
    open: async (line) => (erased.has(line) ? 'ERASED' : plain.open(line.replace(/^\d+ /, ''))),
  };
}

/** Pseudonyms that differ where texts do. */
export const freshPseudonym = (text: string): string => createHash('sha256').update(text).digest('base64url');
