import { describe, expect, it } from '@jest/globals';
import { GENERALISER_LIST } from '../../../src/disclosure/generalisers/generalisers.js';
import { GENERALISERS } from '../../../src/model/codes.js';
import { forms, type Row } from './forms.js';

describe('the list of generalisers', () => {
  it('has one for every name, under its own name', () => {
    expect(GENERALISER_LIST.map(({ name }) => name).sort()).toEqual([...GENERALISERS].sort());
  });
});

const OFFENCE = {
  title: 'Sexual activity with a child',
  cjsOffenceCode: 'SX03001',
  offenceGroup: 'CHILD_SEXUAL',
  offenceDate: '2014',
};
const offence = (statusWord: string | null) => [{ offenceGroup: 'CHILD_SEXUAL', statusWord }];

forms('G_OFFENCE', [
  ['an arrest', 'EDU', { kind: 'ARREST', value: [OFFENCE] }, offence('ALLEGED')],
  [
    'a conviction',
    'EDU',
    { kind: 'CRIMINAL_HISTORY', value: [OFFENCE], unit: { kind: 'CONVICTION' } },
    offence('CONVICTED'),
  ],
  [
    'a caution',
    'EDU',
    { kind: 'CRIMINAL_HISTORY', value: [OFFENCE], unit: { kind: 'CAUTION_SIMPLE' } },
    offence('CAUTIONED'),
  ],
  [
    'a youth caution',
    'EDU',
    { kind: 'CRIMINAL_HISTORY', value: [OFFENCE], unit: { kind: 'YOUTH_CAUTION' } },
    offence('CAUTIONED'),
  ],
  [
    'a finding of disability',
    'EDU',
    { kind: 'CRIMINAL_HISTORY', value: [OFFENCE], unit: { kind: 'DISABILITY_FINDING' } },
    offence('NOT_PROVED'),
  ],
  [
    'a finding of insanity',
    'EDU',
    { kind: 'CRIMINAL_HISTORY', value: [OFFENCE], unit: { kind: 'INSANITY_FINDING' } },
    offence('NOT_PROVED'),
  ],
  [
    'an SHPO’s index offence, of which a court found the person guilty',
    'CSC',
    { kind: 'SHPO_SRO', value: { ...OFFENCE, verdict: 'GUILTY' }, unit: { orderType: 'SHPO' } },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: 'CONVICTED' },
  ],
  [
    'the index offence of an SHPO that is only made on conviction',
    'CSC',
    { kind: 'SHPO_SRO', value: OFFENCE, unit: { orderType: 'SHPO', statutoryBasis: 'SA2020_S345' } },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: 'CONVICTED' },
  ],
  [
    'the index offence of an SHPO that may have followed a caution',
    'CSC',
    { kind: 'SHPO_SRO', value: OFFENCE, unit: { orderType: 'SHPO', statutoryBasis: 'SOA2003_S103A' } },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: null },
  ],
  [
    'an SRO’s, which needs no conviction',
    'YJS',
    { kind: 'SHPO_SRO', value: OFFENCE, unit: { orderType: 'SRO' } },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: null },
  ],
  [
    'an interim SRO’s',
    'YJS',
    { kind: 'SHPO_SRO', value: OFFENCE, unit: { orderType: 'INTERIM_SRO' } },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: null },
  ],
  [
    'a VOO’s qualifying offence',
    'CSC',
    { kind: 'VOO', value: OFFENCE },
    { offenceGroup: 'CHILD_SEXUAL', statusWord: 'CONVICTED' },
  ],
  ['a group by itself', 'EDU', { value: 'CHILD_SEXUAL' }, 'CHILD_SEXUAL'],
  ['nothing', 'EDU', { value: null }, null],
]);

forms('G_DATE', [
  ['last week', 'EDU', { value: '2026-11-15' }, '2026-11'],
  ['a minute of last week', 'EDU', { value: '2026-11-15T02:10:00Z' }, '2026-11'],
  ['23 months ago', 'EDU', { value: '2024-12-31' }, '2024-12'],
  ['25 months ago', 'EDU', { value: '2024-10-01' }, '2024'],
  ['ten years ago', 'EDU', { value: '2015-05-20' }, '2015'],
  ['next month', 'EDU', { value: '2026-12-03' }, '2026-12'],
  ['a year only', 'EDU', { value: '2026' }, '2026'],
  ['nothing', 'EDU', { value: null }, null],
]);

