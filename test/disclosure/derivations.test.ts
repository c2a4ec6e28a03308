import { describe, expect, it } from '@jest/globals';
import { DERIVATIONS } from '../../src/disclosure/derivations.js';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import { INFORMATION_ASSESSMENTS, SOURCE_EVALUATIONS } from '../../src/model/vocabulary/risk.js';
import { isNonConviction } from '../../src/policy/isNonConviction.js';
import { releaseContext } from './fixtures.js';

const derive = (
  name: string,
  unit: Values,
  kind: RecordKind = 'CRIME_REPORT',
  area: string | null = 'NORTHMOOR',
): Value | undefined => DERIVATIONS.get(name)?.make(unit, kind, releaseContext('CSC', { area }));

describe('labels (brief 4.3, 4.4)', () => {
  const ALLEGED = 'Alleged, not proved.';
  it.each<readonly [RecordKind, Values, Value]>([
    ['CRIMINAL_HISTORY', {}, []],
    ['CRIMINAL_HISTORY', { nonConviction: true }, [ALLEGED]],
    ['CRIMINAL_HISTORY', { nonConviction: false, basis: 'FACT', childSubject: false }, []],
    ['CRIME_REPORT', {}, [ALLEGED]],
    ['CRIME_REPORT', { nonConviction: true }, [ALLEGED]],
    ['CRIME_REPORT', { nonConviction: false }, []],
    ['STATEMENT', { basis: 'ALLEGATION' }, [ALLEGED]],
    ['ARREST', { nonConviction: false }, [ALLEGED]],
    ['CAWN', {}, [ALLEGED]],
    ['DVPN_DVPO', { nonConviction: false }, [ALLEGED]],
    ['CRIME_REPORT', { nonConviction: false, outcomeType: '1' }, []],
    ['CRIME_REPORT', { nonConviction: false, outcomeType: '16' }, [ALLEGED]],
    ['RISK_ASSESSMENT', { basis: 'OPINION' }, ['Professional opinion, not fact.']],
    ['INTELLIGENCE', { basis: 'INTELLIGENCE' }, [ALLEGED, 'Intelligence: read it with its grading.']],
    ['SHPO_SRO', { childSubject: true }, ['The child who is the subject of this record.']],
  ])('of %s %j', (kind, unit, expected) => {
    expect(derive('labels', unit, kind)).toEqual(expected);
  });

  it.each([...RECORD_KINDS])(
    'of %s call alleged whatever the overlay on what was never proved holds for it',
    (kind) => {
      for (const nonConviction of [true, false, null]) {
        for (const outcomeType of ['1', '8', '9', '22', null]) {
          const values = { nonConviction, outcomeType };
          const isLabelled = (derive('labels', values, kind) as readonly string[]).includes(ALLEGED);
          expect([kind, values, isLabelled]).toEqual([kind, values, isNonConviction({ kind, values })]);
        }
      }
    },
  );

  it('of a crime report read its outcome, and of nothing else', () => {
    const reading = RECORD_KINDS.filter((kind) => DERIVATIONS.get('labels')?.reads(kind).includes('outcomeType'));
    expect(reading).toEqual(['CRIME_REPORT']);
  });
});

describe('reviewOverdue (brief 4.11)', () => {
  it.each<readonly [Value, Value]>([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11', false],
    ['2025', true],
    ['2030-01-01', false],
    [null, null],
  ])('of a review due on %s', (reviewDate, expected) => {
    expect(derive('reviewOverdue', { reviewDate })).toBe(expected);
  });
});

describe('how a report, arrest or disposal came out (brief 2.4, G_OUTCOME)', () => {
  it.each<readonly [string, RecordKind, Values, Value]>([
    ['outcomeGroup', 'CRIME_REPORT', { status: 'FILED', outcomeType: '16' }, 'NO_FURTHER_ACTION'],
    ['outcomeGroup', 'CRIME_REPORT', { status: 'OPEN' }, 'UNDER_INVESTIGATION'],
    ['outcomeGroup', 'ARREST', { disposal: 'NFA' }, 'NO_FURTHER_ACTION'],
    ['outcomeGroup', 'CRIMINAL_HISTORY', { kind: 'CONVICTION' }, 'CONVICTED'],
    ['outcomeGroup', 'VOO', { kind: 'CONVICTION' }, null],
    ['statusWord', 'CRIME_REPORT', { status: 'OPEN' }, 'ALLEGED'],
    ['statusWord', 'CRIME_REPORT', { status: 'FILED', outcomeType: '16' }, 'NOT_PROVED'],
    ['statusWord', 'CRIME_REPORT', { status: 'FILED', outcomeType: '1' }, 'CHARGED'],
  ])('%s of %s %j', (name, kind, unit, expected) => {
    expect(derive(name, unit, kind)).toBe(expected);
  });

  it('is read of the columns that each kind has for it', () => {
    const reading = RECORD_KINDS.map((kind) => [kind, DERIVATIONS.get('outcomeGroup')?.reads(kind)] as const);
    expect(Object.fromEntries(reading.filter(([, columns]) => columns?.length !== 0))).toEqual({
      CRIME_REPORT: ['status', 'outcomeType'],
      ARREST: ['disposal'],
      CRIMINAL_HISTORY: ['kind'],
    });
  });
});

