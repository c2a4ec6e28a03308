import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FolderKeyRing } from '../../src/ledger/keys/FolderKeyRing.js';
import { journalSeal } from '../../src/server/journalSeal.js';

const NOW = new Date('2026-11-22T10:32:00.000Z');
const TEXT = '{"opened":{"necessity":"Zoë is due home on Friday."}}';

async function sealed() {
  const folder = await mkdtemp(join(tmpdir(), 'proviso-seal-'));
  const keys = new FolderKeyRing(folder);
  const seal = journalSeal(keys, () => NOW);
  return { folder, keys, seal, line: await seal.seal(TEXT) };
}

describe('the seal of the enquiries’ journal', () => {
  it('gives one line that shows nothing but its quarter, and never the same twice', async () => {
    const { seal, line, folder } = await sealed();
    expect(line).toMatch(/^2026Q4 [A-Za-z0-9+/]+={0,2}$/);
    expect(Buffer.from(line.slice(7), 'base64').toString('latin1')).not.toContain('necessity');
    expect(await seal.seal(TEXT)).not.toBe(line);
    expect(await seal.open(line)).toEqual({ text: TEXT });
    expect(await readdir(folder)).toEqual(['texts-2026Q4.key']);
  });

  it('finds every changed character and every cut', async () => {
    const { seal, line } = await sealed();
    for (let at = 0; at < line.length; at += 1) {
      const changed = `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`;
      expect(await seal.open(changed)).toBe('BROKEN');
      expect(await seal.open(line.slice(0, at))).toBe('BROKEN');
    }
  });

  it('cannot open under another quarter’s key, nor after the key was destroyed', async () => {
    const { seal, keys, line } = await sealed();
    await keys.sealing('texts', '2026Q3');
    expect(await seal.open(line.replace('2026Q4', '2026Q3'))).toBe('BROKEN');
    await keys.destroy('texts', '2026Q4');
    expect(await seal.open(line)).toBe('ERASED');
  });
});
