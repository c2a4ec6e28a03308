import { describe, expect, it } from '@jest/globals';
import type { EnquiryStore } from '../../src/enquiry/EnquiryStore.js';
import { INVESTIGATION, INVESTIGATOR, justified, NECESSITY, STRATEGY } from './fixtures.js';

/** What every store of enquiries must do; `open` opens the same place again once the one before it is ended. */
export function checkEnquiryStore(open: () => Promise<EnquiryStore>): void {
  const UNKNOWN = `enq-${'0'.repeat(32)}`;
  /** The same reasons, in other letters, about somebody else. */
  const other = {
    ...INVESTIGATION,
    aboutWhom: [{ pncId: '2012/0218842S' }],
    necessity: ` ${NECESSITY.toUpperCase()}!`,
  };

  describe('as every store of enquiries', () => {
    it('gives each enquiry an id that cannot be guessed', async () => {
      const store = await open();
      const opened = await Promise.all([store.open(justified(STRATEGY)), store.open(justified(STRATEGY))]);
      const ids = opened.map(({ enquiry }) => enquiry.id);
      for (const id of ids) expect(id).toMatch(/^enq-[0-9a-f]{32}$/);
      expect(new Set(ids).size).toBe(2);
      expect(opened[0]?.enquiry).toEqual({ id: ids[0], ...justified(STRATEGY) });
      await store.end();
    });

    it('remembers what was opened and closed, after it was ended too', async () => {
      const first = await open();
      const kept = (await first.open(justified(STRATEGY))).enquiry;
      const held = (await first.open(justified({ ...STRATEGY, conflictOfInterest: 'He is my neighbour.' }))).enquiry;
      const closed = (await first.open(justified(STRATEGY))).enquiry;
      expect(await first.get(closed.id)).toEqual(closed);
      expect(await first.close(closed.id)).toBe(true);
      expect(await first.get(closed.id)).toBeUndefined();
      await first.end();
      const again = await open();
      expect(await again.get(kept.id)).toEqual(kept);
      expect(await again.get(held.id)).toEqual({ ...held, held: true });
      expect(await again.get(closed.id)).toBeUndefined();
      for (const id of [UNKNOWN, 'enq-1', '', `${kept.id}.0`]) expect(await again.get(id)).toBeUndefined();
      await again.end();
    });

    it('closes once, even when asked twice at the same time, and nothing that is not there', async () => {
      const store = await open();
      const { enquiry } = await store.open(justified(STRATEGY));
      const closed = await Promise.all([store.close(enquiry.id), store.close(enquiry.id)]);
      expect([...closed].sort()).toEqual([false, true]);
      expect(await store.close(enquiry.id)).toBe(false);
      expect(await store.close(UNKNOWN)).toBe(false);
      await store.end();
    });

    it('flags reasons that were given word for word for somebody else, after it was ended too', async () => {
      const store = await open();
      const own = { ...other, necessity: 'A patrol saw him at the gate of a nursery at noon on Tuesday.' };
      expect((await store.open(justified(STRATEGY))).reusedText).toBe(false);
      expect((await store.open(justified(STRATEGY))).reusedText).toBe(false);
      expect((await store.open(justified(other, INVESTIGATOR))).reusedText).toBe(true);
      await store.end();
      const again = await open();
      const third = { ...other, aboutWhom: [{ pncId: '2006/0311907S' }] };
      expect((await again.open(justified(third, INVESTIGATOR))).reusedText).toBe(true);
      expect((await again.open(justified(own, INVESTIGATOR))).reusedText).toBe(false);
      await again.end();
    });
  });
}
