import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadEnquiryRules } from '../../src/enquiry/loadEnquiryRules.js';
import { isRefusal, parseEnquiry } from '../../src/enquiry/parseEnquiry.js';
import { GROUPS, LAWFUL_BASES, USE_CASE_PURPOSES } from '../../src/model/codes.js';
import { NOW, RULES, SOCIAL_WORKER, STRATEGY } from './fixtures.js';

const PACKAGED = new URL('../../../policy/', import.meta.url);

/** The packaged tables with one of them changed. */
async function changed(file: string, change: (text: string) => string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'proviso-rules-'));
  for (const name of ['purposes.csv', 'bases.csv']) await cp(new URL(name, PACKAGED), join(folder, name));
  await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  return pathToFileURL(`${folder}/`);
}

describe('loadEnquiryRules', () => {
  it('lets exactly the groups of brief 3.2 assert each purpose', () => {
    const asserted = USE_CASE_PURPOSES.map((purpose) => [
      purpose,
      [...(RULES.purposes.get(purpose)?.references.keys() ?? [])],
    ]);
    const [ppu, flo, map, csc, pnp, edu, hlt, yjs, emp, reg, sup, cap, cre, anl, , aud] = GROUPS;
    expect(Object.fromEntries(asserted)).toEqual({
      INVESTIGATION: [ppu, flo],
      INCIDENT_RESPONSE: [ppu, flo],
      OFFENDER_MANAGEMENT_MAPPA: [ppu, map, csc, hlt, yjs],
      STRATEGY_DISCUSSION_OR_S47: [ppu, csc, edu, hlt, yjs],
      SAFETY_PLANNING: [ppu, map, csc, pnp, edu, hlt, yjs],
      CLPD: [ppu, emp, reg],
      CSOD: [ppu, cap, cre],
      ORDER_SUPERVISION: [ppu, sup],
      YOUTH_JUSTICE: [ppu, yjs],
      STRATEGIC_ANALYSIS: [anl],
      AUDIT: [aud],
    });
  });

  it('gives every group that may assert a purpose a basis to assert it on', () => {
    for (const [purpose, { references }] of RULES.purposes) {
      for (const group of references.keys()) {
        const bases = LAWFUL_BASES.filter((basis) => {
          const rule = RULES.bases.get(basis);
          return (
            rule?.purposes.has(purpose) && rule.groups.has(group) && rule.standsAlone && rule.enabledFrom === 'always'
          );
        });
        expect([purpose, group, bases.length > 0]).toEqual([purpose, group, true]);
      }
    }
  });

  it('reads the exceptions among the references', () => {
    expect(RULES.purposes.get('SAFETY_PLANNING')?.references.get('PROBATION_NON_ABUSING_PARENT')).toEqual([
      'caseReference',
    ]);
    expect(RULES.purposes.get('SAFETY_PLANNING')?.references.get('EDUCATION')).toEqual(['caseReference', 'meetingId']);
  });

  it('brings a law into force on its day, by data alone', async () => {
    const folder = await changed('bases.csv', (text) =>
      text.replace('PPU CSC EDU HLT,,yes,,', 'PPU CSC EDU HLT,,yes,2027-04-01,'),
    );
    const rules = loadEnquiryRules(folder);
    const input = { ...STRATEGY, lawfulBases: ['CWSA2026_S4'] };
    const refusedOn = (day: string) => isRefusal(parseEnquiry(input, SOCIAL_WORKER, rules, new Date(day)));
    expect(refusedOn('2027-03-31T23:00:00Z')).toBe(true);
    expect(refusedOn('2027-04-01T00:00:00Z')).toBe(false);
    expect(isRefusal(parseEnquiry(input, SOCIAL_WORKER, RULES, NOW))).toBe(true);
  });

  it.each<[string, string, (text: string) => string, string]>([
    [
      'an unknown purpose',
      'purposes.csv',
      (text) => text.replace('\nCLPD,', '\nGOSSIP,'),
      'purposes.csv:7:purpose: is no purpose of this service',
    ],
    [
      'a purpose twice',
      'purposes.csv',
      (text) => text.replace('\nCLPD,', '\nCSOD,'),
      'purposes.csv:8:purpose: the row stands twice',
    ],
    [
      'a purpose left out',
      'purposes.csv',
      (text) => text.replace(/\nAUDIT,.*/, ''),
      'purposes.csv:1:purpose: row AUDIT is missing',
    ],
    [
      'an unknown group',
      'purposes.csv',
      (text) => text.replace('PPU SUP', 'PPU SUPER'),
      'purposes.csv:9:asserted by: names no group',
    ],
    [
      'an unknown reference',
      'purposes.csv',
      (text) => text.replace('AUD,caseReference', 'AUD,hearsay'),
      'purposes.csv:12:reference is one of: names none of caseReference, meetingId, incidentLog',
    ],
    [
      'an exception for a group that may not assert it',
      'purposes.csv',
      (text) => text.replace('; PNP:', '; SUP:'),
      'purposes.csv:6:reference is one of: excepts a group that may not assert it',
    ],
    [
      'an endless enquiry',
      'purposes.csv',
      (text) => text.replace('yes,24\n', 'yes,8761\n'),
      'purposes.csv:11:lasts hours: is no whole number from 1 to 8760',
    ],
    [
      'a doubtful yes',
      'purposes.csv',
      (text) => text.replace(',,yes,12', ',,maybe,12'),
      'purposes.csv:3:must declare conflicts: is neither yes nor no',
    ],
    [
      'a column left out',
      'purposes.csv',
      (text) => text.replace('lasts hours', 'lasts long'),
      'purposes.csv:1:lasts long: is no column of this table',
    ],
    [
      'an unknown basis',
      'bases.csv',
      (text) => text.replace('\nCL_CLPD,', '\nCL_GUT,'),
      'bases.csv:3:basis: is no basis of this service',
    ],
    [
      'an unknown purpose of a basis',
      'bases.csv',
      (text) => text.replace('Disclosure,CLPD,', 'Disclosure,CLP,'),
      `bases.csv:3:for purposes: names none of ${USE_CASE_PURPOSES.join(', ')}`,
    ],
    [
      'an unknown need',
      'bases.csv',
      (text) => text.replace(',confidentialityLimb,', ',courage,'),
      'bases.csv:4:needs: names none of caseReference, meetingId, incidentLog, confidentialityLimb',
    ],
    [
      'a day that never comes',
      'bases.csv',
      (text) => text.replace('PPU CSC EDU HLT,,yes,,', 'PPU CSC EDU HLT,,yes,2027-02-30,'),
      'bases.csv:11:in force from: is neither empty, nor always, nor a date as YYYY-MM-DD',
    ],
  ])('refuses to start with %s', async (_, file, change, message) => {
    const folder = await changed(file, change);
    expect(() => loadEnquiryRules(folder)).toThrow(expect.objectContaining({ name: 'StartupError', message }));
  });
});
