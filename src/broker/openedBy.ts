import type { FieldDecision, RecordDecision } from '../disclosure/RecordDecision.js';
import type { Decision } from '../policy/Decision.js';
import type { ToRelease } from './decideOnce.js';

/**
 * The authorisations without which less would be shown: those that open a field, or a record that is shown, or the only
 * records that a nominal is seen through whose person core is shown.
 */
export function openedBy({ decided, shown, cores }: ToRelease): ReadonlySet<string> {
  const told = cores.filter(({ fields, lists }) => fields.length + lists.length > 0);
  const visible = decided.filter((one) => one.decided.visible);
  const decisions = [
    ...[...shown.map((one) => one.decided).filter((one) => one.visible), ...told].flatMap(decisionsIn),
    ...told.flatMap(({ facts: { force, nominal } }) => {
      const through = visible.filter(({ record }) => record.force === force && record.nominal === nominal);
      const existence = through.map((one) => one.decided.existence);
      return existence.every(({ opened }) => opened !== null) ? existence : [];
    }),
  ];
  return new Set(decisions.flatMap(({ level, opened }) => (level === 'N' ? [] : (opened?.by ?? []))));
}

const decisionsIn = ({ existence, fields, lists }: RecordDecision): readonly Decision[] => [
  existence,
  ...fields.flatMap(ofField),
  ...lists.flatMap(({ elements }) =>
    elements.filter(({ exists }) => exists).flatMap((one) => one.fields.flatMap(ofField)),
  ),
];

const ofField = ({ decision, ruled, slots }: FieldDecision): readonly Decision[] => [
  decision,
  ...ruled.flatMap(ofField),
  ...slots.flatMap(ofField),
];