describe('currentName (brief 1.2)', () => {
  it.each<readonly [Value, Value]>([
    [
      [
        { type: 'ALIAS', forenames: 'Kieran', surname: 'Ruddock' },
        { type: 'CURRENT', forenames: 'Callum', surname: 'Rudd' },
      ],
      'Callum Rudd',
    ],
    [[{ type: 'CURRENT', forenames: null, surname: 'Rudd' }], 'Rudd'],
    [[{ type: 'ALIAS', forenames: 'Kieran', surname: 'Ruddock' }], null],
    [[], null],
    [null, null],
  ])('of %j', (names, expected) => {
    expect(derive('currentName', { names })).toBe(expected);
  });
});

describe('livesInArea (brief 2.4, G_AREA)', () => {
  const at = (postcode: string | null, to: string | null = null): Values => ({ postcode, to });
  it.each<readonly [string, Value, string | null, Value]>([
    ['in the area', [at('NM4 1AA')], 'NORTHMOOR', 'YES'],
    ['in another', [at('SW2 2BB')], 'NORTHMOOR', 'NO'],
    ['in the area and another', [at('SW2 2BB'), at('NM4 1AA')], 'NORTHMOOR', 'YES'],
    ['formerly in the area', [at('NM4 1AA', '2020'), at('SW2 2BB')], 'NORTHMOOR', 'NO'],
    ['formerly in the area, now nowhere known', [at('NM4 1AA', '2020')], 'NORTHMOOR', 'UNKNOWN'],
    ['where no postcode is known', [at(null)], 'NORTHMOOR', 'UNKNOWN'],
    ['in another and somewhere unknown', [at('SW2 2BB'), at('ZZ9 9ZZ')], 'NORTHMOOR', 'UNKNOWN'],
    ['in an area, asked by an agency without one', [at('NM4 1AA')], null, 'UNKNOWN'],
    ['nowhere recorded', null, 'NORTHMOOR', 'UNKNOWN'],
    ['where no end of living is said', [{ postcode: 'NM4 1AA' } as unknown as Values], 'NORTHMOOR', 'YES'],
    ['where the postcode does not begin with letters', [at('4NM 1AA')], 'NORTHMOOR', 'UNKNOWN'],
    ['where the postcode has no letters', [at('41')], 'NORTHMOOR', 'UNKNOWN'],
  ])('of somebody %s', (_who, addresses, area, expected) => {
    expect(derive('livesInArea', { addresses }, 'CRIME_REPORT', area)).toBe(expected);
  });
});

