import type { Kind } from '../../formats/kinds.js';
import { listOf } from '../../model/listOf.js';
import { compactText } from '../../model/plainWords.js';
import { postalAddress } from '../../model/postalAddress.js';
import type { Value, Values } from '../../model/Source.js';
import type { Findable, Stay } from './Findable.js';

/** What a record ties its nominal to, besides who they are. */
export type Tie = Pick<Findable, 'supervisors' | 'premises' | 'watched' | 'postcodes'>;

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

const postcodeOf = ({ postcode }: Values): readonly string[] =>
  typeof postcode === 'string' && compactText(postcode) !== '' ? [compactText(postcode)] : [];

const NO_TIE: Tie = { supervisors: [], premises: [], watched: false, postcodes: [] };

/** What a row with these values ties its nominal to. A record that has been disposed of ties nobody. */
export function tieOf(kind: TieKind, { disposedAt, ...values }: Values): Tie {
  if (disposedAt != null) return NO_TIE;
  switch (kind) {
    case 'NOMINAL': {
      const addresses = listOf(values.addresses);
      return { ...NO_TIE, premises: addresses.flatMap(stayAt), postcodes: addresses.flatMap(postcodeOf) };
    }
    case 'DVPN_DVPO':
      return { ...NO_TIE, premises: stayAt(values.premises), watched: true };
    case 'SHPO_SRO':
      return { ...NO_TIE, supervisors: listOf(values.requirements).flatMap(organisationOf), watched: true };
    case 'CAWN':
    case 'VOO':
    case 'RISK_ASSESSMENT':
    case 'MANAGEMENT':
      return { ...NO_TIE, watched: true };
  }
}
