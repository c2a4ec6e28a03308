/**
 * Does something every so many milliseconds, never twice at once; 0 is never. A failure is told, and the next round tries
 * again. Gives what stops it and waits for a round under way.
 */
export function repeatEvery(
  ms: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const round = () => {
    underWay ??= work()
      .catch(failed)
      .finally(() => {
        underWay = null;
      });
  };
  const timer = ms === 0 ? null : setInterval(round, ms).unref();
  return async () => {
    if (timer !== null) clearInterval(timer);
    await underWay;
  };
}
