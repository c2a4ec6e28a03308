import { describe, expect, it } from '@jest/globals';
import { GROUP_CODES, type GroupCode } from '../../src/model/codes.js';
import { Coverage } from './Coverage.js';
import { Chance } from './generator/Chance.js';
import { drawTuple } from './generator/drawTuple.js';
import { naiveDecide } from './naive/naiveDecide.js';
import { KINDS_IN_ORDER, readBriefTable, readMatrixTables } from './naive/readMatrixTables.js';
import type { Answer, Tuple } from './naive/Tuple.js';
import { shippedDecide } from './shippedDecide.js';
import { shrink } from './shrink.js';

const SEED = Number(process.env.PROVISO_DIFF_SEED ?? 20_261_122);
/** The long form draws as many as the claim is made for; the short form, enough to reach every rule. */
const IS_LONG = process.env.PROVISO_LONG === '1';
const TUPLES = Number(process.env.PROVISO_DIFF_TUPLES ?? (IS_LONG ? 100_000 : 20_000));
const TIMEOUT_MS = 300_000;
const MOST_PRINTED = 5;

const TABLE = readMatrixTables();
const NEVER_PASS: readonly GroupCode[] = ['CAP', 'ANL'];

/** Where the two differ, in one line; null where they agree. */
function difference(tuple: Tuple, naive: Answer = naiveDecide(tuple, TABLE)): string | null {
  const shipped = shippedDecide(tuple);
  const by = shipped.opened === null ? 'nobody' : (shipped.opened.by ?? 'a threat to life');
  const openers = naive.openedBy.map((id) => id ?? 'a threat to life');
  const isOpenedAlike = openers.length === 0 ? shipped.opened === null : openers.includes(by);
  const isReasonAlike = naive.reason === 'UNSETTLED' || naive.reason === shipped.reason;
  if (naive.level === shipped.level && isOpenedAlike && isReasonAlike) return null;
  const ours = `${naive.level} for ${naive.reason}, opened by ${openers.join(' or ') || 'nobody'}; ${naive.gate}`;
  return `brief ${ours}, shipped ${shipped.level} for ${shipped.reason}, opened by ${by}`;
}

/** What is needed to see for oneself why they differ. */
const told = ({ organisations: _o, forceAreas: _f, postcodeAreas: _p, ...tuple }: Tuple) => JSON.stringify(tuple);

/** One pass over the tuples, for all tests to look at. */
function run(): { coverage: Coverage; count: number; differing: Tuple[] } {
  const chance = new Chance(SEED);
  const coverage = new Coverage();
  const differing: Tuple[] = [];
  let count = 0;
  for (let drawn = 0; drawn < TUPLES; drawn += 1) {
    const tuple = drawTuple(chance);
    const answer = naiveDecide(tuple, TABLE);
    coverage.note(tuple, answer);
    if (difference(tuple, answer) === null) continue;
    count += 1;
    if (differing.length < MOST_PRINTED) differing.push(tuple);
  }
  return { coverage, count, differing };
}

describe('the table that the naive reading starts from', () => {
  const brief = readBriefTable();
  const whether = brief === null ? it.skip : it;
  const why = brief === null ? ' (skipped: the brief does not lie beside this package)' : '';

  whether(`is the brief’s own, cell by cell${why}`, () => {
    const cells = (brief ?? []).flatMap(({ kind, category, facet, cells: row }) =>
      Object.entries(row).map(([group, { level, linkedOnly, ownRequirementOnly }]) => {
        const name = KINDS_IN_ORDER[Number(kind.slice(1)) - 1];
        const cell = { level: level[0], linkedOnly, ownRequirementOnly, owningForceOnly: level === 'F/I' };
        return [`${name}/${category}/${facet ?? ''}/${group}`, cell] as const;
      }),
    );
    expect(new Map(cells)).toEqual(TABLE);
    expect(cells).toHaveLength(1_610);
  });
});

