import type { CaseItem, Change, ItemKind } from './CaseItem.js';

/** The items that count, in memory. */
export class CaseFiles {
  readonly #items = new Map<ItemKind, Map<string, CaseItem>>();

  get<K extends ItemKind>(kind: K, id: string): CaseItem<K> | undefined {
    return this.#items.get(kind)?.get(id) as CaseItem<K> | undefined;
  }

  /** Oldest first. */
  all<K extends ItemKind>(kind: K): readonly CaseItem<K>[] {
    return [...(this.#items.get(kind)?.values() ?? [])] as unknown as readonly CaseItem<K>[];
  }

  /** Whether a step that makes this version is the next one of the item. */
  follows(kind: ItemKind, id: string, version: number): boolean {
    return version === (this.get(kind, id)?.version ?? 0) + 1;
  }

  apply(changes: readonly Change[]): void {
    for (const { kind, id, version, state, event, at, by, file } of changes) {
      const steps = [...(this.get(kind, id)?.steps ?? []), { event, state, at, by }];
      const items = this.#items.get(kind) ?? new Map<string, CaseItem>();
      this.#items.set(kind, items);
      items.set(id, { kind, id, version, state, file, steps });
    }
  }
}
