import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RowSubject } from '../../src/disclosure/decisionRows.js';
import { RecordReleaser, releaseRecord } from '../../src/disclosure/releaseRecord.js';
import { SharedRows } from '../../src/disclosure/SharedRows.js';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import { callerOf } from '../policy/fixtures.js';
import { releaseContext } from './fixtures.js';
import { decidedOf, RULES } from './plan/fixtures.js';
import { ROW } from './releasing.js';

/** What records of a kind say where they may differ and are still decided alike, by a query that selects it. */
const KINDS: readonly {
  readonly kind: RecordKind;
  readonly list: string;
  readonly query: string;
  readonly facts: Values;
  readonly rest: fc.Arbitrary<Values>;
}[] = [
  {
    kind: 'CRIME_REPORT',
    list: 'crimeReports',
    query: `crimeReports { id sourceForce labels status crimeReference committedFrom offenceTitle outcomeType
      victims { name pseudonym ageBand relationshipGroup } briefCircumstances policyAndTactics
      officerInCase { name team } riskGrading reportingRestrictions }`,
    facts: { status: 'OPEN', basis: 'ALLEGATION', victims: [{ key: '1', victimRef: 'V-1' }], suspects: [] },
    rest: fc.record({
      crimeReference: fc.constantFrom(null, 'NMR/014432/26', 'NMR/014433/26'),
      committedFrom: fc.constantFrom(null, '2015-06-10', '2016'),
      offenceTitle: fc.constantFrom(null, '', 'Sexual assault'),
      outcomeType: fc.constantFrom(null, '1', '14'),
      riskGrading: fc.constantFrom(null, 'HIGH'),
      briefCircumstances: fc.constantFrom(null, 'raw'),
      reportingRestrictions: fc.constantFrom(null, [], ['S39']),
      officerInCase: fc.constantFrom(null, { name: 'Pat Constable', team: null }, { name: null, team: 'North' }),
      victims: fc.constantFrom(
        [],
        [{ key: '1', victimRef: 'V-1', name: 'Ann Vale', dateOfBirth: '2002-05-01' }],
        [{ key: '1', victimRef: 'V-1', name: null, dateOfBirth: null }],
      ),
    }),
  },
  {
    kind: 'SHPO_SRO',
    list: 'orders',
    query: `orders { ... on SexualHarmOrder { id orderType status prohibitions { code text protectedParty { name pseudonym } } } }`,
    facts: { orderType: 'SHPO', prohibitions: [{ key: 'C2', code: 'CONTACT', protectedParty: { ref: 'V-1' } }] },
    rest: fc.record({
      status: fc.constantFrom(null, 'IN_FORCE'),
      orderType: fc.constantFrom('SHPO', 'SRO', null),
      prohibitions: fc.constantFrom(
        [],
        [
          {
            key: 'C2',
            code: 'CONTACT',
            text: 'Not to meet {protectedParty}.',
            protectedParty: { ref: 'V-1', name: 'Ann' },
          },
        ],
        [{ key: 'C2', code: 'CONTACT', text: 'Not to meet anybody.', protectedParty: null }],
      ),
    }),
  },
];
const GROUPS: readonly GroupCode[] = ['CSC', 'PPU', 'FLO', 'HLT', 'EMP', 'YJS', 'REG'];

describe.each(KINDS)('records of $kind that were decided alike', ({ kind, list, query, facts, rest }) => {
  it.each(GROUPS)('are released for %s as each would be alone', (group) => {
    const context = callerOf(group);
    const subject: RowSubject = { ...ROW, recordKind: kind, list, isPolice: context.requester.side === 'POLICE' };
    const decided = decidedOf(kind, query, facts, context);
    const { name } = RULES.typeOfKind(kind);
    fc.assert(
      fc.property(fc.array(rest, { minLength: 2, maxLength: 6 }), (records) => {
        const [together, alone] = [releaseContext(group), releaseContext(group)];
        const releaser = new RecordReleaser(decided, name, subject, together, new SharedRows());
        const envelope = { id: 'r-19aa', sourceForce: 'NMR', recordKind: kind };
        for (const values of records)
          expect(releaser.release(values, envelope)).toEqual(
            releaseRecord(decided, { ...values, ...envelope }, name, subject, alone),
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe('rows that say the same of several records', () => {
  it('are one list, and a list that says anything else is another', () => {
    const row = {
      ...ROW,
      recordKind: 'ARREST',
      fieldPath: 'arrests.arrestedAt',
      category: 'OFFENCE_FACTS',
      decision: 'F',
      generaliser: null,
      trueReason: null,
      shownReason: null,
    } as const;
    const other = Object.fromEntries(Object.keys(row).map((name) => [name, `other ${name}`]));
    for (const name of Object.keys(row)) {
      const shared = new SharedRows();
      const first = [row];
      expect(shared.same(first)).toBe(first);
      const changed = [{ ...row, [name]: other[name] }];
      expect(shared.same(changed)).toBe(name === 'recordId' ? first : changed);
      expect(shared.same([row, row])).toHaveLength(2);
    }
  });
});