describe('the policy as shipped and the brief read by itself', () => {
  const { coverage, count, differing } = run();

  it(
    `agree on ${TUPLES} tuples of seed ${SEED}`,
    () => {
      const minimal = differing.map((tuple) => shrink(tuple, (candidate) => difference(candidate) !== null));
      const lines = minimal.map((tuple) => `${difference(tuple)}\n${told(tuple)}`);
      process.stdout.write(`${coverage.print()}\n`);
      expect({ count, lines }).toEqual({ count: 0, lines: [] });
    },
    TIMEOUT_MS,
  );

  const share = TUPLES / 100_000;
  const asked = (table: string, row: string, least: number) => {
    if (coverage.count(table, row) < least * share) return [`${table}, ${row}: ${coverage.count(table, row)}`];
    return [];
  };

  it.each(GROUP_CODES.filter((group) => !NEVER_PASS.includes(group)))('covered %s', (group) => {
    expect([
      ...asked('gate passed', group, 500),
      ...asked('gate shut', group, 100),
      ...['F', 'M', 'N'].flatMap((level) => asked('level', `${group} ${level}`, 30)),
    ]).toEqual([]);
  });

  it.each(NEVER_PASS)('covered %s, whose gate never opens', (group) => {
    expect(asked('level', `${group} N`, 500)).toEqual([]);
    expect(coverage.count('gate passed', group)).toBe(0);
  });

  it('covered every rule', () => {
    const rare = EVERY_RULE.filter((rule) => coverage.countOf('rule', rule) < 30 * share);
    expect(rare).toEqual([]);
  });

  it('covered both sides of every boundary', () => {
    expect(EVERY_BOUNDARY.flatMap((boundary) => asked('boundary', boundary, 200))).toEqual([]);
  });

  it('covered every way to open what is the Inspector’s', () => {
    const byHuman = ['PPU', 'MAP', 'CSC', 'PNP', 'EDU', 'EMP', 'REG', 'CRE'];
    expect([
      ...byHuman.flatMap((group) => asked('opened', `${group} by authorisation`, 20)),
      ...['PPU', 'CSC'].flatMap((group) => asked('opened', `${group} by threat to life`, 10)),
    ]).toEqual([]);
  });
});

/** Every rule that the naive reading knows, with the level it leaves where there are several. */
const EVERY_RULE: readonly string[] = [
  'table: cell',
  'table: no row',
  'table: field that decides',
  'table: household child',
  'table: not relevant',
  'table: ◊, linked person → F',
  'table: ◊, linked person → M',
  'table: ◊, linked person → I',
  'table: ◊, not the linked person → M',
  'table: ◊, not the linked person → N',
  'table: †, own requirement',
  'table: †, not the own requirement → M',
  'table: †, not the own requirement → N',
  'table: F/I, owning force',
  'table: F/I, another force',
  'table: new address → N',
  'table: new address, own case',
  'victim anonymity',
  'child subject → M',
  'child subject → I',
  'child subject → N',
  'under ten',
  'adult tool',
  'spent →',
  'spent, not relevant',
  'protected →',
  'childhood disposal',
  'non-conviction',
  'eliminated subject',
  'eliminated other',
  'grade E',
  'grade 3 or D',
  'code C without conditions',
  'classification',
  'strict necessity',
  'disposed',
  'given in confidence',
  'order ended SHPO_SRO',
  'order ended CAWN',
  'order ended DVPN_DVPO',
  'order ended VOO',
  'existence I',
  'existence N',
  'not on the meeting list',
  'order of another supervisor',
];

/** Days and instants on whose other side the answer may be another. */
const EVERY_BOUNDARY: readonly string[] = [
  ...[10, 18].flatMap((age) => ['yesterday', 'today', 'tomorrow'].map((when) => `turns ${age} ${when}`)),
  ...['yesterday', 'today', 'tomorrow'].map((when) => `order ends ${when}`),
  ...[-1, 0, 1].map((ms) => `authorisation expires in ${ms} ms`),
];
