import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { JOURNAL } from './JournalReporter.js';
import { isLiving, readJournals } from './readJournals.js';
import type { TriedMutant } from './TriedMutant.js';

const OTHERS = ['Survived', 'NoCoverage', 'Timeout', 'RuntimeError'];

/**
 * Prints one score over the journals named (those of `npm run mutate`; of a mutant that several are about, the last one
 * counts), by folder, and every mutant that lives, with its line in the compiled file.
 */
function main(journals: readonly string[]): void {
  const all = readJournals(journals);
  const files = [...new Set(all.map(({ file }) => file))].sort();
  console.log(`${'folder'.padEnd(34)}mutants   killed survived untested timed out  errors    score`);
  for (const folder of [...new Set(files.map((file) => dirname(file)))].sort()) {
    printRow(
      folder,
      all.filter(({ file }) => dirname(file) === folder),
    );
  }
  printRow(
    'all that run at load',
    all.filter(({ atLoad }) => atLoad),
  );
  printRow('all', all);
  for (const file of files) {
    printLiving(
      file,
      all.filter((tried) => tried.file === file),
    );
  }
}

function printRow(name: string, mutants: readonly TriedMutant[]): void {
  const count = (wanted: string) => mutants.filter(({ status }) => status === wanted).length;
  const killed = count('Killed');
  const score = (100 * killed) / (killed + count('Survived') + count('NoCoverage'));
  const figures = [mutants.length, killed, ...OTHERS.map(count), score.toFixed(2)];
  console.log(name.padEnd(32) + figures.map((figure) => String(figure).padStart(9)).join(''));
}

function printLiving(file: string, mutants: readonly TriedMutant[]): void {
  const living = mutants.filter(isLiving);
  if (living.length === 0) return;
  const source = readFileSync(file, 'utf8').split('\n');
  console.log(`\n${file} (${living.length} of ${mutants.length})`);
  for (const { line, column, mutator, replacement, status, atLoad } of [...living].sort(byPlace)) {
    const told = `${status === 'NoCoverage' ? ', untested' : ''}${atLoad ? ', at load' : ''}`;
    const code = (source[line - 1] ?? '').trim().slice(0, 110);
    console.log(`  ${line}:${column} ${mutator}${told} -> ${replacement.slice(0, 80)}\n      ${code}`);
  }
}

const byPlace = (one: TriedMutant, other: TriedMutant): number => one.line - other.line || one.column - other.column;

const named = process.argv.slice(2);
main(named.length > 0 ? named : [JOURNAL]);
