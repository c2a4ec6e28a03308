import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Closed } from '../broker/LiveRequest.js';

/** Numbers for the operator; none of them is about a person. */
export interface Metrics {
  readonly finished: (outcome: string, closed: Closed | null) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** A registry of its own, so that several brokers can live in one process. */
export function createMetrics(isLedgerAvailable: () => boolean): Metrics {
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
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    finished(outcome, closed) {
      requests.inc({ outcome });
      for (const { force, status } of closed?.sources ?? []) forces.inc({ force, status });
    },
  };
}
