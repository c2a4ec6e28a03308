import { describe, expect, it } from '@jest/globals';
import { appliesTo } from '../../../src/disclosure/generalisers/appliesTo.js';
import type { GroupCode } from '../../../src/model/codes.js';
import type { Values } from '../../../src/model/Source.js';
import { releaseContext } from '../fixtures.js';

const UNDER_16 = 'NO_UNSUPERVISED_CONTACT_UNDER_16';
const UNDER_18 = 'NO_UNSUPERVISED_CONTACT_UNDER_18';
const NAMED = 'NO_CONTACT_NAMED_PERSON';
const naming = (ref: string | null): Values => ({ protectedParty: { ref } });

/** The answers are given on 22 November 2026. */
describe('whether a condition applies to a child of the enquiry, or to the setting (brief 2.4, G_CONDITION)', () => {
  it.each<readonly [string, GroupCode, readonly (string | null)[], string, Values, string]>([
    ['a child of 9', 'CSC', ['2017-03-01'], UNDER_16, {}, 'YES'],
    ['the day before the 16th birthday', 'CSC', ['2010-11-23'], UNDER_16, {}, 'YES'],
    ['the 16th birthday', 'CSC', ['2010-11-22'], UNDER_16, {}, 'NO'],
    ['the 16th birthday', 'CSC', ['2010-11-22'], UNDER_18, {}, 'YES'],
    ['the 18th birthday', 'CSC', ['2008-11-22'], UNDER_18, {}, 'NO'],
    ['a child of whom nobody says how old it is', 'CSC', [null], UNDER_18, {}, 'YES'],
    ['a child of whom nobody says how old it is', 'CSC', [null], UNDER_16, {}, 'UNKNOWN'],
    ['one of 17 and one of unknown age', 'CSC', ['2009-01-01', null], UNDER_16, {}, 'UNKNOWN'],
    ['one of 17 and one of 9', 'CSC', ['2009-01-01', '2017-03-01'], UNDER_16, {}, 'YES'],
    ['no child', 'CSC', [], UNDER_18, {}, 'UNKNOWN'],
    ['no child', 'EDU', [], UNDER_18, {}, 'YES'],
    ['no child', 'EDU', [], UNDER_16, {}, 'UNKNOWN'],
    ['no child', 'EDU', [], 'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN', {}, 'YES'],
    ['no child', 'EMP', [], 'NO_WORK_OR_VOLUNTEER_WITH_CHILDREN', {}, 'UNKNOWN'],
    ['a named place', 'EDU', [], 'NO_ATTEND_PLACE', { namedPlace: 'Fernhill Academy' }, 'UNKNOWN'],
    ['the child itself', 'CSC', [null], NAMED, naming('C-0'), 'YES'],
    ['another person', 'CSC', [null], NAMED, naming('V-1'), 'NO'],
    ['nobody known', 'CSC', [null], NAMED, naming(null), 'UNKNOWN'],
    ['a person who may be a pupil', 'EDU', [], NAMED, naming('V-1'), 'UNKNOWN'],
  ])('of %s, for %s', (_what, group, births, code, item, expected) => {
    const children = new Map(births.map((born, index) => [`C-${index}`, born] as const));
    expect(appliesTo(code, item, releaseContext(group, { children }))).toBe(expected);
  });
});
