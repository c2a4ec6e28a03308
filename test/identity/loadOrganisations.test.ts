import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadOrganisations, ORGANISATION_KINDS } from '../../src/identity/loadOrganisations.js';
import { organisationKindsOf } from '../../src/identity/organisationKindsOf.js';
import { GROUPS } from '../../src/model/codes.js';
import { newFolder, ORGANISATIONS } from './fixtures.js';

async function load(text: string | Buffer): Promise<ReturnType<typeof loadOrganisations>> {
  const file = join(await newFolder(), 'organisations.csv');
  await writeFile(file, text);
  return loadOrganisations(pathToFileURL(file));
}

describe('loadOrganisations', () => {
  it('knows who Harbour Trust is', () => {
    expect(ORGANISATIONS.get('HARBOUR-TRUST')).toEqual({
      id: 'HARBOUR-TRUST',
      name: 'Harbour Trust',
      kind: 'SUPERVISOR',
      area: 'SALTWICK',
    });
  });

  it('has an organisation of every kind, and one for every group', () => {
    const kinds = new Set([...ORGANISATIONS.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...ORGANISATION_KINDS].sort());
    expect(GROUPS.filter((group) => !organisationKindsOf(group).some((kind) => kinds.has(kind)))).toEqual([]);
  });

  const HEAD = 'id,name,kind,area\nA-1,One,POLICE,NORTHMOOR\n';
  it.each<[string, string | Buffer, string]>([
    ['no rows at all', '', 'organisations.csv:1: the file is empty'],
    ['a column left out', 'id,name,kind\n', 'organisations.csv:1: column area is missing'],
    ['an id twice', `${HEAD}A-1,Two,POLICE,NORTHMOOR\n`, 'organisations.csv:3:id: the organisation stands twice'],
    [
      'a bad id',
      `${HEAD}a 2,Two,POLICE,NORTHMOOR\n`,
      'organisations.csv:3:id: is no id: capital letters, digits and hyphens',
    ],
    ['no name', `${HEAD}A-2,,POLICE,NORTHMOOR\n`, 'organisations.csv:3:name: is empty'],
    [
      'an unknown kind',
      `${HEAD}A-2,Two,CIRCUS,NORTHMOOR\n`,
      `organisations.csv:3:kind: is none of ${ORGANISATION_KINDS.join(', ')}`,
    ],
    ['a bad area', `${HEAD}A-2,Two,POLICE,North\n`, 'organisations.csv:3:area: is no area: capital letters'],
    ['a cell too few', `${HEAD}A-2,Two,POLICE\n`, 'organisations.csv:3: has 3 cells where the header has 4'],
    ['an open quote', `${HEAD}A-2,"Two,POLICE,NORTHMOOR\n`, 'organisations.csv:3: the row is not well-formed CSV'],
    [
      'bytes that are no UTF-8',
      Buffer.from(`${HEAD}A-2,Caf\xe9,POLICE,NORTHMOOR\n`, 'latin1'),
      'organisations.csv:3:name: the file is not UTF-8',
    ],
  ])('refuses to start with %s', async (_, text, message) => {
    await expect(load(text)).rejects.toMatchObject({ name: 'StartupError', message });
  });

  it('refuses to start with a file that is not there', () => {
    expect(() => loadOrganisations(new URL('file:///nowhere/organisations.csv'))).toThrow(
      'organisations.csv: the file cannot be read',
    );
  });
});
