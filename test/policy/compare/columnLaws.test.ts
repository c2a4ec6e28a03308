import { describe, expect, it } from '@jest/globals';
import {
  asks,
  begins,
  type ColumnLaw,
  demands,
  lasts,
  listInWords,
  permits,
  refuses,
  reveals,
  says,
  spares,
  unclear,
} from '../../../src/policy/compare/columnLaws.js';

describe('what a changed cell does, and how it is said', () => {
  it.each<[string, ColumnLaw, string, string, string, string]>([
    ['permits', permits, 'CSC', 'CSC EDU', 'released', 'schools and colleges added'],
    ['permits', permits, 'CSC  EDU', 'EDU', 'withheld', 'children’s social care removed'],
    ['permits', permits, 'CSC', 'EDU', 'either', 'schools and colleges added; children’s social care removed'],
    ['permits', permits, 'CSC EDU', 'EDU CSC', 'neither', 'in another order'],
    ['demands', demands, 'CSC', 'CSC EDU', 'withheld', 'schools and colleges added'],
    ['demands', demands, 'CSC EDU', 'CSC', 'released', 'schools and colleges removed'],
    ['demands', demands, 'CSC', 'nobody may', 'either', 'from CSC to nobody may'],
    ['asks', asks, 'yes', 'no', 'released', 'from yes to no'],
    ['asks', asks, 'no', 'yes', 'withheld', 'from no to yes'],
    ['asks', asks, 'no', 'perhaps', 'neither', 'from no to perhaps'],
    ['spares', spares, 'no', 'yes', 'released', 'from no to yes'],
    ['spares', spares, 'yes', 'no', 'withheld', 'from yes to no'],
    ['spares', spares, 'no', 'perhaps', 'neither', 'from no to perhaps'],
    ['lasts', lasts, '12', '24', 'released', 'from 12 to 24'],
    ['lasts', lasts, '24', '12', 'withheld', 'from 24 to 12'],
    ['lasts', lasts, '12', '12.0', 'neither', 'from 12 to 12.0'],
    ['begins', begins, '2020-01-01', 'always', 'released', 'from 2020-01-01 to always'],
    ['begins', begins, '', '2020-01-01', 'released', 'from never to 2020-01-01'],
    ['begins', begins, '2020-01-01', '2021-01-01', 'withheld', 'from 2020-01-01 to 2021-01-01'],
    ['begins', begins, '2020-01-01', '', 'withheld', 'from 2020-01-01 to never'],
    ['refuses', refuses, 'not yet', '', 'released', 'from not yet to nothing'],
    ['refuses', refuses, '', 'not yet', 'withheld', 'from nothing to not yet'],
    ['refuses', refuses, 'not yet', 'never', 'neither', 'from not yet to never'],
    ['reveals', reveals, 'UNKNOWN', 'FAMILY', 'released', 'from UNKNOWN to FAMILY'],
    ['reveals', reveals, 'FAMILY', 'UNKNOWN', 'withheld', 'from FAMILY to UNKNOWN'],
    ['reveals', reveals, 'FAMILY', 'KNOWN', 'either', 'from FAMILY to KNOWN'],
    ['says', says, 'a', 'b', 'neither', 'from “a” to “b”'],
    ['unclear', unclear, 'a', '', 'either', 'from a to nothing'],
  ])('%s', (_name, law, before, after, effect, words) => {
    expect(law(before, after)).toEqual({ effect, words });
  });

  it('names groups in words and everybody as every group', () => {
    expect(listInWords('CSC')).toBe('children’s social care');
    expect(listInWords(' CSC   EDU HLT ')).toBe('children’s social care, schools and colleges and health');
    expect(listInWords('ALL')).toBe('every group');
    expect(listInWords('')).toBe('nobody');
    expect(listInWords('anything CSC')).toBe('anything and children’s social care');
  });
});
