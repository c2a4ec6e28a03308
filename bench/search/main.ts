import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { searchDirectory } from '../../src/matching/directory/search/searchDirectory.js';
import { quantile } from '../ledger/quantiles.js';
import { Report } from '../ledger/Report.js';
import { askQuestions, drawQuestions, type Measured, type Question } from './askQuestions.js';
import { buildDirectory } from './buildDirectory.js';
import { NationalPeople } from './national/NationalPeople.js';
import { isKnowable, linearScan, matchIndex } from './otherWays.js';
import { QUESTION_KINDS } from './questions.js';
import { parseSearchBenchOptions } from './SearchBenchOptions.js';

const TOP = 10;
/** Questions that are asked of a linear scan: it takes its time. */
const FEW = 33;

const options = parseSearchBenchOptions(process.argv.slice(2));
const report = new Report();
const p99s = new Map<number, number>();
for (const people of [options.people / 100, options.people / 10, options.people]) measureSize(Math.round(people));
reportGrowth();
if (options.baseline > 0) measureOtherWays();

function measureSize(people: number): void {
  collect();
  report.heading(`${report.count(people)} people`);
  const country = new NationalPeople(people, options.seed);
  const { directory, addSeconds, indexSeconds } = buildDirectory(country);
  collect();
  report.line('inventing and adding them', `${addSeconds.toFixed(1)} s`, 'processor time');
  report.line('indexing them', `${indexSeconds.toFixed(1)} s`, 'processor time');
  report.line('memory of the process', report.mib(process.memoryUsage.rss()), `at most ${peak()} so far`);
  report.line('keys', (directory.postings.size / people).toFixed(1), 'a person');
  const ask = (question: Question['sought']) => {
    const { rows, truncated } = searchDirectory(directory, question, TOP);
    return { people: rows.map(({ row }) => row), truncated };
  };
  askQuestions(drawQuestions(country, Math.min(100, options.questions), options.seed + 1), 1, ask);
  const questions = drawQuestions(country, options.questions, options.seed);
  let asked = peak();
  const measured = askQuestions(
    questions,
    options.rounds,
    ask,
    (question) => isKnowable(directory, question, TOP),
    () => {
      asked = peak();
    },
  );
  for (const kind of QUESTION_KINDS) report.line(kind, ...inWords(measured(kind)));
  report.line('all questions', ...inWords(measured(null)));
  p99s.set(people, quantile(measured(null).cpuMs, 0.99));
  report.line('memory of the process at most', asked, 'goal 2 GiB at 10,000,000 people');
  report.line('  and where everybody is weighed', peak(), 'for what was not found');
}

function reportGrowth(): void {
  report.heading('growth');
  const [least = Number.NaN] = p99s.values();
  for (const [people, p99] of p99s)
    report.line(`p99 at ${report.count(people)} people`, report.ms(p99), report.ratio(p99 / least));
}

/** The other ways at a size at which they can be borne, and the directory beside them. */
function measureOtherWays(): void {
  collect();
  report.heading(`other ways, ${report.count(options.baseline)} people`);
  const country = new NationalPeople(options.baseline, options.seed);
  const questions = drawQuestions(country, Math.min(options.questions, 100), options.seed);
  const { directory } = buildDirectory(country);
  const indexed = askQuestions(questions, options.rounds, (sought) => {
    const { rows, truncated } = searchDirectory(directory, sought, TOP);
    return { people: rows.map(({ row }) => row), truncated };
  });
  report.line('the directory', ...inWords(indexed(null)));
  const few = questions.filter((_, index) => index % Math.ceil(questions.length / FEW) === 0);
  report.line(
    `linear scan, ${few.length} of the questions`,
    ...inWords(askQuestions(few, 1, (sought) => linearScan(directory, sought, TOP))(null)),
  );
  collect();
  const before = process.memoryUsage.rss();
  const ask = matchIndex(
    country,
    questions.map(({ sought }) => sought),
  );
  collect();
  report.line('index of `match`: Maps of strings', ...inWords(askQuestions(questions, options.rounds, ask)(null)));
  report.line('  memory more', report.mib(process.memoryUsage.rss() - before), 'one name, date and address a person');
}

function inWords(measured: Measured): [string, string] {
  const { wallMs, cpuMs, recall, knowable, knowableRecall, truncated, wholeRecall } = measured;
  const ms = (values: Float64Array) =>
    `p50 ${quantile(values, 0.5).toFixed(2)} p99 ${quantile(values, 0.99).toFixed(2)} ms`;
  const told = `knowable ${knowable.toFixed(2)}, of these ${knowableRecall.toFixed(3)}`;
  const shares = `found in ${TOP} ${recall.toFixed(3)}, ${told}, may be more ${truncated.toFixed(2)}, of the others ${wholeRecall.toFixed(3)}`;
  return [ms(cpuMs), `(wall ${ms(wallMs)})  ${shares}`];
}

function peak(): string {
  return report.mib(process.resourceUsage().maxRSS * 1024);
}

/** Gives back what nobody holds, so that one measurement does not count another's. */
function collect(): void {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
}
