import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadOperations } from '../../src/identity/loadOperations.js';
import { GROUPS } from '../../src/model/codes.js';
import { newFolder, POLICY } from './fixtures.js';

const PACKAGED = new URL('operations.csv', POLICY);

async function changed(change: (text: string) => string): Promise<ReturnType<typeof loadOperations>> {
  const file = join(await newFolder(), 'operations.csv');
  await writeFile(file, change(await readFile(PACKAGED, 'utf8')));
  return loadOperations(pathToFileURL(file));
}

describe('loadOperations', () => {
  it('says who may call what', () => {
    const mayCall = loadOperations(PACKAGED);
    const callersOf = (operation: string) => GROUPS.filter((group) => mayCall(operation, group));
    const enquirers = GROUPS.filter((group) => group !== 'AUTHORISING_OFFICER' && group !== 'SOURCE_STEWARD');
    expect(callersOf('person')).toEqual([
      'POLICE_PUBLIC_PROTECTION',
      'POLICE_FRONT_LINE',
      'MAPPA_RESPONSIBLE_AUTHORITY',
      'CHILDRENS_SOCIAL_CARE',
      'PROBATION_NON_ABUSING_PARENT',
      'EDUCATION',
      'HEALTH',
      'YOUTH_JUSTICE',
    ]);
    expect(callersOf('searchPeople')).toEqual(['POLICE_PUBLIC_PROTECTION', 'POLICE_FRONT_LINE']);
    expect(callersOf('forces')).toEqual(GROUPS.filter((group) => group !== 'CSOD_APPLICANT'));
    expect(callersOf('openEnquiry')).toEqual(enquirers);
    expect(callersOf('closeEnquiry')).toEqual(enquirers);
    expect(callersOf('dropTables')).toEqual([]);
  });

  it.each<[string, (text: string) => string, string]>([
    ['an unknown group', (text) => text.replace(',STW', ',BOSS'), 'operations.csv:1:BOSS: is no group'],
    ['a group left out', (text) => text.replace(/,[^,]*$/gm, ''), 'operations.csv:1: column STW is missing'],
    ['a group twice', (text) => text.replace(',FLO', ',PPU'), 'operations.csv:1: column PPU stands twice'],
    [
      'an operation twice',
      (text) => text.replace('searchPeople', 'person'),
      'operations.csv:3:operation: the operation stands twice',
    ],
    [
      'an unknown cell',
      (text) => text.replace('searchPeople,●,●', 'searchPeople,●,x'),
      'operations.csv:3:FLO: is neither ● nor empty',
    ],
    [
      'a nameless operation',
      (text) => text.replace('searchPeople', ''),
      'operations.csv:3:operation: is no operation name',
    ],
  ])('refuses to start with %s', async (_, change, message) => {
    await expect(changed(change)).rejects.toMatchObject({ name: 'StartupError', message });
  });
});
