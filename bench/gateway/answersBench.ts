import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askOnce, checkAnswer } from './askOnce.js';
import type { Contender } from './Contender.js';
import type { ContenderName, GatewayOptions } from './GatewayOptions.js';
import { type Measured, measure } from './measure.js';
import { questionsOf, type SharedFiles, startContender } from './startContender.js';
import { benchPersons, forceCodes } from './world.js';

/** By contender, then by question. */
export type Measurements = ReadonlyMap<ContenderName, ReadonlyMap<string, Measured>>;

/** Every contender answers every question rightly, and then as often as it can; they take turns, and the best round counts. */
export async function answersBench(folder: string, options: GatewayOptions): Promise<Measurements> {
  const files: SharedFiles = { data: join(folder, 'data.json'), answers: join(folder, 'answers.json') };
  const right = await writeWorld(files);
  const all = new Map<ContenderName, Map<string, Measured>>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const name of options.contenders) {
      const contender = await startContender(name, files);
      const measured = all.get(name) ?? new Map<string, Measured>();
      all.set(name, measured);
      for (const question of questionsOf(name)) {
        await checkAnswer(contender, question, right.get(question) ?? '', name === 'broker-bare');
        const now = await measure(contender, question, options.seconds);
        const before = measured.get(question);
        if (before === undefined || now.perSecond > before.perSecond) measured.set(question, now);
        process.stdout.write(`  ${name} ${question}: ${now.perSecond.toFixed(0)}/s, ${now.cpuMs?.toFixed(2)} ms\n`);
      }
      await contender.stop();
    }
  }
  return all;
}

/** The broker answers first: the others are given the same people and requests, and their answers compared with its. */
async function writeWorld(files: SharedFiles): Promise<ReadonlyMap<string, string>> {
  const broker = await startContender('broker', files);
  const { requests } = broker.ready;
  const persons = benchPersons(forceCodes(4), [200]).map((person) => [person.pncId, person] as const);
  await writeFile(files.data, JSON.stringify({ persons: Object.fromEntries(persons), requests }));
  const answers = await Promise.all(
    Object.keys(requests).map(async (name) => [name, await bodyOf(broker, name)] as const),
  );
  await writeFile(files.answers, JSON.stringify(Object.fromEntries(answers)));
  await broker.stop();
  return new Map(answers);
}

const bodyOf = async (broker: Contender, question: string): Promise<string> => (await askOnce(broker, question)).body;