forms('G_OUTCOME', [
  ['a group', 'EDU', { value: 'NO_FURTHER_ACTION' }, 'NO_FURTHER_ACTION'],
  ['nothing', 'EDU', { value: null }, null],
]);

const PUBLIC = [
  'Sexual interest in children',
  'Problematic sexual thoughts',
  'Pornography use',
  'Opportunities to offend',
  'Relationship instability',
  'Impulsivity',
];
const FACTORS = ['Lives near Ann Vale', ...PUBLIC].map((heading) => ({
  heading,
  rating: 'HIGH',
  evidence: 'He told us',
}));
const HEADINGS = PUBLIC.slice(0, 5).map((heading) => ({ heading }));
const EVERY_PUBLIC: readonly string[] = [
  'Sexual interest in children',
  'Problematic sexual thoughts',
  'Pornography use',
  'Opportunities to offend',
  'Relationship instability',
  'Emotional regulation',
  'Impulsivity',
  'Non-compliance with orders or supervision',
  'Use of weapons',
];
forms(
  'G_RISK',
  EVERY_PUBLIC.map((heading): Row => {
    const value = [{ heading, rating: 'HIGH', evidence: 'He told us' }, { heading: `${heading} of Ann Vale` }];
    return [heading, 'CSC', { field: 'riskFactors', value }, [{ heading }]];
  }),
);

forms('G_RISK', [
  ...(['CSC', 'HLT', 'YJS'] as const).flatMap((group): Row[] => [
    ['a level', group, { field: 'overallLevel', value: 'HIGH' }, 'HIGH'],
    ['its date', group, { field: 'assessedAt', value: '2026-09-02' }, '2026-09-02'],
    ['factors', group, { field: 'riskFactors', value: FACTORS }, HEADINGS],
  ]),
  ...(['EDU', 'SUP', 'FLO', 'CRE'] as const).flatMap((group): Row[] => [
    ['a level', group, { field: 'overallLevel', value: 'HIGH' }, null],
    ['factors', group, { field: 'riskFactors', value: FACTORS }, null],
  ]),
  ['warning markers', 'FLO', { field: 'warningMarkers', value: ['VIOLENT'] }, ['VIOLENT']],
  ...(['CSC', 'EDU', 'SUP', 'YJS'] as const).map(
    (group): Row => ['warning markers', group, { field: 'warningMarkers', value: ['VIOLENT'] }, null],
  ),
]);

forms('G_MAPPA', [
  ...(['CSC', 'HLT', 'YJS'] as const).map((group): Row => ['a level', group, { field: 'mappaLevel', value: 2 }, 2]),
  ...(['FLO', 'PNP', 'SUP'] as const).map((group): Row => ['a level', group, { field: 'mappaLevel', value: 2 }, null]),
  ['being managed', 'PNP', { field: 'managed', value: true }, true],
  ['the lead agency', 'PNP', { field: 'leadAgency', value: 'PROBATION' }, 'PROBATION'],
]);

const EXTRACT = 'Written by a human.';
const unit = { sceneReport: 'raw', sceneReleaseExtract: EXTRACT };
forms('G_EXTRACT', [
  [
    'a scene report with an extract',
    'CSC',
    { field: 'sceneReport', value: 'raw', unit, from: ['sceneReleaseExtract'] },
    EXTRACT,
  ],
  [
    'a scene report without one',
    'CSC',
    { field: 'sceneReport', value: 'raw', unit: { sceneReport: 'raw' }, from: ['sceneReleaseExtract'] },
    null,
  ],
  [
    'a scene report with an empty one',
    'CSC',
    { field: 'sceneReport', value: 'raw', unit: { sceneReleaseExtract: '' }, from: ['sceneReleaseExtract'] },
    null,
  ],
  [
    'notes with an extract',
    'CSC',
    {
      field: 'investigationLog',
      value: [{ at: '2026', entry: 'raw' }],
      unit: { notesReleaseExtract: EXTRACT },
      from: ['notesReleaseExtract'],
    },
    [{ entry: EXTRACT }],
  ],
  [
    'notes without one',
    'CSC',
    { field: 'investigationLog', value: [{ entry: 'raw' }], unit: {}, from: ['notesReleaseExtract'] },
    null,
  ],
  [
    'minutes with a summary',
    'HLT',
    { field: 'minutes', value: 'raw', unit: { executiveSummary: EXTRACT }, from: ['executiveSummary'] },
    EXTRACT,
  ],
  ['the extract itself', 'CSC', { field: 'sceneReleaseExtract', value: EXTRACT }, EXTRACT],
]);

