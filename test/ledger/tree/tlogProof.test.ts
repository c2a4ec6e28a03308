import { describe, expect, it } from '@jest/globals';
import { leafHash } from '../../../src/ledger/tree/hashes.js';
import { proveInclusion } from '../../../src/ledger/tree/proveInclusion.js';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from '../../../src/ledger/tree/tlogProof.js';
import { parseVerifierKey } from '../../../src/ledger/tree/verifierKey.js';
import { FOLDER, publishedLog } from './publishedLog.js';
import { LEAVES } from './referenceTree.js';
import { testSigner } from './testSigner.js';

const key = parseVerifierKey(testSigner().verifierKey);

async function proofOf(index: number, extra: Buffer | null = null) {
  const { files, tiles } = await publishedLog(LEAVES);
  const checkpoint = String(files.held.get(`${FOLDER}/checkpoint`));
  return { extra, index, hashes: await proveInclusion(tiles, index, LEAVES.length), checkpoint };
}

describe('a transparency log proof', () => {
  it('holds path and checkpoint, is read back and verifies', async () => {
    const proof = await proofOf(5);
    const text = formatTlogProof(proof);
    expect(text).toBe(
      [
        'c2sp.org/tlog-proof@v1',
        'index 5',
        'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
        'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
        '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
        '',
        proof.checkpoint,
      ].join('\n'),
    );
    expect(parseTlogProof(text)).toEqual(proof);
    expect(verifyTlogProof(parseTlogProof(text), leafHash(Buffer.from('40414243', 'hex')), key).size).toBe(8);
  });

  it('may have extra data', async () => {
    const proof = await proofOf(0, Buffer.from('extra'));
    const text = formatTlogProof(proof);
    expect(text.split('\n').slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra ZXh0cmE=', 'index 0']);
    expect(parseTlogProof(text)).toEqual(proof);
  });

  it('does not verify for another entry, at another index or under another key', async () => {
    const proof = await proofOf(5);
    const leaf = leafHash(Buffer.from('40414243', 'hex'));
    const wrong = 'the proof does not lead from the entry at 5 to the root of the checkpoint';
    expect(() => verifyTlogProof(proof, leafHash(Buffer.from('40414244', 'hex')), key)).toThrow(wrong);
    expect(() => verifyTlogProof({ ...proof, index: 4 }, leaf, key)).toThrow(wrong.replace('5', '4'));
    expect(() => verifyTlogProof({ ...proof, hashes: proof.hashes.slice(1) }, leaf, key)).toThrow(wrong);
    const other = parseVerifierKey(testSigner('other.example').verifierKey);
    expect(() => verifyTlogProof(proof, leaf, other)).toThrow('the note is not signed by a known key');
  });

  it.each<[string, (text: string) => string]>([
    ['another header', (text) => text.replace('@v1', '@v2')],
    ['no index', (text) => text.replace('index 5\n', '')],
    ['a leading zero', (text) => text.replace('index 5', 'index 05')],
    ['a negative index', (text) => text.replace('index 5', 'index -5')],
    ['empty extra data', (text) => text.replace('index', 'extra \nindex')],
    ['extra data that is not base64', (text) => text.replace('index', 'extra ?\nindex')],
    ['extra data twice', (text) => text.replace('index', 'extra AA==\nextra AA==\nindex')],
    ['extra data after the index', (text) => text.replace('index 5', 'index 5\nextra AA==')],
    ['a short hash', (text) => text.replace('vBoG', '')],
    ['64 hashes', (text) => text.replace('5\n', `5\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(61)}`)],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['no checkpoint', (text) => text.slice(0, text.indexOf('\n\n') + 2)],
    ['no empty line', (text) => text.replaceAll('\n\n', '\n')],
    ['a torn checkpoint', (text) => text.slice(0, -5)],
  ])('is malformed with %s', async (_, spoil) => {
    const text = formatTlogProof(await proofOf(5));
    expect(spoil(text)).not.toBe(text);
    expect(() => parseTlogProof(spoil(text))).toThrow(expect.objectContaining({ name: 'TreeError' }));
  });

  it('is not made of what cannot be read', async () => {
    const proof = await proofOf(5);
    for (const wrong of [
      { index: -1 },
      { extra: Buffer.alloc(0) },
      { hashes: [Buffer.alloc(31)] },
      { checkpoint: '' },
    ]) {
      expect(() => formatTlogProof({ ...proof, ...wrong })).toThrow(expect.objectContaining({ name: 'TreeError' }));
    }
  });
});
