/** Ends a test run with one plain line that any reader of logs understands. */
class ClosingLine {
  onRunComplete(
    _contexts: unknown,
    results: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number },
  ): void {
    const failed = results.numFailedTests + (results.numFailedTests === 0 ? results.numFailedTestSuites : 0);
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests} skipped\n`);
  }
}
module.exports = ClosingLine;
