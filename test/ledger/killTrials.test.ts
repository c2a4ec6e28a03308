import { expect, it } from '@jest/globals';
import { runKillTrials } from './killTrials.js';

it('loses no acknowledged entry when the process is killed under load', async () => {
  const report = await runKillTrials(5, 20260105);
  expect(report.trials).toBe(5);
  expect(report.acknowledged).toBeGreaterThan(5);
}, 60_000);
