import { join } from 'node:path';
import type { Milestone } from './EntryCheck.js';
import { Finding } from './Finding.js';
import { type Checkpoint, parseCheckpoint } from './parseCheckpoint.js';
import { isOrigin, type LogKey, parseLogKey } from './parseLogKey.js';
import { type Proof, parseProof } from './parseProof.js';
import { readIfThere } from './readIfThere.js';

/** A file that somebody kept elsewhere. */
export interface GivenFile {
  /** What to call it in a finding. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the ledger says of itself beside its entries, and what was given to hold it against. */
export interface Head {
  readonly checkpoint: Checkpoint | null;
  readonly milestones: readonly Milestone[];
  readonly proofs: readonly { readonly file: string; readonly proof: Proof }[];
}

/** Reads `format`, `log.vkey` and `checkpoint`, and what was given. Throws the first `Finding`. */
export function readHead(
  folder: string,
  trustedKey: string | undefined,
  checkpoints: readonly GivenFile[],
  proofs: readonly GivenFile[],
): Head {
  const origin = readOrigin(folder);
  const key = readKey(folder, origin, trustedKey);
  const bytes = readIfThere(join(folder, 'checkpoint'));
  const own = bytes && right('checkpoint', parseCheckpoint(bytes, key));
  const earlier = checkpoints.map(({ name, bytes: given }) =>
    milestone(name, right(name, parseCheckpoint(given, key))),
  );
  const proven = proofs.map(({ name, bytes: given }) => ({ file: name, proof: right(name, parseProof(given, key)) }));
  const milestones = [
    ...(own ? [{ ...milestone('checkpoint', own), tiles: true }] : []),
    ...earlier,
    ...proven.map(({ file, proof }) => milestone(file, proof.checkpoint)),
  ];
  return { checkpoint: own, milestones, proofs: proven };
}

const milestone = (file: string, { size, root }: Checkpoint): Milestone => ({ file, size, root, tiles: false });

function readOrigin(folder: string): string {
  const text = present('format', readIfThere(join(folder, 'format'))).toString('utf8');
  const [, origin] = /^proviso ledger 2\n([^\n]+)\n$/.exec(text) ?? [];
  if (origin === undefined || !isOrigin(origin)) throw new Finding('format', null, 'it does not say proviso ledger 2');
  return origin;
}

function readKey(folder: string, origin: string, trusted: string | undefined): LogKey {
  const line = present('log.vkey', readIfThere(join(folder, 'log.vkey'))).toString('utf8');
  if (!line.endsWith('\n')) throw new Finding('log.vkey', null, 'it does not end with a newline');
  const key = right('log.vkey', parseLogKey(line.slice(0, -1)));
  if (key.origin !== origin)
    throw new Finding('log.vkey', null, `it is the key of another log than format's ${origin}`);
  if (trusted !== undefined && trusted !== line.slice(0, -1)) {
    throw new Finding('log.vkey', null, 'it is not the key that was given');
  }
  return key;
}

function present(file: string, bytes: Buffer | null): Buffer {
  if (bytes === null) throw new Finding(file, null, 'the file is missing');
  return bytes;
}

function right<T extends object>(file: string, parsed: T | string): T {
  if (typeof parsed === 'string') throw new Finding(file, null, parsed);
  return parsed;
}
