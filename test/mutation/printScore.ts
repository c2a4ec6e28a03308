import { readFileSync } from 'node:fs';

interface Mutant {
  readonly status: string;
  readonly static?: boolean;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const LIVING = ['Survived', 'NoCoverage'];

/**
 * Prints one score over the reports named (those of `npm run mutate`; of a file that several are about, the last one
 * counts), by folder, and every mutant that lives, with its line in the compiled file.
 */
function main(paths: readonly string[]): void {
  const files = new Map<string, { source: string; mutants: readonly Mutant[] }>();
  for (const path of paths) {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    for (const [file, result] of Object.entries(report.files)) files.set(file, result);
  }
  const byFolder = new Map<string, Mutant[]>();
  for (const [file, { mutants }] of files) {
    const folder = file.replace(/^dist\/src\//, '').replace(/\/[^/]*$/, '');
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...mutants]);
  }
  const all = [...files.values()].flatMap(({ mutants }) => mutants);
  const rows: (readonly [string, readonly Mutant[]])[] = [
    ...[...byFolder].sort(([one], [other]) => (one < other ? -1 : 1)),
    ['all', all],
    ['all that run at load', all.filter((mutant) => mutant.static === true)],
  ];
  console.log(`${'folder'.padEnd(28)}mutants   killed survived untested timed out  errors    score`);
  for (const [name, mutants] of rows) console.log(rowOf(name, mutants));
  for (const [file, { source, mutants }] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const living = mutants.filter(({ status }) => LIVING.includes(status));
    if (living.length === 0) continue;
    console.log(`\n${file.replace(/^dist\//, '').replace(/\.js$/, '.ts')} (${living.length} of ${mutants.length})`);
    for (const each of [...living].sort(byPlace)) console.log(lineOf(each, source.split('\n')));
  }
}

function rowOf(name: string, mutants: readonly Mutant[]): string {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed');
  const score = (100 * killed) / (killed + count(...LIVING));
  const others = ['Survived', 'NoCoverage', 'Timeout', 'RuntimeError'].map((status) => count(status));
  const figures = [mutants.length, killed, ...others, score.toFixed(2)];
  return name.padEnd(26) + figures.map((figure) => String(figure).padStart(9)).join('');
}

const byPlace = (one: Mutant, other: Mutant): number =>
  one.location.start.line - other.location.start.line || one.location.start.column - other.location.start.column;

function lineOf(
  { status, static: isStatic, mutatorName, replacement, location }: Mutant,
  source: readonly string[],
): string {
  const { line, column } = location.start;
  const told = `${status === 'NoCoverage' ? ', untested' : ''}${isStatic === true ? ', at load' : ''}`;
  const code = (source[line - 1] ?? '').trim().slice(0, 110);
  return `  ${line}:${column} ${mutatorName}${told} -> ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 80)}\n      ${code}`;
}

const named = process.argv.slice(2);
main(named.length > 0 ? named : ['reports/mutation.json']);
