import { verify } from 'node:crypto';
import { decodeBase64 } from './decodeBase64.js';
import { TreeError } from './TreeError.js';
import { isKeyName, KEY_ID_BYTES, parseVerifierKey, type VerifierKey } from './verifierKey.js';

const DASH = '\u2014 ';
const MOST_SIGNATURES = 16;

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface Note {
  /** With its final newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** What signs: its verifier key in text form, and the Ed25519 signature, 64 bytes, over bytes. */
export interface NoteSigner {
  readonly verifierKey: string;
  sign(bytes: Buffer): Promise<Buffer>;
}

/** The note as text (C2SP signed-note, "Format"). Throws a `TreeError` for a text that no note can have. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `${DASH}${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`,
  );
  const note = `${text}\n${lines.join('')}`;
  if (parseNote(note).text !== text) throw new TreeError('the text of a note ends in one newline');
  return note;
}

/** The text as a note with one signature. Throws a `TreeError` when the signature is not the key's. */
export async function signNote(text: string, signer: NoteSigner): Promise<string> {
  const key = parseVerifierKey(signer.verifierKey);
  const signature = await signer.sign(Buffer.from(text));
  const note = formatNote({ text, signatures: [{ name: key.name, keyId: key.id, signature }] });
  verifyNote(note, [key]);
  return note;
}

/** Takes a note apart without verifying it: its text is not to be relied on. Throws a `TreeError` naming the line. */
export function parseNote(note: string | Buffer): Note {
  const content = typeof note === 'string' ? note : decodeUtf8(note);
  if (/[^\n\u{20}-\u{10ffff}]|\p{Surrogate}/u.test(content)) {
    throw new TreeError('a note holds no control characters but newlines');
  }
  const blank = content.lastIndexOf('\n\n');
  if (blank < 0 || !content.endsWith('\n')) throw new TreeError('a note is a text, an empty line and signature lines');
  const lines = content.slice(blank + 2, -1).split('\n');
  if (content.length === blank + 2) throw new TreeError('the note has no signature');
  if (lines.length > MOST_SIGNATURES) throw new TreeError(`the note has more than ${MOST_SIGNATURES} signatures`);
  return { text: content.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/**
 * Takes a note apart and verifies it: every signature by one of the keys must be right, and there must be one.
 * Signatures by other keys are passed over. Returns those that were verified. Throws a `TreeError`.
 */
export function verifyNote(note: string | Buffer, keys: readonly VerifierKey[]): Note {
  const { text, signatures } = parseNote(note);
  const bytes = Buffer.from(text);
  const verified: NoteSignature[] = [];
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id.equals(signature.keyId));
    if (key === undefined) continue;
    if (!verify(null, bytes, key.publicKey, signature.signature)) {
      throw new TreeError(`the signature of ${key.name} is wrong`);
    }
    verified.push(signature);
  }
  if (verified.length === 0) throw new TreeError('the note is not signed by a known key');
  return { text, signatures: verified };
}

function parseSignature(line: string, index: number): NoteSignature {
  const [name = '', encoded = '', ...more] = line.slice(DASH.length).split(' ');
  const bytes = decodeBase64(encoded);
  if (!line.startsWith(DASH) || !isKeyName(name) || more.length > 0 || bytes === null || bytes.length <= KEY_ID_BYTES) {
    throw new TreeError(`signature line ${index + 1} of the note is malformed`);
  }
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new TreeError('the note is not UTF-8', { cause: error });
  }
}
