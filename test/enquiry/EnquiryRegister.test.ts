import { appendFile, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { EnquiryRegister } from '../../src/enquiry/EnquiryRegister.js';
import type { TextSeal } from '../../src/model/TextSeal.js';
import { lineFilesIn } from '../../src/storage/lineFilesIn.js';
import { checkEnquiryStore } from './checkEnquiryStore.js';
import { justified, NOW, STRATEGY } from './fixtures.js';

/** Lines as they are, so that a test can change them; `erased …` stands for one whose key was destroyed. */
const PLAIN: TextSeal = {
  seal: async (text) => text,
  open: async (line) => (line.startsWith('erased ') ? 'ERASED' : { text: line }),
};

const newFolder = () => mkdtemp(join(tmpdir(), 'proviso-enquiries-'));
const fileOf = (folder: string) => join(folder, 'enquiries.sealed');

async function load(folder: string): Promise<{ register: EnquiryRegister; reports: readonly string[] }> {
  const reports: string[] = [];
  const register = await EnquiryRegister.load({
    openFile: lineFilesIn(folder, (message) => reports.push(message)),
    now: () => NOW,
    seal: PLAIN,
  });
  return { register, reports };
}

/** A folder with one enquiry kept, and its id. */
async function withOne(): Promise<{ folder: string; id: string }> {
  const folder = await newFolder();
  const { register } = await load(folder);
  const { enquiry } = await register.open(justified(STRATEGY));
  await register.end();
  return { folder, id: enquiry.id };
}

describe('EnquiryRegister', () => {
  let place: string;
  beforeEach(async () => {
    place = await newFolder();
  });
  checkEnquiryStore(async () => (await load(place)).register);

  it('has an enquiry on disk, for its owner only, before open resolves', async () => {
    const folder = await newFolder();
    const { register } = await load(join(folder, 'made', 'on', 'demand'));
    const { enquiry } = await register.open(justified(STRATEGY));
    const file = fileOf(join(folder, 'made', 'on', 'demand'));
    expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify({ opened: enquiry })}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await register.end();
  });

  it('remembers across restarts what was opened, accepted and closed', async () => {
    const folder = await newFolder();
    const first = (await load(folder)).register;
    const kept = (await first.open(justified(STRATEGY))).enquiry;
    const closed = (await first.open(justified(STRATEGY))).enquiry;
    const held = (await first.open(justified({ ...STRATEGY, conflictOfInterest: 'He is my neighbour.' }))).enquiry;
    expect(await first.close(closed.id)).toBe(true);
    expect(await first.accept(held.id, 'supervisor-1')).toBe(true);
    await first.end();

    const { register, reports } = await load(folder);
    expect(await register.get(kept.id)).toEqual(kept);
    expect(await register.get(closed.id)).toBeUndefined();
    expect(await register.get(held.id)).toEqual({ ...held, held: false });
    expect(await register.get('enq-unknown')).toBeUndefined();
    expect(reports).toEqual([]);
    await register.end();
  });

  it('closes and accepts once, even when asked twice at the same time', async () => {
    const folder = await newFolder();
    const { register } = await load(folder);
    const { enquiry } = await register.open(justified({ ...STRATEGY, conflictOfInterest: 'He is my neighbour.' }));
    expect(await Promise.all([register.accept(enquiry.id, 'a'), register.accept(enquiry.id, 'b')])).toEqual([
      true,
      false,
    ]);
    expect(await Promise.all([register.close(enquiry.id), register.close(enquiry.id)])).toEqual([true, false]);
    expect(await register.close('enq-unknown')).toBe(false);
    await register.end();
    expect((await readFile(fileOf(folder), 'utf8')).trim().split('\n')).toHaveLength(3);
    await (await load(folder)).register.end();
  });

  it('cuts off a torn last line, and says so', async () => {
    const { folder, id } = await withOne();
    const whole = await readFile(fileOf(folder), 'utf8');
    await appendFile(fileOf(folder), '{"opened":{"id":"enq-');
    const { register, reports } = await load(folder);
    expect(reports).toEqual(['enquiries.sealed: the last line was not complete and has been cut off (21 bytes)']);
    expect((await register.get(id))?.id).toBe(id);
    expect(await readFile(fileOf(folder), 'utf8')).toBe(whole);
    await register.open(justified(STRATEGY));
    await register.end();
    await (await load(folder)).register.end();
  });

  it.each<[string, (line: string) => string, string]>([
    ['a line that is no JSON', (line) => `${line}{torn\n${line}`, 'enquiries.sealed:2: is no line of this file'],
    ['a whole last line that is none', (line) => `${line}{}\n`, 'enquiries.sealed:2: is no line of this file'],
    [
      'an enquiry with a group of nobody’s',
      (line) => line.replace('CHILDRENS_SOCIAL_CARE', 'NEIGHBOURS'),
      'enquiries.sealed:1: is no line of this file',
    ],
    ['an id that stands twice', (line) => line + line, 'enquiries.sealed:2: does not follow from the lines before it'],
    [
      'the end of what never began',
      (line) => `${line}{"closed":"enq-0","at":"2026-11-22T10:30:00.000Z"}\n`,
      'enquiries.sealed:2: does not follow from the lines before it',
    ],
  ])('refuses to start with %s', async (_, broken, message) => {
    const { folder } = await withOne();
    await writeFile(fileOf(folder), broken(await readFile(fileOf(folder), 'utf8')));
    await expect(load(folder)).rejects.toMatchObject({ name: 'StartupError', message });
  });

  it('goes on without what was erased, and without what became of it later', async () => {
    const folder = await newFolder();
    const { register: first } = await load(folder);
    const erased = (await first.open(justified(STRATEGY))).enquiry;
    const kept = (await first.open(justified(STRATEGY))).enquiry;
    await first.close(erased.id);
    await first.end();
    const lines = (await readFile(fileOf(folder), 'utf8')).split('\n');
    await writeFile(fileOf(folder), [`erased ${lines[0]}`, ...lines.slice(1)].join('\n'));
    const { register } = await load(folder);
    expect(await register.get(erased.id)).toBeUndefined();
    expect(await register.get(kept.id)).toEqual(kept);
    await register.end();
  });

  it('does not resolve, nor keep the enquiry, when it cannot be written', async () => {
    const { register } = await load(await newFolder());
    await register.end();
    await expect(register.open(justified(STRATEGY))).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'the enquiry could not be recorded',
    });
  });
});
