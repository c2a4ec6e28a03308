import type { ForceCode, Group, Rank } from '../model/codes.js';
import type { Requester } from '../model/Requester.js';

/** Whoever does something in casework, as they stood when they did it. */
export interface Actor {
  readonly side: 'POLICE' | 'PARTNER' | 'BROKER';
  readonly id: string;
  readonly name: string;
  /** Id in the register of organisations. */
  readonly organisation: string;
  readonly group: Group | null;
  readonly role: string | null;
  readonly force: ForceCode | null;
  readonly rank: Rank | null;
  /** The current posting; without one nobody decides. */
  readonly posting: string | null;
}

/** The broker itself, where a clock or a source and no human being moves something. */
export const BROKER: Actor = {
  side: 'BROKER',
  id: 'broker',
  name: 'The broker',
  organisation: 'broker',
  group: null,
  role: null,
  force: null,
  rank: null,
  posting: null,
};

/** The requester as an actor. */
export function actorOf(requester: Requester): Actor {
  const { side, id, name, organisation, group, role } = requester;
  const police = requester.side === 'POLICE' ? requester : { force: null, rank: null, posting: null };
  return { side, id, name, organisation, group, role, force: police.force, rank: police.rank, posting: police.posting };
}