forms('G_ACCOUNT', [
  [
    'circumstances with a summary',
    'CSC',
    { value: 'raw', unit: { releaseSummary: EXTRACT }, from: ['releaseSummary'] },
    EXTRACT,
  ],
  ['circumstances without one', 'CSC', { value: 'raw', unit: {}, from: ['releaseSummary'] }, null],
  ['the summary itself', 'CSC', { value: EXTRACT }, EXTRACT],
  ['an empty summary', 'CSC', { value: '' }, null],
]);

forms('G_HELD', [
  ['a recording', 'PPU', { value: { held: true, handle: 'REC-1' } }, { held: true }],
  ['no recording', 'PPU', { value: { held: false, handle: null } }, { held: false }],
  ['bank details', 'MAP', { value: { bank: 'GB12 3456', passport: '123456789', held: true } }, { held: true }],
  ['a transcript', 'CSC', { value: true }, true],
  ['nothing', 'MAP', { value: null }, null],
]);

const COUNTS = { a: 1, b: 0, c: 12, firstGeneration: true, contactOffendingIndicated: 'UNKNOWN' };
const SIGNS = { indecentImages: true, firstGeneration: true, contactOffendingIndicated: 'UNKNOWN' };
forms('G_FORENSIC', [
  ...(['SUPPORTS', 'DOES_NOT_SUPPORT', 'INCONCLUSIVE', 'PENDING'] as const).map(
    (result): Row => ['a result', 'CSC', { field: 'resultSummary', value: result }, result],
  ),
  ['that nothing was tested', 'CSC', { field: 'resultSummary', value: 'NOT_TESTED' }, null],
  ['a kind of examination', 'CSC', { field: 'examinationType', value: 'DIGITAL' }, 'DIGITAL'],
  ['counts', 'CSC', { field: 'imageCounts', value: COUNTS }, SIGNS],
  ['counts', 'MAP', { field: 'imageCounts', value: COUNTS }, SIGNS],
  ['counts', 'HLT', { field: 'imageCounts', value: COUNTS }, { indecentImages: true }],
  ['counts', 'YJS', { field: 'imageCounts', value: COUNTS }, { indecentImages: true }],
  ['counts of none', 'HLT', { field: 'imageCounts', value: { a: 0, b: 0, c: 0 } }, { indecentImages: false }],
  [
    'counts nobody has made yet',
    'HLT',
    { field: 'imageCounts', value: { a: null, b: null, c: null } },
    { indecentImages: null },
  ],
]);

forms('G_INTEL', [
  [
    'a sanitised text',
    'CSC',
    { field: 'sanitisedText', value: 'Seen collecting a child.' },
    'Seen collecting a child.',
  ],
  ['a grade in words', 'MAP', { field: 'gradeInWords', value: 'untested source' }, 'untested source'],
  ['conditions of use', 'CSC', { field: 'handlingConditions', value: ['Do not tell him.'] }, ['Do not tell him.']],
  ['a sanitised text', 'FLO', { field: 'sanitisedText', value: 'Seen collecting a child.' }, null],
  [
    'an empty text, which falls back to nothing',
    'CSC',
    { field: 'sanitisedText', value: '', unit: { originalText: 'raw' } },
    null,
  ],
]);

forms('G_SENSITIVE', [
  [
    'health and risk',
    'MAP',
    {
      value: {
        mentalHealth: 'depression',
        medication: 'sertraline',
        selfHarm: '2019',
        safetyConsequences: ['MEDICATION_HELD'],
      },
    },
    { safetyConsequences: ['MEDICATION_HELD'] },
  ],
  [
    'health without a consequence',
    'MAP',
    { value: { mentalHealth: 'depression', safetyConsequences: [] } },
    { safetyConsequences: [] },
  ],
  ['free text', 'MAP', { value: 'depression' }, null],
]);
