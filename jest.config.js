/** Tests run on the compiled output: what is tested is what is shipped. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  testRunner: '<rootDir>/running/runSuite.cjs',
  transform: {},
  testTimeout: 60_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/closingLine.cjs'],
};
