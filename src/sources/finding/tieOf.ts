import type { Kind } from '../../formats/kinds.js';
import { listOf } from '../../model/listOf.js';
import { postalAddress } from '../../model/postalAddress.js';
import type { Value, Values } from '../../model/Source.js';
import type { Findable, Stay } from './Findable.js';

/** What a record ties its nominal to, besides who they are. */
export type Tie = Pick<Findable, 'supervisors' | 'premises' | 'watched'>;

const namesOf = (list: string): readonly string[] => ['line', 'postcode', 'to'].map((column) => `${list}.${column}`);

/** The kinds that tie, and the columns to read for it. */
export const TIE_COLUMNS = {
  NOMINAL: namesOf('addresses'),
  DVPN_DVPO: [...namesOf('premises'), 'disposedAt'],
  SHPO_SRO: ['requirements.supervisor.organisation', 'disposedAt'],
  CAWN: ['disposedAt'],
  VOO: ['disposedAt'],
  RISK_ASSESSMENT: ['disposedAt'],
  MANAGEMENT: ['disposedAt'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;
export type TieKind = keyof typeof TIE_COLUMNS;

function stayAt(value: Value | undefined): readonly Stay[] {
  const { line, postcode, to } = (value ?? {}) as Values;
  const address = typeof line === 'string' ? postalAddress(line, typeof postcode === 'string' ? postcode : null) : null;
  return address === null ? [] : [{ address, to: typeof to === 'string' ? to : null }];
}

function organisationOf({ supervisor }: Values): readonly string[] {
  const organisation = (supervisor as Values | null | undefined)?.organisation;
  return typeof organisation === 'string' ? [organisation] : [];
}

/** What a row with these values ties its nominal to. A record that has been disposed of ties nobody. */
export function tieOf(kind: TieKind, { disposedAt, ...values }: Values): Tie {
  if (disposedAt != null) return { supervisors: [], premises: [], watched: false };
  switch (kind) {
    case 'NOMINAL':
      return { supervisors: [], premises: listOf(values.addresses).flatMap(stayAt), watched: false };
    case 'DVPN_DVPO':
      return { supervisors: [], premises: stayAt(values.premises), watched: true };
    case 'SHPO_SRO':
      return { supervisors: listOf(values.requirements).flatMap(organisationOf), premises: [], watched: true };
    case 'CAWN':
    case 'VOO':
    case 'RISK_ASSESSMENT':
    case 'MANAGEMENT':
      return { supervisors: [], premises: [], watched: true };
  }
}
