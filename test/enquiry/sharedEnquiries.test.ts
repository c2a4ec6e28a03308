import { beforeEach, describe, expect, it } from '@jest/globals';
import { SharedEnquiries } from '../../src/enquiry/SharedEnquiries.js';
import { MemoryLines } from '../storage/MemoryLines.js';
import { checkEnquiryStore } from './checkEnquiryStore.js';
import { checkSharedEnquiries } from './checkSharedEnquiries.js';
import { justified, NOW, STRATEGY } from './fixtures.js';
import { freshPseudonym, freshSeal } from './freshSeal.js';

describe('enquiries over numbered lines', () => {
  let enquiries: MemoryLines;
  let reasons: MemoryLines;
  beforeEach(() => {
    enquiries = new MemoryLines();
    reasons = new MemoryLines();
  });
  const open = async (seal = freshSeal()) =>
    new SharedEnquiries({ enquiries, reasons, seal, pseudonym: freshPseudonym, now: () => NOW });

  checkEnquiryStore(open);
  checkSharedEnquiries(open);

  it('are kept sealed, and reasons by pseudonym', async () => {
    const { enquiry } = await (await open()).open(justified(STRATEGY));
    const [line = ''] = enquiries.lines.get(enquiry.id) ?? [];
    expect(JSON.parse(Buffer.from(line.replace(/^\d+ /, ''), 'base64').toString())).toEqual({ opened: enquiry });
    expect([...reasons.lines.values()].flat().every((kept) => /^[\w-]{43}$/.test(kept))).toBe(true);
  });

  it('are gone once the key of their time is', async () => {
    const { enquiry } = await (await open()).open(justified(STRATEGY));
    const erased = await open(freshSeal(new Set(enquiries.lines.get(enquiry.id))));
    expect(await erased.get(enquiry.id)).toBeUndefined();
    expect(await erased.close(enquiry.id)).toBe(false);
  });

  it.each<[string, (line: string, other: string) => string[], number]>([
    ['the line of another enquiry', (_line, other) => [other], 1],
    ['no line', () => ['????'], 1],
    ['the opening twice', (line) => [line, line], 2],
    ['an end of another enquiry', (line, other) => [line, other], 2],
  ])('are not read where there is %s', async (_what, changed, n) => {
    const store = await open();
    const { enquiry } = await store.open(justified(STRATEGY));
    const { enquiry: another } = await store.open(justified(STRATEGY));
    const lineOf = (id: string) => enquiries.lines.get(id)?.[0] ?? '';
    enquiries.lines.set(enquiry.id, changed(lineOf(enquiry.id), lineOf(another.id)));
    await expect(store.get(enquiry.id)).rejects.toThrow(`${enquiry.id} line ${n}: is not the line`);
  });

  it('are not opened, closed or found while the place cannot be reached', async () => {
    const store = await open();
    const { enquiry } = await store.open(justified(STRATEGY));
    enquiries.isGone = true;
    for (const asked of [store.open(justified(STRATEGY)), store.close(enquiry.id), store.get(enquiry.id)])
      await expect(asked).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
