import { GROUP_CODES, type GroupCode } from '../../model/codes.js';
import { numbered } from '../../model/numbered.js';
import type { FieldQuestion, Overlay } from '../Decision.js';
import { LIKENESSES, likeness } from '../likeness.js';
import { OVERLAYS } from './overlays.js';

const GROUP = numbered<GroupCode>(GROUP_CODES);
const found = new Map<number, readonly Overlay[]>();

/** The overlays that could tighten such a field for a group, whatever a record says, in their order. Worked out once. */
export function overlaysOn(question: FieldQuestion, group: GroupCode): readonly Overlay[] {
  const number = GROUP.at(group) * LIKENESSES + likeness(question);
  const known = found.get(number);
  if (known !== undefined) return known;
  const touching = OVERLAYS.filter(
    ({ groups, touches }) => (groups === 'ALL' || groups.includes(group)) && touches(question, group),
  );
  found.set(number, touching);
  return touching;
}