describe('what all orders share (brief 1.8a)', () => {
  it.each<readonly [string, RecordKind, Values, Value]>([
    ['orderKind', 'SHPO_SRO', { orderType: 'INTERIM_SRO' }, 'INTERIM_SRO'],
    ['orderKind', 'DVPN_DVPO', { kind: 'DVPO' }, 'DVPO'],
    ['orderKind', 'CAWN', {}, 'CAWN'],
    ['orderKind', 'VOO', {}, 'VOO'],
    ['inForceFrom', 'SHPO_SRO', { effectiveFrom: '2015-05-20', madeAt: '2015-05-01' }, '2015-05-20'],
    ['inForceFrom', 'CAWN', { servedAt: '2026-01-02' }, '2026-01-02'],
    ['inForceFrom', 'DVPN_DVPO', { issuedAt: '2026-11-20' }, '2026-11-20'],
    ['inForceFrom', 'VOO', { madeAt: '2023-01-01' }, '2023-01-01'],
    ['inForceFrom', 'VOO', {}, null],
    ['expiresAt', 'DVPN_DVPO', { hearingDueBy: '2026-11-24T09:00:00Z' }, '2026-11-24T09:00:00Z'],
    [
      'expiresAt',
      'DVPN_DVPO',
      { hearingDueBy: '2026-11-24T09:00:00Z', dvpoMadeAt: '2026-11-23', dvpoDays: 28 },
      '2026-12-21',
    ],
    ['expiresAt', 'DVPN_DVPO', { dvpoMadeAt: '2026-02-15', dvpoDays: 14 }, '2026-03-01'],
    ['expiresAt', 'CAWN', { childTurns: '2027-05-01' }, null],
  ])('%s of %s from %j', (name, kind, unit, expected) => {
    expect(derive(name, unit, kind)).toBe(expected);
  });

  it('reads of each kind what it is made from, and no birthday of a child', () => {
    const read = (kind: RecordKind) =>
      ['orderKind', 'inForceFrom', 'expiresAt'].map((name) => DERIVATIONS.get(name)?.reads(kind));
    expect(read('SHPO_SRO')).toEqual([['orderType'], ['effectiveFrom'], []]);
    expect(read('CAWN')).toEqual([[], ['servedAt'], []]);
    expect(read('DVPN_DVPO')).toEqual([['kind'], ['issuedAt'], ['dvpoMadeAt', 'dvpoDays', 'hearingDueBy']]);
    expect(read('VOO')).toEqual([[], ['madeAt'], []]);
  });

  it('reads nothing of a kind that is no order', () => {
    const orders: readonly RecordKind[] = ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'];
    for (const kind of RECORD_KINDS.filter((each) => !orders.includes(each))) {
      for (const name of ['orderKind', 'inForceFrom', 'expiresAt'])
        expect([kind, name, DERIVATIONS.get(name)?.reads(kind)]).toEqual([kind, name, []]);
    }
  });

  it('gives the provisions of a domestic violence order as numbered conditions', () => {
    const conditions = derive('conditions', { provisions: ['NO_MOLESTATION', 'MUST_LEAVE'] }, 'DVPN_DVPO');
    expect(conditions).toEqual([
      { number: '1', code: 'NO_MOLESTATION' },
      { number: '2', code: 'MUST_LEAVE' },
    ]);
    expect(derive('conditions', { provisions: null }, 'DVPN_DVPO')).toBeNull();
  });
});

describe('gradeInWords (brief 1.13, 2.4 G_INTEL)', () => {
  it('says every grading in words that name no code, and nothing where a half is missing', () => {
    const words = SOURCE_EVALUATIONS.flatMap((sourceEvaluation) =>
      INFORMATION_ASSESSMENTS.map((informationAssessment) =>
        derive('gradeInWords', { sourceEvaluation, informationAssessment }),
      ),
    );
    expect(new Set(words).size).toBe(15);
    for (const word of words) expect(word).toMatch(/^(un)?(reliable|tested) source; [a-z,; ]+$/);
    expect(
      derive('gradeInWords', { sourceEvaluation: 'UNTESTED', informationAssessment: 'KNOWN_INDIRECTLY_CORROBORATED' }),
    ).toBe('untested source; known indirectly to the source, corroborated');
    expect(derive('gradeInWords', { sourceEvaluation: 'UNTESTED', informationAssessment: null })).toBeNull();
    expect(derive('gradeInWords', { informationAssessment: 'KNOWN_DIRECTLY' })).toBeNull();
  });
});

describe('managed (brief 2.4, G_MAPPA)', () => {
  it.each<readonly [Value, Value]>([
    [1, true],
    [3, true],
    [null, false],
  ])('at level %s', (mappaLevel, expected) => {
    expect(derive('managed', { mappaLevel })).toBe(expected);
  });
});

describe('a field that no force stores', () => {
  it.each<readonly [string, readonly string[]]>([
    ['labels', ['nonConviction', 'basis', 'childSubject']],
    ['reviewOverdue', ['reviewDate']],
    ['currentName', ['names.forenames', 'names.surname', 'names.type']],
    ['livesInArea', ['addresses.postcode', 'addresses.to']],
    ['statusWord', ['status', 'outcomeType']],
    ['conditions', ['provisions']],
    ['gradeInWords', ['sourceEvaluation', 'informationAssessment']],
    ['managed', ['mappaLevel']],
  ])('%s reads of an arrest %j and no more', (name, columns) => {
    expect([...(DERIVATIONS.get(name)?.reads('ARREST') ?? [])].sort()).toEqual([...columns].sort());
  });

  const UNITS: readonly Values[] = [{}, { status: 'FILED', outcomeType: '16', disposal: 'NFA', kind: 'DVPO' }];

  it.each([...DERIVATIONS])('%s looks at nothing that it does not read', (_name, { reads, make }) => {
    for (const kind of RECORD_KINDS) {
      const read = new Set(reads(kind).map((column) => column.split('.')[0]));
      for (const unit of UNITS) {
        const seen = new Set<string>();
        const watched = new Proxy(unit, {
          get: (held, column) => {
            seen.add(String(column));
            return held[String(column)];
          },
        });
        make(watched, kind, releaseContext('CSC'));
        expect([kind, [...seen].filter((column) => column !== '' && !read.has(column))]).toEqual([kind, []]);
      }
    }
  });
});
