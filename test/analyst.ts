import { expect } from '@jest/globals';
import { ANALYST, STATISTICS_ENQUIRY } from './callers.js';
import type { TestBroker } from './harness.js';

export const AGGREGATE = `query Orders($kind: AggregateKind!, $where: AggregateFilter, $groupBy: [AggregateDimension!]!) {
  aggregate(kind: $kind, where: $where, groupBy: $groupBy) {
    rows { keys { dimension value } count }
    total suppressedCells complete leftOut
    sources { force status }
  }
}`;

/** An answer to it. */
export interface View {
  readonly rows: readonly { readonly keys: readonly { readonly value: string | null }[]; readonly count: number }[];
  readonly total: number | null;
  readonly suppressedCells: number;
  readonly complete: boolean;
  readonly leftOut: readonly string[];
  readonly sources: readonly object[];
}

/** An analyst with an open enquiry. */
export async function analyst(broker: TestBroker, sub = ANALYST.sub) {
  const token = await broker.token({ ...ANALYST, sub });
  const enquiry = await broker.open(token, STATISTICS_ENQUIRY);
  const ask = (kind: string, groupBy: string[], where: object | null = null) =>
    broker.ask(AGGREGATE, { token, enquiry, variables: { kind, groupBy, where } });
  const view = async (...question: Parameters<typeof ask>) => {
    const { body } = await ask(...question);
    expect(body.errors).toBeUndefined();
    return (body.data as { aggregate: View }).aggregate;
  };
  const refusal = async (...question: Parameters<typeof ask>) => {
    const { body } = await ask(...question);
    expect(body.data ?? null).toBeNull();
    return body.errors?.map(({ message, extensions }) => `${extensions.code} ${message}`);
  };
  return { token, enquiry, ask, view, refusal };
}

/** The rows, each as a line. */
export const lines = ({ rows }: View): string[] =>
  rows.map(({ keys, count }) => `${keys.map(({ value }) => value ?? 'not recorded').join(' ')}: ${count}`);
