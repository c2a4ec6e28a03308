import type { ForceCode, OfficeGroup, Rank, RecipientGroup } from './codes.js';

interface Person {
  /** The `sub` claim: the user's identifier with the issuer. */
  readonly id: string;
  readonly name: string;
  /** Id in the register of organisations (`policy/organisations.csv`). */
  readonly organisation: string;
  readonly role: string | null;
  readonly issuer: string;
}

/** A police officer or member of police staff: always of a force. */
export interface PoliceRequester extends Person {
  readonly side: 'POLICE';
  readonly group: 'POLICE_PUBLIC_PROTECTION' | 'POLICE_FRONT_LINE' | 'STRATEGIC_ANALYST' | OfficeGroup;
  readonly force: ForceCode;
  readonly rank: Rank | null;
  /** The current posting, without which nobody may authorise. */
  readonly posting: string | null;
}

/** Anybody outside the police. */
export interface PartnerRequester extends Person {
  readonly side: 'PARTNER';
  readonly group: Exclude<RecipientGroup, PoliceRequester['group']> | 'AUDITOR';
}

/** Who asks, once the bearer token has been checked. */
export type Requester = PoliceRequester | PartnerRequester;
