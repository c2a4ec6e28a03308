import { describe, expect, it } from '@jest/globals';
import type { EnquiryStore } from '../../src/enquiry/EnquiryStore.js';
import { INVESTIGATION, INVESTIGATOR, justified, NECESSITY, STRATEGY } from './fixtures.js';

/** What holds of processes that share enquiries; `open` opens the same place while others have it open. */
export function checkSharedEnquiries(open: () => Promise<EnquiryStore>): void {
  describe('shared by two processes', () => {
    it('serve at both once opened at one, and at neither once closed at one', async () => {
      const [one, two] = [await open(), await open()];
      const { enquiry } = await one.open(justified(STRATEGY));
      expect(await two.get(enquiry.id)).toEqual(enquiry);
      expect(await two.close(enquiry.id)).toBe(true);
      expect(await one.get(enquiry.id)).toBeUndefined();
      await Promise.all([one.end(), two.end()]);
    });

    it('are closed by one of two who close at once', async () => {
      const [one, two] = [await open(), await open()];
      const { enquiry } = await one.open(justified(STRATEGY));
      const closed = await Promise.all([one.close(enquiry.id), two.close(enquiry.id)]);
      expect([...closed].sort()).toEqual([false, true]);
      await Promise.all([one.end(), two.end()]);
    });

    it('flag the same reasons for two people, given at two places at once', async () => {
      const [one, two] = [await open(), await open()];
      const other = { ...INVESTIGATION, aboutWhom: [{ pncId: '2012/0218842S' }], necessity: NECESSITY };
      const opened = await Promise.all([one.open(justified(STRATEGY)), two.open(justified(other, INVESTIGATOR))]);
      expect(opened.map(({ reusedText }) => reusedText).sort()).toEqual([false, true]);
      await Promise.all([one.end(), two.end()]);
    });
  });
}
