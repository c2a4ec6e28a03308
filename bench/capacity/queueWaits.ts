/** Waits of requests at one worker, in milliseconds. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  /** How much of its time it worked, from 0 to 1. */
  readonly busy: number;
}

export interface Queue {
  /** Requests a second that come to this worker, whenever they like. */
  readonly perSecond: number;
  /** Mean processor time of a request, in milliseconds; single ones differ as exponential times do. */
  readonly serviceMs: number;
  readonly requests: number;
  /** From 0 to 1, e.g. `Math.random`. */
  readonly random: () => number;
}

/**
 * Sends requests through one worker and looks how long each waits for its turn: a worker does one thing at a time, and a
 * balancer that knows nothing sends each request to any of them.
 */
export function queueWaits({ perSecond, serviceMs, requests, random }: Queue): Waits {
  const waits = new Float64Array(requests);
  let wait = 0;
  let worked = 0;
  let passed = 0;
  for (let n = 0; n < requests; n += 1) {
    waits[n] = wait;
    const service = exponential(serviceMs, random);
    const gap = exponential(1_000 / perSecond, random);
    worked += service;
    passed += gap;
    wait = Math.max(0, wait + service - gap);
  }
  waits.sort();
  const at = (share: number): number => waits[Math.floor(share * (requests - 1))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), busy: Math.min(1, worked / passed) };
}

const exponential = (mean: number, random: () => number): number => -mean * Math.log(1 - random());
