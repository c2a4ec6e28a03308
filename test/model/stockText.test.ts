import { describe, expect, it } from '@jest/globals';
import { isStockText } from '../../src/model/stockText.js';
import { NECESSITY, PROPORTIONALITY } from '../enquiry/fixtures.js';

describe('isStockText', () => {
  it.each([
    'safeguarding safeguarding safeguarding',
    'Necessary and proportionate for policing purposes.',
    'Information is required to protect a child at risk',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '0118 999 881 999 119 725 3 ............',
    'see file see file see file see file',
  ])('knows %j', (text) => expect(isStockText(text)).toBe(true));

  it.each([NECESSITY, PROPORTIONALITY, 'He drives the school minibus on Fridays.'])('lets %j pass', (text) =>
    expect(isStockText(text)).toBe(false),
  );
});
