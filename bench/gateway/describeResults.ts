import type { Measurements } from './answersBench.js';
import { figuresOf } from './Figure.js';
import type { ContenderName } from './GatewayOptions.js';
import type { Growth } from './growthBench.js';
import type { Measured } from './measure.js';
import type { PlanCost } from './plansBench.js';
import type { Start } from './startBench.js';

/** Everything that one run measured; parts that were left out are null. */
export interface Results {
  readonly answers: Measurements | null;
  readonly forces43: Measured | null;
  readonly growth: readonly Growth[] | null;
  readonly start: Start | null;
  readonly plans: readonly PlanCost[] | null;
  /** The machine, in words. */
  readonly machine: string;
}

export const TITLES: Readonly<Record<ContenderName, string>> = {
  broker: 'Proviso, everything on',
  'broker-bare': 'Proviso without policy and log',
  'broker-graphql-js': 'Proviso, graphql-js for every field',
  apollo: 'Apollo Server, defaults',
  'apollo-shield': 'Apollo Server with shield',
  mercurius: 'Mercurius with its compiler',
  'mercurius-auth': 'Mercurius with auth',
  hive: 'Hive Gateway, granular',
  'node-http': 'node:http, the same bytes',
  'node-http-log': 'node:http, once the log has both',
};

export const QUESTIONS: Readonly<Record<string, string>> = {
  identity: 'Identity check: 3 fields of one nominal',
  records200: '200 records in 4 forces, 12 fields each',
  denied: 'Denied request',
  statistics: 'Statistics',
};

/** The results as Markdown. */
export function describeResults({ answers, forces43, growth, start, plans, machine }: Results): string {
  const parts = [`# What one run measured\n\n${machine}\n`];
  if (answers !== null) {
    parts.push('## What is wanted, as a multiple\n', wantedTable(answers));
    for (const [question, title] of Object.entries(QUESTIONS))
      parts.push(`## ${title}\n`, answerTable(answers, question));
  }
  if (forces43 !== null)
    parts.push('## Identity check over 43 forces\n', table(ANSWER_HEAD, [answerRow('broker', forces43)]));
  if (growth !== null) parts.push('## As records grow\n', growthTable(growth));
  if (start !== null)
    parts.push(
      `## Start\n\nFrom the call to listening, 20,000 people in four forces: ${round(start.ms)} ms, ${round(start.cpuMs)} ms of processor time.\n`,
    );
  if (plans !== null)
    parts.push(
      '## Planning and compiling an operation\n',
      table(
        ['operation', 'first time, µs', 'again, µs'],
        plans.map(({ question, coldUs, warmUs }) => [question, round(coldUs), warmUs.toFixed(1)]),
      ),
    );
  return parts.join('\n');
}

const ANSWER_HEAD = ['', 'requests/s', 'p50 ms', 'p99 ms', 'processor ms each', 'memory MiB', 'answer bytes'];

const answerTable = (answers: Measurements, question: string): string =>
  table(
    ANSWER_HEAD,
    [...answers].flatMap(([name, measured]) => {
      const one = measured.get(question);
      return one === undefined ? [] : [answerRow(name, one)];
    }),
  );

const answerRow = (name: ContenderName, one: Measured): readonly string[] => [
  TITLES[name],
  round(one.perSecond),
  one.p50.toFixed(2),
  one.p99.toFixed(2),
  one.cpuMs?.toFixed(2) ?? '–',
  one.memory === null ? '–' : round(one.memory / 2 ** 20),
  round(one.answerBytes),
];

const wantedTable = (answers: Measurements): string =>
  table(
    ['Proviso with everything on, against', 'wanted', 'by throughput', 'by processor time'],
    figuresOf(answers).map(({ what, wanted, ratio, cpuRatio }) => [what, `≥ ${wanted}`, times(ratio), times(cpuRatio)]),
  );

const growthTable = (growth: readonly Growth[]): string =>
  table(
    ['records', 'answer bytes', 'ms', 'processor ms', 'processor µs a record'],
    growth.map(({ records, answerBytes, ms, cpuMs }) => [
      round(records),
      round(answerBytes),
      ms.toFixed(1),
      cpuMs?.toFixed(1) ?? '–',
      cpuMs === null ? '–' : ((cpuMs * 1000) / records).toFixed(1),
    ]),
  );

const times = (ratio: number | null): string => (ratio === null ? '–' : `${ratio.toFixed(2)}×`);
const round = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** A table whose first column stands to the left, all others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_cell, at) => Math.max(3, ...[head, ...rows].map((cells) => (cells[at] ?? '').length)));
  const padded = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  const line = (cells: readonly string[]) => `| ${padded(cells).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return `${[line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')}\n`;
}
