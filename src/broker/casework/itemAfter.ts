import type { CaseItem, Change, ItemKind } from '../../casework/CaseItem.js';
import type { Serving } from '../Serving.js';

/** The item as it will stand once the request is logged: what its own answer shows. */
export function itemAfter<K extends ItemKind>({ parts }: Serving, change: Change<K>): CaseItem<K> {
  const { kind, id, version, state, event, at, by, file } = change;
  const steps = parts.cases.get(kind, id)?.steps ?? [];
  return { kind, id, version, state, file, steps: [...steps, { event, state, at, by }] };
}
