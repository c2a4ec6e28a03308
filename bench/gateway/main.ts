import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersBench, type Measurements } from './answersBench.js';
import { CAN_PIN, Contender, pinLoad } from './Contender.js';
import { describeResults, QUESTIONS, TITLES } from './describeResults.js';
import { drawChart } from './drawChart.js';
import { type GatewayOptions, parseGatewayOptions } from './GatewayOptions.js';
import { growthBench } from './growthBench.js';
import { CONNECTIONS, type Measured, measure } from './measure.js';
import { plansBench } from './plansBench.js';
import { startBench } from './startBench.js';
import { own } from './startContender.js';

const options = parseGatewayOptions(process.argv.slice(2));
pinLoad(availableParallelism());
const folder = await mkdtemp(join(tmpdir(), 'proviso-bench-'));
try {
  const { parts } = options;
  const answers = parts.includes('answers') ? await answersBench(folder, options) : null;
  const text = describeResults({
    machine: machine(options),
    answers,
    forces43: parts.includes('forces') ? await forcesBench(options) : null,
    growth: parts.includes('growth') ? await growthBench() : null,
    start: parts.includes('start') ? await startBench() : null,
    plans: parts.includes('plans') ? await plansBench() : null,
  });
  process.stdout.write(`\n${text}`);
  if (options.writes) {
    await writeFile(new URL('../../../bench/results.md', import.meta.url), text);
    if (answers !== null) await writeFile(new URL('../../../bench/results.svg', import.meta.url), chartOf(answers));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A look-up that asks 43 forces, of which one knows the person. */
async function forcesBench({ seconds }: GatewayOptions): Promise<Measured> {
  const broker = await Contender.start('broker', [own('brokerProcess.js'), '43', '20', 'full']);
  const measured = await measure(broker, 'identity', seconds);
  await broker.stop();
  return measured;
}

function machine({ seconds, rounds }: GatewayOptions): string {
  const pinned = CAN_PIN ? 'the server’s processes pinned to the first, the load to the last' : 'nothing pinned';
  return [
    `Node ${process.version} on ${availableParallelism()} processors (${cpus()[0]?.model.trim()}), ${pinned};`,
    `load of the machine ${loadavg()[0]?.toFixed(1)} when it began.`,
    `${CONNECTIONS} connections, ${seconds} s each after half as long to warm up, best of ${rounds} rounds.`,
  ].join('\n');
}

function chartOf(answers: Measurements): string {
  return drawChart(
    Object.entries(QUESTIONS).map(([question, title]) => ({
      title,
      bars: [...answers].flatMap(([name, measured]) => {
        const one = measured.get(question);
        return one === undefined
          ? []
          : [{ label: TITLES[name], perSecond: one.perSecond, isOwn: name.startsWith('broker') }];
      }),
    })),
  );
}
