import { describe, expect, it } from '@jest/globals';
import { formatCheckpoint, parseCheckpoint, verifyCheckpoint } from '../../../src/ledger/tree/checkpoint.js';
import { signNote } from '../../../src/ledger/tree/signedNote.js';
import { parseVerifierKey } from '../../../src/ledger/tree/verifierKey.js';
import { testSigner } from './testSigner.js';

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const ORIGIN = 'log.example/access';
const key = parseVerifierKey(testSigner().verifierKey);

describe('a checkpoint', () => {
  it('is three lines, signed, and read back', async () => {
    const checkpoint = { origin: ORIGIN, size: 20_852_163, root: Buffer.from(ROOT, 'base64') };
    const text = formatCheckpoint(checkpoint);
    expect(text).toBe(`${ORIGIN}\n20852163\n${ROOT}\n`);
    expect(verifyCheckpoint(await signNote(text, testSigner()), key)).toEqual(checkpoint);
  });

  it('is read as the example of the specification is', () => {
    const signature = 'Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=';
    const origin = 'example.com/behind-the-sofa';
    const note = `${origin}\n20852163\n${ROOT}\n\n— ${origin} ${signature}\n`;
    expect(parseCheckpoint(note)).toEqual({ origin, size: 20_852_163, root: Buffer.from(ROOT, 'base64') });
  });

  it('may be of no entries, and have more lines', async () => {
    const note = await signNote(`${ORIGIN}\n0\n${ROOT}\nmore\nand more\n`, testSigner());
    expect(verifyCheckpoint(note, key).size).toBe(0);
  });

  it.each([
    ['two lines', `${ORIGIN}\n5\n`],
    ['no origin', `\n5\n${ROOT}\n`],
    ['an empty line more', `${ORIGIN}\n5\n${ROOT}\n\nmore\n`],
    ['a leading zero', `${ORIGIN}\n05\n${ROOT}\n`],
    ['a sign', `${ORIGIN}\n+5\n${ROOT}\n`],
    ['a fraction', `${ORIGIN}\n5.0\n${ROOT}\n`],
    ['an exponent', `${ORIGIN}\n5e3\n${ROOT}\n`],
    ['no size', `${ORIGIN}\n\n${ROOT}\n`],
    ['a size past counting', `${ORIGIN}\n9007199254740992\n${ROOT}\n`],
    ['a space', `${ORIGIN}\n5 \n${ROOT}\n`],
    ['a root of 31 bytes', `${ORIGIN}\n5\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root without padding', `${ORIGIN}\n5\n${ROOT.slice(0, -1)}\n`],
    ['a root with stray bits', `${ORIGIN}\n5\n${ROOT.replace('I=', 'J=')}\n`],
  ])('is malformed with %s', async (_, text) => {
    const note = await signNote(text, testSigner());
    expect(() => parseCheckpoint(note)).toThrow(expect.objectContaining({ name: 'TreeError' }));
    expect(() => verifyCheckpoint(note, key)).toThrow(expect.objectContaining({ name: 'TreeError' }));
  });

  it('is of the log whose key signed it', async () => {
    const note = await signNote(`other.example\n5\n${ROOT}\n`, testSigner());
    expect(() => verifyCheckpoint(note, key)).toThrow('the checkpoint is of another origin than its key');
    const other = parseVerifierKey(testSigner('other.example').verifierKey);
    expect(() => verifyCheckpoint(note, other)).toThrow('the note is not signed by a known key');
  });

  it('is not made of what cannot be read', () => {
    const root = Buffer.from(ROOT, 'base64');
    for (const wrong of [{ origin: '' }, { origin: 'a\nb' }, { size: -1 }, { size: 1.5 }, { root: Buffer.alloc(31) }]) {
      expect(() => formatCheckpoint({ origin: ORIGIN, size: 1, root, ...wrong })).toThrow(
        expect.objectContaining({ name: 'TreeError' }),
      );
    }
  });
});
