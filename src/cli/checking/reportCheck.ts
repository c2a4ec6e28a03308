import type { KindCoverage } from '../../conformance/coverageOf.js';
import { type CheckResult, type CheckStatus, type Finding, findingInWords } from '../../conformance/Finding.js';
import { storedColumns } from '../../formats/columns.js';
import type { Format } from '../../formats/Format.js';
import type { BrokenPlace, LeftOut } from '../../model/LeftOut.js';
import type { ReadKind } from '../../model/Source.js';
import { nativePlaces } from './nativePlaces.js';
import type { Stranger } from './Stranger.js';

/** What the check of a force came to. */
export interface Checked {
  readonly stranger: Pick<Stranger, 'format' | 'connector' | 'known'>;
  readonly results: readonly CheckResult[];
  readonly coverage: readonly KindCoverage[];
  readonly leftOut: LeftOut;
}

const MARKS: Readonly<Record<CheckStatus, string>> = { PASSED: 'passed', FAILED: 'FAILED', NOT_APPLICABLE: '-' };
/** Rows that are listed of one broken field. */
const ROWS_AT_MOST = 10;

/** The report, line by line: places and numbers, and never a value. */
export function reportCheck(checked: Checked): readonly string[] {
  const { stranger, results, coverage, leftOut } = checked;
  const { known, format, connector } = stranger;
  const rows = coverage.reduce((sum, one) => sum + one.rows, 0);
  return [
    `force       ${known.force}, ${connector}, format ${format.name}`,
    `looked at   ${rows} ${rows === 1 ? 'row' : 'rows'} of ${known.everybody ? 'everybody' : 'some of the people'} it holds`,
    '',
    ...results.flatMap((result) => resultLines(format, result)),
    '',
    ...leftOutLines(leftOut),
    '',
    ...coverageLines(format, coverage),
    '',
    verdict(results, leftOut),
  ];
}

/** Everything that is promised is kept, and nothing is left out. */
export const isSound = ({ results, leftOut }: Pick<Checked, 'results' | 'leftOut'>): boolean =>
  results.every(({ status }) => status !== 'FAILED') && leftOut.rows === 0;

function resultLines(format: Format, { name, status, findings, more, because }: CheckResult): string[] {
  const reason = because === null ? '' : ` (${because})`;
  return [
    `${MARKS[status].padEnd(8)}${name}${reason}`,
    ...findings.map((finding) => `          ${findingInWords(finding)}${nativeOf(format, finding)}`),
    ...(more > 0 ? [`          and ${more} more`] : []),
  ];
}

function nativeOf(format: Format, { kind, column }: Finding): string {
  const places = kind === null || column === null ? [] : nativePlaces(format, kind, column);
  return places.length === 0 ? '' : ` [${places.join(', ')}]`;
}

function leftOutLines({ rows, places }: LeftOut): string[] {
  if (rows === null) return ['rows left out: not known, the force cannot be read'];
  if (rows === 0) return ['rows left out: none'];
  const fields = new Map<string, BrokenPlace[]>();
  for (const place of places) {
    const name = `${place.table}.${plain(place.field)}: ${place.problem}`;
    fields.set(name, [...(fields.get(name) ?? []), place]);
  }
  return [`rows left out: ${rows}`, ...[...fields].map(([name, found]) => `  ${name}${rowsOf(found)}`)];
}

/** Places in lists do not count. */
const plain = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, '');

function rowsOf(places: readonly BrokenPlace[]): string {
  const named = [...new Set(places.flatMap(({ row }) => (row === null ? [] : [row])))];
  if (named.length === 0) return ` (${places.reduce((sum, { rows }) => sum + rows, 0)} rows)`;
  const listed = named.slice(0, ROWS_AT_MOST).join(', ');
  const more = named.length > ROWS_AT_MOST ? ` and ${named.length - ROWS_AT_MOST} more` : '';
  return ` (row${named.length === 1 ? '' : 's'} ${listed}${more})`;
}

function coverageLines(format: Format, coverage: readonly KindCoverage[]): string[] {
  const seen = coverage.filter(({ rows }) => rows > 0);
  const unseen = coverage.filter(({ rows }) => rows === 0).map(({ kind }) => kind);
  return [
    'columns never filled (* the format has no place for it)',
    ...seen.map(({ kind, unfilled }) => {
      const names = wholeParts(kind, unfilled).map((column) => {
        const hasPlace = nativePlaces(format, kind, column).length > 0 || column.endsWith('.…');
        return hasPlace ? column : `${column}*`;
      });
      return `  ${kind.padEnd(18)}${names.length === 0 ? 'none' : names.join(', ')}`;
    }),
    ...(unseen.length === 0 ? [] : [`no row was looked at of ${unseen.join(', ')}`]),
  ];
}

/** Where nothing of a part or list is filled, it is named once. */
function wholeParts(kind: ReadKind, unfilled: readonly string[]): readonly string[] {
  const all = storedColumns(kind);
  const nameOf = (column: string): string => {
    const part = `${column.split('.')[0] ?? ''}.`;
    const inside = all.filter((one) => one.startsWith(part));
    return inside.length > 1 && inside.every((one) => unfilled.includes(one)) ? `${part}…` : column;
  };
  return [...new Set(unfilled.map(nameOf))];
}

function verdict(results: readonly CheckResult[], leftOut: LeftOut): string {
  const count = (status: CheckStatus) => results.filter((result) => result.status === status).length;
  const made = results.length - count('NOT_APPLICABLE');
  const failed = count('FAILED');
  const left = leftOut.rows === 0 ? '' : `, ${leftOut.rows ?? 'an unknown number of'} rows left out`;
  const skipped = count('NOT_APPLICABLE') > 0 ? `, ${count('NOT_APPLICABLE')} could not be made` : '';
  return `${isSound({ results, leftOut }) ? 'SOUND' : 'NOT SOUND'}: ${failed} of ${made} checks failed${skipped}${left}`;
}
