import { GROUP_CODES, type GroupCode } from '../model/codes.js';
import type { CallerContext } from './Decision.js';

/** True for public protection and front-line officers. */
export const isPolice = (group: GroupCode): boolean => group === 'PPU' || group === 'FLO';

/** True for police of the force that owns the record. */
export const isOwningForce = (context: CallerContext, force: string): boolean =>
  isPolice(context.group) && context.requester.side === 'POLICE' && context.requester.force === force;

/** Every group that is not police. */
export const OUTSIDE_POLICE: readonly GroupCode[] = GROUP_CODES.filter((group) => !isPolice(group));
