import { describe, expect, it } from '@jest/globals';
import { SEARCH_PARAMETERS } from '../../src/matching/question/searchParameters.js';
import { weighQuestion } from '../../src/matching/question/weighQuestion.js';
import { NO_CRITERIA } from '../../src/model/SearchCriteria.js';
import { NO_SEARCH, type SearchKey } from '../../src/model/SearchKey.js';
import { weighSought } from '../../src/server/weighSought.js';
import { bestFits } from '../../src/sources/finding/bestFits.js';
import type { Sought } from '../../src/sources/finding/fitsSearch.js';

const BORN = { from: '1984-03-12', to: '1984-03-12' };
const KEY: SearchKey = {
  by: 'SEARCH',
  name: [['kieran', 'kier'], ['ruddock']],
  born: BORN,
  postcode: 'nm4',
  pncId: '412873s',
  croNumber: '8709s',
  ref: '51177',
  atMost: 1,
};
const KIERAN: Sought = {
  ref: 'NMR-N-0051177',
  pncId: '2009/0412873S',
  croNumber: '041287/09S',
  names: ['Owen Price', 'Kieran James Ruddock'],
  datesOfBirth: ['1984-03-12', '1985'],
  postcodes: ['sw11aa', 'nm42qt'],
};

describe('what a nominal weighs for its force', () => {
  it('is what it weighs for the broker', () => {
    const { bits } = weighQuestion(
      {
        ...NO_CRITERIA,
        name: 'Kieran Ruddock',
        born: BORN,
        postcode: 'nm4',
        pncId: '412873s',
        croNumber: '8709s',
        nominalRef: '51177',
      },
      [
        {
          names: [
            { forenames: 'Owen', surname: 'Price' },
            { forenames: 'Kieran James', surname: 'Ruddock' },
          ],
          dateOfBirth: [{ date: '1984-03-12' }, { date: '1985' }],
          addresses: [{ postcode: 'SW1 1AA' }, { postcode: 'NM4 2QT' }],
          pncId: '2009/0412873S',
          croNumber: '041287/09S',
          localNominalRef: 'NMR-N-0051177',
        },
      ],
    );
    expect(weighSought(KEY)(KIERAN)).toBe(bits);
  });

  it('is the prior where nothing is said that it has', () => {
    const nothing = { ...NO_SEARCH, atMost: KEY.atMost };
    expect(weighSought(nothing)(KIERAN)).toBe(SEARCH_PARAMETERS.prior);
  });

  it('puts a rare name that agrees before a common one', () => {
    const named = (ref: string, name: string): Sought => ({ ...KIERAN, ref, names: [name], datesOfBirth: [] });
    const key = {
      ...KEY,
      name: [['john'], ['smith'], ['ruddock']],
      born: null,
      pncId: null,
      croNumber: null,
      ref: null,
    };
    const { best, more } = bestFits(key, [named('A', 'John Smith'), named('B', 'John Ruddock')], weighSought);
    expect({ refs: best.map(({ ref }) => ref), more }).toEqual({ refs: ['B'], more: true });
  });
});
