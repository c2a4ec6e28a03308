/**
 * Milliseconds of the machine's monotonic clock, which is the same in every process of it.
 * Source: Node reads CLOCK_MONOTONIC for `process.hrtime`.
 */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;
