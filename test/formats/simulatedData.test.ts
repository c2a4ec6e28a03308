import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import { FORMATS } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { nativeFieldsFor } from '../../src/formats/nativeFieldsFor.js';
import { nativeTables, openSource, SIMULATED } from '../sources/simulatedForces.js';

const leavesOf = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((element) => leavesOf(element, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`));
};

describe.each(SIMULATED)('the invented data of $force', (simulated) => {
  it('uses only fields that its format knows', async () => {
    const format = FORMATS[simulated.format];
    const known = new Set<string>([
      'sexualHarmOrders.terms.requirements.imposedOn',
      'sexual_harm_order_requirement.imposed_date',
    ]);
    for (const kind of Object.keys(KINDS) as Kind[]) {
      for (const [table, fields] of Object.entries(nativeFieldsFor(format, kind, storedColumns(kind))))
        for (const field of fields) known.add(`${table}.${field}`);
    }
    const tables = await nativeTables(simulated);
    const used = Object.entries(tables).flatMap(([table, rows]) =>
      leavesOf(rows, '').map((field) => `${table}.${field}`),
    );
    expect([...new Set(used)].filter((field) => !known.has(field))).toEqual([]);
  });

  it('cannot be mistaken for real: national identifiers end in S, telephones are of the drama range', async () => {
    const text = await readFile(new URL(`../../../forces/${simulated.file}`, import.meta.url), 'utf8');
    const identifiers = text.match(/\b\d{4}\/\d{7}[A-Z]\b|\b\d{6}\/\d{2}[A-Z]\b/g) ?? [];
    expect(identifiers.length).toBeGreaterThan(0);
    expect(identifiers.filter((identifier) => !identifier.endsWith('S'))).toEqual([]);
    const telephones = text.match(/\b0\d{4} ?\d{6}\b/g) ?? [];
    expect(telephones.length).toBeGreaterThan(0);
    expect(telephones.filter((telephone) => !/^01632 960\d{3}$/.test(telephone))).toEqual([]);
  });
});

describe('the registers', () => {
  it('of every force are read', async () => {
    const [northmoor, saltwick, ardenvale] = await Promise.all(
      SIMULATED.map(async (simulated) => openSource(simulated, await nativeTables(simulated)).registers),
    );
    expect(northmoor).toEqual({
      MEETING: [
        {
          ref: 'SD-2026-0911',
          participants: ['CSC-NORTHMOOR', 'NMR-POLICE', 'FERNHILL-ACADEMY'],
          children: ['CR-48213'],
        },
        {
          ref: 'SD-2026-0877',
          participants: ['CSC-NORTHMOOR', 'NMR-POLICE', 'YJS-NORTHMOOR', 'FERNHILL-ACADEMY'],
          children: ['CR-64402', 'CR-70318'],
        },
      ],
      INCIDENT: [
        {
          log: 'Log 0118 of 22/11/2026',
          at: '2026-11-22T02:10:00Z',
          address: '14 Quay Row, Northmoor',
          nominals: ['NMR-N-0072261'],
        },
        {
          log: 'Log 0412 of 14/10/2026',
          at: '2026-10-14T19:05:00Z',
          address: '9 Heron Court, Northmoor',
          nominals: ['NMR-N-0051177'],
        },
      ],
      ENCOMPASS_NOTICE: [{ ref: 'OE-NMR-2026-0377', organisation: 'FERNHILL-ACADEMY', pupilId: 'CR-83301' }],
    });
    expect(saltwick?.INCIDENT).toEqual([
      {
        log: 'Log 0307 of 28/10/2026',
        at: '2026-10-28T18:45:00Z',
        address: '22 Anchor Terrace, Saltwick',
        nominals: ['SLW-N-0020417'],
      },
    ]);
    expect(ardenvale?.INCIDENT).toEqual([
      {
        log: 'Log 0066 of 12/11/2026',
        at: '2026-11-12T05:45:00Z',
        address: '15 Beech Close, Ardenvale',
        nominals: ['ARV-N-0028841'],
      },
    ]);
  });
});
