import { describe, expect, it } from '@jest/globals';
import { InputReader } from '../../src/model/InputReader.js';
import { type CriteriaShape, readSearchCriteria } from '../../src/model/readSearchCriteria.js';

const TODAY = '2026-11-22';

function read(given: CriteriaShape, today = TODAY) {
  const reader = new InputReader();
  const criteria = readSearchCriteria(reader, 'said.', { name: 'Kieran Ruddock', ...given }, today);
  return { criteria, problems: reader.problems };
}

describe('what is said of a person', () => {
  it.each<[CriteriaShape, string, string, string]>([
    [{ dateOfBirth: '1984-03-12' }, '1984-03-12', '1984-03-12', TODAY],
    [{ bornFrom: '1984', bornTo: '1984' }, '1984-01-01', '1984-12-31', TODAY],
    [{ bornFrom: '1984-02', bornTo: '1984-02' }, '1984-02-01', '1984-02-29', TODAY],
    [{ bornFrom: '1983-02', bornTo: '1984-03-12' }, '1983-02-01', '1984-03-12', TODAY],
    [{ ageFrom: 42, ageTo: 42 }, '1983-11-23', '1984-11-22', TODAY],
    [{ ageFrom: 40, ageTo: 45 }, '1980-11-23', '1986-11-22', TODAY],
    [{ ageFrom: 18, ageTo: 18 }, '2005-03-01', '2006-02-28', '2024-02-29'],
  ])('%j is from %s to %s', (given, from, to, today) => {
    expect(read(given, today)).toMatchObject({ criteria: { born: { from, to } }, problems: [] });
  });

  it('is kept in the one form in which it is compared', () => {
    const { criteria, problems } = read({
      name: '  Kieran\u00a0 Ruddock ',
      postcode: ' nm4  2qt',
      pncId: '09/412873s',
      croNumber: '41287/09S',
      nominalRef: 'N-0051177',
      sex: 'MALE',
    });
    expect({ criteria, problems }).toEqual({
      criteria: {
        name: 'Kieran Ruddock',
        born: null,
        postcode: 'nm42qt',
        sex: 'MALE',
        pncId: '2009/0412873S',
        croNumber: '041287/09S',
        nominalRef: 'n0051177',
      },
      problems: [],
    });
  });

  it('has its problems under the path of the input', () => {
    expect(read({ name: 'Rudd*', bornTo: '1984', postcode: 'Saltwick' }).problems.map(({ path }) => path)).toEqual([
      'said.name',
      'said.bornFrom',
      'said.postcode',
    ]);
    expect(read({ name: 'Ruddock' }).problems.map(({ path }) => path)).toEqual(['said']);
  });
});
