/** The tests that mutation testing runs: those of the two rooms that are mutated. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/policy/**/*.test.js', '**/disclosure/**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 60_000,
};
