import type { RecordKind } from '../model/codes.js';
import type { DisclosureRules } from './FieldRule.js';
import { INSTRUCTION_FIELDS, ORDER_TYPE_FIELD } from './instructions.js';
import type { SelectedField } from './Plan.js';
import { selectByName } from './selectFields.js';

/**
 * The selected fields of a kind, and those that its instructions are drawn from: whoever asks for instructions asks for
 * these too, each decided as if it had been selected. Nothing is read on their behalf otherwise.
 */
export function withInstructionFields(
  rules: DisclosureRules,
  kind: RecordKind,
  selected: readonly SelectedField[],
): readonly SelectedField[] {
  const names = kind === 'SHPO_SRO' ? [...INSTRUCTION_FIELDS, ORDER_TYPE_FIELD] : INSTRUCTION_FIELDS;
  const missing = names.filter((name) => !selected.some(({ rule }) => rule.name === name));
  return [...selected, ...missing.flatMap((name) => selectByName(rules, rules.typeOfKind(kind), name))];
}
