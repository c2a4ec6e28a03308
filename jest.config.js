import { availableParallelism } from 'node:os';

/** Tests run on the compiled output: what is tested is what is shipped. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  testRunner: '<rootDir>/running/runSuite.cjs',
  transform: {},
  testTimeout: 60_000,
  /** One more than there are cores: suites wait for disks and for processes that they start. */
  maxWorkers: availableParallelism() + 1,
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/closingLine.cjs'],
};
