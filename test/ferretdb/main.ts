import { buildLauncher, hasGo } from './buildLauncher.js';

/**
 * Builds the launcher ahead of the tests. Where it cannot be built, contributors are told and go on: the tests that need
 * it fail by themselves. In CI that is an error at once.
 */
try {
  console.log(hasGo() ? `FerretDB: ${buildLauncher()}` : 'FerretDB: there is no Go to build it with');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = process.env.CI === undefined ? 0 : 1;
}
