import type { ReasonCode } from '../model/codes.js';
import { authorisationFor } from './authorisationFor.js';
import type { CallerContext, FieldQuestion, RecordFacts, RuleStep } from './Decision.js';
import { INSPECTOR_OVERLAYS } from './overlays/overlays.js';

/** What became of a cell at Inspector. */
export type Opening =
  | { readonly level: 'F' | 'M'; readonly by: string | null }
  | { readonly level: 'N'; readonly reason: ReasonCode };

/**
 * Opens an I cell by a live authorisation that covers this recipient, subject and field, in the form it allows; or, for
 * public protection, front line and social care, by a declared threat to life, in the minimum form and only where the
 * matrix alone asks for an Inspector. No other overlay is loosened by either. Source: brief 2.2, 2.5.
 */
export function openInspectorCell(
  question: FieldQuestion,
  facts: RecordFacts,
  context: CallerContext,
  chain: readonly RuleStep[],
): Opening {
  const found = authorisationFor(question, facts, context);
  if (found.live !== null) return { level: loosestAllowed(found.live.form, chain), by: found.live.id };
  if (isEmergency(context) && !chain.some(asksByItself)) return { level: 'M', by: null };
  if (found.hasExpired) return { level: 'N', reason: 'AUTHORISATION_EXPIRED' };
  return { level: 'N', reason: chain.find(asksByItself)?.reason ?? 'INSPECTOR_REQUIRED' };
}

/** The form allowed, but never looser than a rule that asked for the minimum. */
const loosestAllowed = (form: 'F' | 'M', chain: readonly RuleStep[]): 'F' | 'M' =>
  chain.some(({ level }) => level === 'M') ? 'M' : form;

/** An overlay that itself asks for an Inspector, whatever the matrix says. */
const asksByItself = ({ rule, level }: RuleStep): boolean => level === 'I' && INSPECTOR_OVERLAYS.includes(rule);

const EMERGENCY_GROUPS = ['PPU', 'FLO', 'CSC'];

const isEmergency = ({ enquiry, group }: CallerContext): boolean =>
  enquiry.urgency === 'THREAT_TO_LIFE' && EMERGENCY_GROUPS.includes(group);
