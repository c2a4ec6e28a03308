import { describe, expect, it } from '@jest/globals';
import { decideIdentity } from '../../src/disclosure/decideIdentity.js';
import { justifiedColumns } from '../../src/disclosure/justifiedColumns.js';
import type { SelectedField } from '../../src/disclosure/Plan.js';
import type { FieldDecision } from '../../src/disclosure/RecordDecision.js';
import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Nominal, Values } from '../../src/model/Source.js';
import type { CallerContext } from '../../src/policy/Decision.js';
import type { Policy } from '../../src/policy/Policy.js';
import { parseCell } from '../../src/policy/parseCell.js';
import { authorisationWith, callerOf, factsOf, grantOf, OWN_CHILD, POLICY } from '../policy/fixtures.js';
import { planOf } from './plan/fixtures.js';

const selected = (fields: string): readonly SelectedField[] =>
  planOf(`{ person(pncId: "2009/0412873S") { identity { ${fields} } } }`).roots[0]?.person?.identity ?? [];

const nominalWith = (values: Values): Nominal => ({ force: 'SLW', ref: 'SLW-N-1', values });
const NOMINAL = nominalWith({ pncId: '2009/0412873S' });

/** What is decided of the core of a nominal that is seen through records of these kinds. */
const core = (
  fields: string,
  kinds: readonly RecordKind[],
  context: CallerContext,
  { nominal = NOMINAL, policy = POLICY }: { nominal?: Nominal; policy?: Policy } = {},
) =>
  decideIdentity(
    policy,
    selected(fields),
    nominal,
    kinds.map((kind) => factsOf(kind)),
    context,
  );

const levels = (fields: readonly FieldDecision[]) => fields.map(({ decision: { level } }) => level);

describe('the person core (brief 1.2)', () => {
  it('is as free as in the freest record that the person is seen through, in whatever order', () => {
    const seen = (...kinds: RecordKind[]) => levels(core('sex', kinds, callerOf('CSC')).fields);
    expect([seen('MANAGEMENT'), seen('CRIMINAL_HISTORY')]).toEqual([['M'], ['F']]);
    expect(seen('MANAGEMENT', 'CRIMINAL_HISTORY')).toEqual(['F']);
    expect(seen('CRIMINAL_HISTORY', 'MANAGEMENT')).toEqual(['F']);
    expect(seen('INTELLIGENCE', 'MANAGEMENT', 'INTELLIGENCE')).toEqual(['M']);
  });

  it('has identifiers only as the criminal history has them, whatever the person is seen through', () => {
    const identifiers = (group: GroupCode, kind: RecordKind) =>
      levels(core('pncId croNumber localNominalRef', [kind], callerOf(group)).fields);
    expect(identifiers('CSC', 'CRIME_REPORT')).toEqual(['N', 'N', 'N']);
    expect(identifiers('YJS', 'INTELLIGENCE')).toEqual(['F', 'F', 'F']);
    expect(identifiers('PPU', 'ARREST')).toEqual(['F', 'F', 'F']);
  });

  it('is nothing of somebody who is seen through no record', () => {
    expect(() => core('sex', [], callerOf('PPU'))).toThrow('at least one record');
  });

  it('prefers, of two alike, what nobody had to authorise', () => {
    const policy: Policy = {
      ...POLICY,
      cell: (kind, row, facet, group, force) =>
        row === 'SUBJECT_IDENTITY' || row === 'EXISTENCE'
          ? (parseCell(kind === 'ARREST' ? 'M·D' : 'I·D') ?? undefined)
          : POLICY.cell(kind, row, facet, group, force),
    };
    const grants = (['EXISTENCE', 'SUBJECT_IDENTITY'] as const).map((category) => grantOf('VOO', category));
    const context = callerOf('CSC', { authorisations: [authorisationWith(grants)] });
    const full = callerOf('CSC', {
      authorisations: [
        authorisationWith([grantOf('VOO', 'EXISTENCE'), grantOf('VOO', 'SUBJECT_IDENTITY', { form: 'F' })]),
      ],
    });
    const [whole] = core('names { surname }', ['ARREST', 'VOO'], full, { policy }).fields;
    expect([whole?.decision.level, whole?.decision.opened?.by]).toEqual(['F', 'AUTH-1']);
    const openedBy = (...kinds: RecordKind[]) => {
      const [field] = core('names { surname }', kinds, context, { policy }).fields;
      return [field?.decision.level, field?.decision.opened?.by ?? null];
    };
    expect(openedBy('VOO')).toEqual(['M', 'AUTH-1']);
    for (const kinds of [['VOO', 'ARREST'] as const, ['ARREST', 'VOO'] as const]) {
      expect(openedBy(...kinds)).toEqual(['M', null]);
    }
  });

  it('carries no classification: the record that a person is seen through has its own', () => {
    const nominal = nominalWith({ gsc: 'SECRET', pncId: '2009/0412873S' });
    const { facts, existence, visible } = core('sex', ['ARREST'], callerOf('PPU'), { nominal });
    expect(facts).toEqual({
      force: 'SLW',
      kind: 'CRIMINAL_HISTORY',
      record: null,
      nominal: 'SLW-N-1',
      values: { pncId: '2009/0412873S' },
      element: null,
    });
    expect([existence.level, existence.reason, existence.opened, existence.needsAuthorisation]).toEqual([
      'F',
      null,
      null,
      false,
    ]);
    expect([existence.words, existence.chain, visible]).toEqual([null, [], true]);
  });
});

