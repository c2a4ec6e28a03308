import { describe, expect, it } from '@jest/globals';
import { formatNote, parseNote, signNote, verifyNote } from '../../../src/ledger/tree/signedNote.js';
import { formatVerifierKey, keyId, parseVerifierKey } from '../../../src/ledger/tree/verifierKey.js';
import { privateKeyOf, testSigner } from './testSigner.js';

const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const NOTE = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;
/** The seed in golang.org/x/mod's published private key of the example. */
const PETER_SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);

describe('a signed note', () => {
  it('is signed to the byte as the published example', async () => {
    expect(await signNote(TEXT, testSigner('PeterNeumann', PETER_SEED))).toBe(`${TEXT}\n${PETER_LINE}`);
    expect(testSigner('PeterNeumann', PETER_SEED).verifierKey).toBe(PETER);
  });

  it('is verified by the keys that are known, passing over the others', () => {
    const names = (keys: readonly string[]) =>
      verifyNote(NOTE, keys.map(parseVerifierKey)).signatures.map(({ name }) => name);
    expect(names([PETER])).toEqual(['PeterNeumann']);
    expect(names([ENOCH, PETER])).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(verifyNote(Buffer.from(NOTE), [parseVerifierKey(ENOCH)]).text).toBe(TEXT);
    expect(() => names([])).toThrow('the note is not signed by a known key');
    expect(() => names([testSigner('PeterNeumann').verifierKey])).toThrow('the note is not signed by a known key');
  });

  it('verifies as the example of the specification does', () => {
    const key = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const signature = 'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
    const note = `This is an example message.\n\n— example.com/foo ${signature}\n`;
    expect(verifyNote(note, [key]).text).toBe('This is an example message.\n');
  });

  it('is refused with a letter of the text or of a known signature changed', () => {
    const keys = [PETER, ENOCH].map(parseVerifierKey);
    expect(() => verifyNote(NOTE.replace('answer', 'Answer'), keys)).toThrow('the signature of PeterNeumann is wrong');
    expect(() => verifyNote(NOTE.replace('eBzm', 'eBzn'), keys)).toThrow('the signature of EnochRoot is wrong');
    expect(verifyNote(NOTE.replace('eBzm', 'eBzn'), keys.slice(0, 1)).signatures).toHaveLength(1);
    const short = `${TEXT}\n— PeterNeumann ${Buffer.from('c74f20a300', 'hex').toString('base64')}\n`;
    expect(() => verifyNote(short, keys)).toThrow('the signature of PeterNeumann is wrong');
  });

  it('ends its text at the last empty line', () => {
    const { text, signatures } = parseNote(`one\n\ntwo\n\n${PETER_LINE}`);
    expect(text).toBe('one\n\ntwo\n');
    expect(signatures.map(({ keyId, signature }) => [keyId.toString('hex'), signature.length])).toEqual([
      ['c74f20a3', 64],
    ]);
    expect(formatNote({ text, signatures })).toBe(`one\n\ntwo\n\n${PETER_LINE}`);
  });

  it.each([
    ['no empty line', `text\n${PETER_LINE}`],
    ['no signature', 'text\n\n'],
    ['no final newline', `text\n\n${PETER_LINE.trimEnd()}`],
    ['a line that is no signature', `text\n\n${PETER_LINE}more\n`],
    ['a hyphen for the dash', `text\n\n${PETER_LINE.replace('—', '-')}`],
    ['a name with a plus', `text\n\n${PETER_LINE.replace('Peter', 'Pe+er')}`],
    ['a name with a no-break space', `text\n\n${PETER_LINE.replace('Peter', 'Peter\u00a0')}`],
    ['no name', `text\n\n${PETER_LINE.replace('PeterNeumann', '')}`],
    ['a third word', `text\n\n${PETER_LINE.replace('\n', ' more\n')}`],
    ['base64 without its padding', `text\n\n${PETER_LINE.replace('=', '')}`],
    ['base64 for addresses', `text\n\n${PETER_LINE.replace('/', '_')}`],
    ['base64 with stray bits', `text\n\n${PETER_LINE.replace('M=', 'N=')}`],
    ['a key id alone', `text\n\n— PeterNeumann ${Buffer.alloc(4).toString('base64')}\n`],
    ['a tab', `te\txt\n\n${PETER_LINE}`],
    ['a carriage return', `text\r\n\n${PETER_LINE}`],
    ['a NUL', `te\0xt\n\n${PETER_LINE}`],
    ['a lone surrogate', `te\ud800xt\n\n${PETER_LINE}`],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.of(0xff), Buffer.from(NOTE)])],
    ['seventeen signatures', `text\n\n${PETER_LINE.repeat(17)}`],
  ])('is malformed with %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ name: 'TreeError' }));
  });

  it('may have sixteen signatures, a byte order mark and a text of one newline', () => {
    expect(parseNote(`text\n\n${PETER_LINE.repeat(16)}`).signatures).toHaveLength(16);
    expect(parseNote(Buffer.from(`\ufefftext\n\n${PETER_LINE}`)).text).toBe('\ufefftext\n');
    expect(parseNote(`\n\n${PETER_LINE}`).text).toBe('\n');
  });

  it('is not made of a text without a final newline, or with a signature that is not the key’s', async () => {
    await expect(signNote('text', testSigner())).rejects.toThrow('a note is a text, an empty line and signature lines');
    await expect(signNote('', testSigner())).rejects.toThrow('a note is a text, an empty line and signature lines');
    const forger = { ...testSigner(), sign: testSigner('other', Buffer.alloc(32, 8)).sign };
    await expect(signNote('text\n', forger)).rejects.toThrow('the signature of log.example/access is wrong');
  });
});

describe('a verifier key', () => {
  it('is written as it was read', () => {
    const { name, id, publicKey } = parseVerifierKey(PETER);
    expect([name, id.toString('hex'), formatVerifierKey(name, publicKey)]).toEqual(['PeterNeumann', 'c74f20a3', PETER]);
    const raw = Buffer.from(PETER.slice(-44), 'base64').subarray(1);
    expect(keyId('PeterNeumann', raw).toString('hex')).toBe('c74f20a3');
    expect(formatVerifierKey('PeterNeumann', raw)).toBe(PETER);
  });

  it('may have a plus in its key', () => {
    const key = 'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6';
    expect(parseVerifierKey(key).name).toBe('TEST');
  });

  it.each([
    '',
    'PeterNeumann',
    'PeterNeumann+c74f20a3',
    'PeterNeumann+c74f20a3+',
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=',
  ])('is not %j', (text) => {
    expect(() => parseVerifierKey(text)).toThrow(expect.objectContaining({ name: 'TreeError' }));
  });

  it('is not made of a name with a space or a key of another length', () => {
    const key = privateKeyOf(PETER_SEED);
    for (const name of ['', 'a b', 'a\u2003b', 'a+b', 'a\nb', 'a\0b', 'a\ud800']) {
      expect(() => formatVerifierKey(name, key)).toThrow('names no key');
    }
    expect(() => formatVerifierKey('a', Buffer.alloc(31))).toThrow('an Ed25519 key has 32 bytes');
  });
});
