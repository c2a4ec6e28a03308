import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Closed } from '../broker/LiveRequest.js';
import type { Standing } from '../instances/InstanceWatch.js';
import type { LineState } from '../sources/ForceLine.js';

/** Numbers for the operator; none of them is about a person. */
export interface Metrics {
  readonly finished: (outcome: string, closed: Closed | null) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** The ways to the forces, as the operator sees them. */
export interface LineNumbers {
  readonly force: string;
  readonly state: LineState;
  readonly callsUnderWay: number;
  readonly answersRefused: number;
}

const CIRCUIT: Readonly<Record<LineState, number>> = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 };

/** A registry of its own, so that several brokers can live in one process. */
export function createMetrics(
  isLedgerAvailable: () => boolean,
  lines: readonly LineNumbers[],
  instances: () => readonly Standing[] = () => [],
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'proviso_requests_total',
    help: 'Finished requests by outcome or error code.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const forces = new Counter({
    name: 'proviso_force_answers_total',
    help: 'How forces answered, once per request and force.',
    labelNames: ['force', 'status'],
    registers: [registry],
  });
  new Gauge({
    name: 'proviso_ledger_available',
    help: '1 while the access log can be written.',
    registers: [registry],
    collect() {
      this.set(isLedgerAvailable() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'proviso_force_circuit',
    help: 'The circuit to each force: 0 closed, 1 one call tries it, 2 open: it is not asked.',
    labelNames: ['force'],
    registers: [registry],
    collect() {
      for (const { force, state } of lines) this.set({ force }, CIRCUIT[state]);
    },
  });
  new Gauge({
    name: 'proviso_force_calls',
    help: 'Calls under way to each force, those included that it has not given up when it was told to.',
    labelNames: ['force'],
    registers: [registry],
    collect() {
      for (const { force, callsUnderWay } of lines) this.set({ force }, callsUnderWay);
    },
  });
  new Gauge({
    name: 'proviso_force_answers_refused',
    help: 'Answers of each force that were refused, since they held what it was not asked for.',
    labelNames: ['force'],
    registers: [registry],
    collect() {
      for (const { force, answersRefused } of lines) this.set({ force }, answersRefused);
    },
  });
  new Gauge({
    name: 'proviso_instance_in_order',
    help: 'Other instances by the name of their log: 1 in order or retired, 0 when something was noticed.',
    labelNames: ['instance', 'noticed'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { origin, standing } of instances())
        this.set({ instance: origin, noticed: standing }, standing === 'CURRENT' || standing === 'RETIRED' ? 1 : 0);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    finished(outcome, closed) {
      requests.inc({ outcome });
      for (const { force, status } of closed?.sources ?? []) forces.inc({ force, status });
    },
  };
}