describe('children linked with somebody', () => {
  const linkedChildren = [
    { key: '1', childId: OWN_CHILD, household: false },
    { key: '2', childId: 'CR-2', household: true },
    { key: '3', childId: 'CR-3', household: false },
  ];
  const nominal = nominalWith({ linkedChildren });
  const FIELDS = 'sex linkedChildren { childId }';

  it('are decided one by one: social care gets those of the household in full (brief 2.3a)', () => {
    const { lists, fields } = core(FIELDS, ['MANAGEMENT'], callerOf('CSC'), { nominal });
    expect(fields.map(({ field }) => field.path)).toEqual(['sex']);
    const [list, ...more] = lists;
    expect([list?.field.path, more]).toEqual(['linkedChildren', []]);
    expect(
      list?.elements.map(({ list: of, key, exists, fields: own, existence }) => [
        of,
        key,
        exists,
        levels(own),
        existence.level,
      ]),
    ).toEqual([
      ['linkedChildren', '1', true, ['M'], 'F'],
      ['linkedChildren', '2', true, ['F'], 'F'],
      ['linkedChildren', '3', true, ['M'], 'F'],
    ]);
    expect(list?.unknown?.decision.level).toBe('M');
  });

  it('are none where the force holds none', () => {
    expect(core(FIELDS, ['MANAGEMENT'], callerOf('CSC')).lists.map(({ elements }) => elements)).toEqual([[]]);
  });
});

describe('the minimum form of the core reads', () => {
  const columns = (fields: string) => {
    const { fields: decided, lists } = core(fields, ['CRIMINAL_HISTORY'], callerOf('PNP'));
    return [...justifiedColumns('CRIMINAL_HISTORY', decided, lists).columns].sort();
  };

  it('of names those parts that are asked for, and which name is the current one', () => {
    expect(columns('names { surname }')).toEqual(['names.surname', 'names.type']);
    expect(columns('names { forenames surname type from }')).toEqual([
      'names.forenames',
      'names.surname',
      'names.type',
    ]);
  });

  it('of dates of birth the date and whether it is verified', () => {
    expect(columns('dateOfBirth { date }')).toEqual(['dateOfBirth.date', 'dateOfBirth.verified']);
  });

  it('nothing of what has none', () => {
    expect(columns('sex religion occupation { employer }')).toEqual([]);
  });
});
