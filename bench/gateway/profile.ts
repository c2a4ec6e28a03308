import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Contender } from './Contender.js';
import { type CpuProfile, flameText } from './flameText.js';
import { measure } from './measure.js';
import { own } from './startContender.js';

/** `profile.js <identity|records200|denied|statistics> [seconds]` prints where the broker’s time goes. */
const [question = 'records200', seconds = '10'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'proviso-profile-'));
const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=400'];
const broker = await Contender.start('broker', [own('brokerProcess.js'), '4', '200', 'full'], flags);
const { perSecond, cpuMs } = await measure(broker, question, Number(seconds));
await broker.stop();
process.stdout.write(`${question}: ${perSecond.toFixed(0)}/s, ${cpuMs?.toFixed(2)} ms of processor time each\n`);
for (const file of await readdir(folder)) {
  const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
  process.stdout.write(`\n${file.includes('.0.') ? 'the main thread' : 'another thread'}\n${flameText(profile)}\n`);
}
await rm(folder, { recursive: true });
