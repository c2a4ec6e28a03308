import { readTable, type TableRow } from '../../formats/readTable.js';
import type { Change, Effect } from './Change.js';
import { CALLERS, type Row, type TableLaw } from './tableLaws.js';

/** Every row that was added or removed, and every cell that changed, between one table of two policy folders. */
export function compareTable(law: TableLaw, before: URL, after: URL): readonly Change[] {
  const [old, now] = [readRows(law, before), readRows(law, after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => compareRow(law, key, old.get(key), now.get(key)));
}

function readRows(law: TableLaw, folder: URL): ReadonlyMap<string, Row> {
  const { columns, rows } = readTable(new URL(law.file, folder));
  return new Map(rows.map((row) => [row.cell(law.key).toLowerCase(), readRow(columns, row)]));
}

function readRow(columns: readonly string[], row: TableRow): Row {
  const callers = columns.filter((column) => row.cell(column) === '●').join(' ');
  return new Map([...columns.map((column) => [column, row.cell(column)] as const), [CALLERS, callers]]);
}

function compareRow(law: TableLaw, key: string, old: Row | undefined, now: Row | undefined): Change[] {
  const name = `${law.noun} ${(now ?? old)?.get(law.key) ?? key}`;
  if (old === undefined && now !== undefined) {
    const { gives, words } = law.row(now);
    return [{ effect: gives, words: `${name} added (${words})` }];
  }
  if (now === undefined && old !== undefined) {
    const { gives, words } = law.row(old);
    return [{ effect: OPPOSITE[gives], words: `${name} removed (${words})` }];
  }
  return [...law.columns].flatMap(([column, judge]) => {
    const [from, to] = [old?.get(column) ?? '', now?.get(column) ?? ''];
    if (from === to) return [];
    const { effect, words } = judge(from, to);
    return [{ effect, words: `${name}, ${column}: ${words}` }];
  });
}

const OPPOSITE: Readonly<Record<Effect, Effect>> = {
  released: 'withheld',
  withheld: 'released',
  either: 'either',
  neither: 'neither',
};
