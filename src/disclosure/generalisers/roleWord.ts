import type { Value } from '../../model/Source.js';

/** What somebody may be in a record, in words that say of nobody who they are. */
const ROLES: ReadonlySet<string> = new Set([
  'appropriate adult',
  'associate',
  'carer',
  'child',
  'complainant',
  'intermediary',
  'interpreter',
  'parent',
  'partner',
  'perpetrator',
  'protected person',
  'recipient',
  'social worker',
  'solicitor',
  'subject',
  'supporter',
  'suspect',
  'teacher',
  'victim',
  'witness',
]);

/** The role where it is one of a closed list, lower case; otherwise null: other words might name somebody. */
export function roleWord(role: Value | undefined): string | null {
  const word = typeof role === 'string' ? role.trim().toLowerCase() : '';
  return ROLES.has(word) ? word : null;
}
