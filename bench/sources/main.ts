import { randomBytes } from 'node:crypto';
import { Report } from '../ledger/Report.js';
import { parseBenchOptions } from './BenchOptions.js';
import { Fleet } from './Fleet.js';
import { failingBench } from './failingBench.js';
import { healthyBench } from './healthyBench.js';
import { soakBench } from './soakBench.js';

const report = new Report();
const options = parseBenchOptions(process.argv.slice(2));
const secret = randomBytes(16).toString('hex');
const fleet = await Fleet.start(options.forces, secret);
try {
  if (options.parts.includes('healthy')) await healthyBench(report, fleet, secret, options);
  if (options.parts.includes('failing')) await failingBench(report, fleet, secret, options);
  if (options.parts.includes('soak')) await soakBench(report, fleet, secret, options);
} finally {
  await fleet.stop();
}
