import { appendBench } from './appendBench.js';
import { parseBenchOptions } from './BenchOptions.js';
import { growthBench } from './growthBench.js';
import { offeredBench } from './offeredBench.js';
import { Report } from './Report.js';
import { rowsBench } from './rowsBench.js';

const report = new Report();
const options = parseBenchOptions(process.argv.slice(2));
const { parts } = options;
if (parts.includes('rows')) rowsBench(report);
if (parts.includes('append')) await appendBench(report, options);
if (parts.includes('offered')) await offeredBench(report, options);
if (parts.includes('growth') || parts.includes('verify')) await growthBench(report, options);
