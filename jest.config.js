/** Tests run on the compiled output: what is tested is what is shipped. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  reporters: ['default', '<rootDir>/closingLine.cjs'],
};
