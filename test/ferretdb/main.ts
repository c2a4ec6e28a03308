import { buildLauncher, hasGo } from './buildLauncher.js';

/** Builds the launcher for the tests that need it; they are skipped where it has not been built. */
try {
  console.log(hasGo() ? `FerretDB: ${buildLauncher()}` : 'FerretDB: there is no Go to build it with');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
