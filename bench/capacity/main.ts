import { parseArgs } from 'node:util';
import { bytesFor, COSTS, type Costs, type Load, resourcesFor, serviceMs } from './Plan.js';
import { queueWaits } from './queueWaits.js';
import { seededRandom } from './seededRandom.js';

const USAGE = `usage: npm run capacity -- [--peak 5000] [--per-day 4500000] [--years 10] [--<cost> <number>]...
costs: ${Object.keys(COSTS).join(', ')}
`;

/** Numbers by their names. Throws a RangeError that names the flag. */
function numbers(args: readonly string[]): { readonly load: Load; readonly costs: Costs } {
  const text = { type: 'string' } as const;
  const names = ['peak', 'per-day', 'years', ...Object.keys(COSTS)];
  const { values } = parseArgs({ args: [...args], options: Object.fromEntries(names.map((name) => [name, text])) });
  const number = (name: string, otherwise: number): number => {
    const given = values[name] === undefined ? otherwise : Number(values[name]);
    if (!(given > 0)) throw new RangeError(`--${name} must be a number above 0`);
    return given;
  };
  return {
    load: { peakPerSecond: number('peak', 5_000), perDay: number('per-day', 4_500_000), years: number('years', 10) },
    costs: Object.fromEntries(Object.entries(COSTS).map(([name, usual]) => [name, number(name, usual)])) as never,
  };
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const terabytes = (bytes: number): string =>
  `${(bytes / 1e12).toLocaleString('en-GB', { maximumFractionDigits: 1 })} TB`;

function report(load: Load, costs: Costs): string {
  const resources = resourcesFor(load, costs);
  const { logs, index } = bytesFor(load, costs);
  const workers = resources.find(({ name }) => name.startsWith('core'))?.units ?? 1;
  const lines = [
    `${whole(load.peakPerSecond)} answers in the busiest second, ${whole(load.perDay)} a day, ${load.years} years`,
    '',
    'what gives way first             one carries/s   wanted',
    ...resources.map(
      ({ name, oneCarries, units }) => `${name.padEnd(34)}${whole(oneCarries).padStart(12)}${whole(units).padStart(9)}`,
    ),
    '',
    'workers   busy   wait p50   wait p99 (ms, simulated, any balancer)',
    ...[0.65, 0.75, 1, 1.25, 1.5].map((share) => {
      const count = Math.ceil(workers * share);
      const queue = { perSecond: load.peakPerSecond / count, serviceMs: serviceMs(costs), requests: 200_000 };
      const { busy, p50, p99 } = queueWaits({ ...queue, random: seededRandom(7) });
      return `${whole(count).padStart(7)}${`${whole(busy * 100)}%`.padStart(7)}${p50.toFixed(1).padStart(11)}${p99.toFixed(1).padStart(11)}`;
    }),
    '',
    `access logs, one copy   ${terabytes(logs)}`,
    `index, one copy         ${terabytes(index)}`,
    `logs at the peak        ${whole((load.peakPerSecond * costs.entriesPerAnswer * costs.bytesPerEntry) / 1e6)} MB/s`,
  ];
  return `${lines.join('\n')}\n`;
}

try {
  const { load, costs } = numbers(process.argv.slice(2));
  process.stdout.write(report(load, costs));
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : 'wrong use'}\n\n${USAGE}`);
  process.exitCode = 2;
}
