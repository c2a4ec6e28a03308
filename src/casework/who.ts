import { RANKS, type Rank } from '../model/codes.js';
import type { RefusalCode } from '../model/Refusal.js';
import type { Actor } from './Actor.js';
import type { Standing } from './Standing.js';

/** A rule of who may take a step: null where they may, or why not. */
export type WhoRule = (actor: Actor, standing: Standing) => RefusalCode | null;

const hasRank = ({ rank }: Actor, least: Rank): boolean => rank !== null && RANKS.indexOf(rank) >= RANKS.indexOf(least);

const SUPERVISING_ROLE = /\b(manager|head|lead|director|supervisor|chief|principal)\b/i;

/** The rules that the tables of steps name. Source: brief 0.2 rule 4, 3.4, 3.8. */
export const WHO = {
  /** A police officer or member of police staff. */
  police: ({ side }) => (side === 'POLICE' ? null : 'NOT_YOURS'),
  /** Of the force that decides about it. */
  ofTheForce: ({ force }, standing) => (force !== null && force === standing.force ? null : 'WRONG_FORCE'),
  inspector: (actor) => (hasRank(actor, 'INSPECTOR') ? null : 'RANK_TOO_LOW'),
  inPost: ({ posting }) => (posting === null ? 'NO_POSTING' : null),
  notTheRequester: ({ id }, { requester }) => (id === requester ? 'NOT_SEPARATE' : null),
  notTheOfficerInCase: ({ id }, { officerInCase }) => (id === officerInCase ? 'NOT_SEPARATE' : null),
  notTheRecipient: ({ id }, { recipient }) => (recipient?.userId === id ? 'NOT_SEPARATE' : null),
  /** Whoever asked for it, or an Inspector. */
  requesterOrInspector: (actor, { requester }) =>
    actor.id === requester || hasRank(actor, 'INSPECTOR') ? null : 'RANK_TOO_LOW',
  recipient: ({ organisation, id }, { recipient }) =>
    recipient?.organisation === organisation && (recipient.userId === null || recipient.userId === id)
      ? null
      : 'NOT_YOURS',
  ofTheOrganisation: ({ organisation }, standing) => (organisation === standing.organisation ? null : 'NOT_YOURS'),
  /** An Inspector, where only one may do it. */
  rankForIt: (actor, { forInspector }) => (!forInspector || hasRank(actor, 'INSPECTOR') ? null : 'RANK_TOO_LOW'),
  /** Whoever took it on, or an Inspector. */
  claimantOrInspector: (actor, { claimedBy }) =>
    claimedBy === actor.id || hasRank(actor, 'INSPECTOR') ? null : 'NOT_YOURS',
  /** Somebody whom the requester answers to: a Sergeant or above; outside the police a supervising role. */
  supervisor: (actor) =>
    actor.side === 'POLICE'
      ? hasRank(actor, 'SERGEANT')
        ? null
        : 'RANK_TOO_LOW'
      : SUPERVISING_ROLE.test(actor.role ?? '')
        ? null
        : 'RANK_TOO_LOW',
  /** A clock, or a source: no human being. */
  broker: ({ side }) => (side === 'BROKER' ? null : 'NOT_YOURS'),
} as const satisfies Readonly<Record<string, WhoRule>>;
export type Who = keyof typeof WHO;
