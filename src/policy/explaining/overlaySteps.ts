import type { Overlay, Tightening } from '../Decision.js';
import { levelInWords } from '../inWords.js';
import { isTighter } from '../levels.js';
import { confidenceOverlay } from '../overlays/confidenceOverlay.js';
import { newAddressOverlay } from '../overlays/newAddressOverlay.js';
import { OVERLAYS } from '../overlays/overlays.js';
import { strictNecessityOverlay } from '../overlays/strictNecessityOverlay.js';
import { victimAnonymityOverlay } from '../overlays/victimAnonymityOverlay.js';
import type { Policy } from '../Policy.js';
import { SPENT_ROW, SPENT_ROW_OVERLAYS } from '../weigh.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { certain, conditional, type ExplainedStep } from './ExplainedStep.js';
import { favourableContext, favourableFacts } from './mostFavourable.js';
import { overlayInWords } from './overlayInWords.js';

/** Every overlay that could tighten the field for the group, whatever the record says, and the row of spent disposals. */
export function overlaySteps(policy: Policy, field: ExplainedField, asker: Asker): readonly ExplainedStep[] {
  const { group } = asker;
  const touching = OVERLAYS.filter(
    (overlay) => (overlay.groups === 'ALL' || overlay.groups.includes(group)) && overlay.touches(field, group),
  );
  const steps = touching.flatMap((overlay) => stepOf(overlay, field, asker));
  return steps.some(({ rule }) => SPENT_ROW_OVERLAYS.includes(rule)) ? [...steps, spentRow(policy, asker)] : steps;
}

/** Overlays that look at who asks and at the enquiry before they look at any record. */
const JUDGED_BY_ENQUIRY: readonly Overlay[] = [strictNecessityOverlay, victimAnonymityOverlay, newAddressOverlay];

function stepOf(overlay: Overlay, field: ExplainedField, asker: Asker): readonly ExplainedStep[] {
  const { name: rule, source, because } = overlay;
  if (JUDGED_BY_ENQUIRY.includes(overlay)) {
    const word = loosestWord(overlay, field, asker);
    if (word !== null)
      return [certain({ rule, source, says: because, level: word.level, opens: openerOf(overlay, asker) })];
  }
  if (isSatisfied(overlay, asker)) return [];
  const dependsOn = overlayInWords(overlay);
  return [conditional({ rule, source, says: `Tightens it where it applies. ${because}`, dependsOn })];
}

/** What an overlay says of the record that suits the caller best; null where it then has nothing to say. */
function loosestWord(overlay: Overlay, field: ExplainedField, asker: Asker): Tightening | null {
  const context = favourableContext(asker);
  const words = favourableFacts(field, asker).map((facts) => overlay.tighten(field, facts, context, 'F'));
  return words.reduce((best, word) =>
    best === null || word === null ? null : isTighter(best.level, word.level) ? word : best,
  );
}

/** What the enquiry states already, so that the overlay has nothing to ask of any record. */
function isSatisfied(overlay: Overlay, { enquiry: { justification } }: Asker): boolean {
  if (overlay === confidenceOverlay) return justification.confidentialityLimb !== null;
  return overlay === strictNecessityOverlay;
}

/** What would make the enquiry one that the overlay lets through. */
function openerOf(overlay: Overlay, { group }: Asker): string | null {
  if (overlay === strictNecessityOverlay) {
    return 'An enquiry that says why it is strictly necessary, and which Schedule 8 condition is met.';
  }
  if (overlay === newAddressOverlay && group === 'PPU') {
    return 'An enquiry under the reference of that very notice or order, by an officer of its force.';
  }
  return null;
}

function spentRow(policy: Policy, { group }: Asker): ExplainedStep {
  const level = policy.cell('CRIMINAL_HISTORY', 'SPENT_OR_PROTECTED', null, group, null)?.level ?? 'N';
  return conditional({
    rule: SPENT_ROW,
    source: 'matrix/CRIMINAL_HISTORY.csv, SPENT_OR_PROTECTED; brief 2.3, 4.2',
    says: `Of a spent, protected or childhood disposal that bears on the risk: at most ${levelInWords(level, group)}.`,
    dependsOn: 'spent or protected convictions',
  });
}
