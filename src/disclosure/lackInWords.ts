import type { RecordKind } from '../model/codes.js';
import { mustBeTold } from '../policy/refusalInWords.js';
import type { FieldDecision } from './RecordDecision.js';
import type { FieldState } from './releaseField.js';

/**
 * Why a recipient who should have had the minimum form has none, in words for the log; null where nothing is lacking,
 * or the law is content with a code. Source: seed Q7, Q20; brief 2.3 (K7), 2.3a.
 */
export function lackInWords(
  { decision, group }: FieldDecision,
  kind: RecordKind | null,
  state: FieldState,
): string | null {
  if (decision.level !== 'M' || !mustBeTold(kind, group)) return null;
  switch (state) {
    case 'NOT_LISTED':
      return 'Not listed for this recipient: it does not bear on their role.';
    case 'NO_RELEASE_SUMMARY':
      return 'Nobody has written a text that may be released.';
    case 'WITHHELD':
      return 'There is no minimum form of it for this recipient.';
    default:
      return null;
  }
}
