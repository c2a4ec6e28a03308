import type { Measurements } from './answersBench.js';
import type { ContenderName } from './GatewayOptions.js';
import type { Measured } from './measure.js';

/** One thing that is wanted of the broker, and what came of it. */
export interface Figure {
  readonly what: string;
  readonly wanted: number;
  /** By throughput; null where one of the two was not measured. */
  readonly ratio: number | null;
  /** By processor time of the server for each request: what stays when the machine has other work. */
  readonly cpuRatio: number | null;
}

interface Wanted {
  readonly what: string;
  readonly wanted: number;
  readonly of: readonly [ContenderName, string];
  readonly to: readonly [ContenderName, string];
}

const WANTED: readonly Wanted[] = [
  { what: 'few fields: Apollo Server', wanted: 1, of: ['broker', 'identity'], to: ['apollo', 'identity'] },
  { what: '2,400 fields: Apollo Server', wanted: 6, of: ['broker', 'records200'], to: ['apollo', 'records200'] },
  {
    what: '2,400 fields: Apollo Server with shield',
    wanted: 15,
    of: ['broker', 'records200'],
    to: ['apollo-shield', 'records200'],
  },
  {
    what: '2,400 fields: Hive Gateway with granular protection',
    wanted: 5,
    of: ['broker', 'records200'],
    to: ['hive', 'records200'],
  },
  {
    what: '2,400 fields: Mercurius with its compiler, unprotected',
    wanted: 0.5,
    of: ['broker', 'records200'],
    to: ['mercurius', 'records200'],
  },
  {
    what: '2,400 fields: itself without policy and log',
    wanted: 0.65,
    of: ['broker', 'records200'],
    to: ['broker-bare', 'records200'],
  },
  { what: 'denied: granted, few fields', wanted: 1, of: ['broker', 'denied'], to: ['broker', 'identity'] },
];

/** What is wanted of the broker, as a multiple of others. */
export const figuresOf = (all: Measurements): readonly Figure[] =>
  WANTED.map(({ what, wanted, of, to }) => {
    const [one, other] = [of, to].map(([name, question]) => all.get(name)?.get(question));
    return { what, wanted, ratio: throughput(one, other), cpuRatio: processor(one, other) };
  });

const throughput = (one?: Measured, other?: Measured): number | null =>
  one === undefined || other === undefined ? null : one.perSecond / other.perSecond;

const processor = (one?: Measured, other?: Measured): number | null =>
  one?.cpuMs == null || other?.cpuMs == null ? null : other.cpuMs / one.cpuMs;
