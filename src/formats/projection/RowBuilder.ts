import type { ElementProjection, JoinProjection, RowProjection } from './RowProjection.js';

/** Where joined rows are found, without what is wanted of them. */
type JoinPlace = Omit<JoinProjection, keyof ElementProjection>;

/** Gathers what is wanted of one row; what is named twice is there once. */
export class RowBuilder {
  readonly #fields = new Set<string>();
  readonly #marks = new Set<string>();
  readonly #documents = new Set<string>();
  readonly #lists = new Map<string, ElementBuilder>();
  readonly #joins = new Map<string, { readonly place: JoinPlace; readonly elements: ElementBuilder }>();

  constructor(always: readonly string[] = []) {
    for (const field of always) this.field(field);
  }

  field(path: string): void {
    this.#fields.add(path);
  }

  mark(path: string): void {
    this.#marks.add(path);
  }

  document(path: string): void {
    this.#documents.add(path);
  }

  list(at: string, key?: string): ElementBuilder {
    const known = this.#lists.get(at) ?? new ElementBuilder(key, []);
    this.#lists.set(at, known);
    return known;
  }

  join(place: JoinPlace, key?: string): ElementBuilder {
    const name = JSON.stringify([place, key]);
    const always = place.order === undefined ? [place.where] : [place.where, place.order];
    const known = this.#joins.get(name) ?? { place, elements: new ElementBuilder(key, always) };
    this.#joins.set(name, known);
    return known.elements;
  }

  built(): RowProjection {
    const marks = [...this.#marks].filter((path) => !this.#fields.has(path)).sort();
    const inside = [...this.#fields, ...marks, ...this.#lists.keys()];
    const documents = [...this.#documents].filter((path) => !inside.some((each) => each.startsWith(`${path}.`))).sort();
    const lists = [...this.#lists].map(([at, elements]) => ({ at, ...elements.built() }));
    const joins = [...this.#joins.values()].map(({ place, elements }) => ({ ...place, ...elements.built() }));
    return {
      fields: [...this.#fields].sort(),
      ...(marks.length === 0 ? {} : { marks }),
      ...(documents.length === 0 ? {} : { documents }),
      ...(lists.length === 0 ? {} : { lists }),
      ...(joins.length === 0 ? {} : { joins }),
    };
  }
}

/** Gathers what is wanted of the elements of a list. */
export class ElementBuilder {
  readonly #key: string | undefined;
  readonly #always: readonly string[];
  #each: RowBuilder | undefined;
  #only: Map<string, RowBuilder> | undefined;

  constructor(key: string | undefined, always: readonly string[]) {
    this.#key = key;
    this.#always = key === undefined ? always : [...always, key];
  }

  each(): RowBuilder {
    this.#each ??= new RowBuilder(this.#always);
    return this.#each;
  }

  /** Only elements that are named are wanted, even if none is. */
  decidedOneByOne(): void {
    this.#only ??= new Map();
  }

  named(key: string): RowBuilder {
    this.#only ??= new Map();
    const known = this.#only.get(key) ?? new RowBuilder(this.#always);
    this.#only.set(key, known);
    return known;
  }

  built(): ElementProjection {
    const only = this.#only;
    const named = only && Object.fromEntries([...only].map(([key, row]) => [key, row.built()]));
    return {
      ...(this.#key === undefined ? {} : { key: this.#key }),
      ...(this.#each === undefined ? {} : { each: this.#each.built() }),
      ...(named === undefined ? {} : { only: named }),
      ...(named !== undefined && this.#key === undefined ? { others: new RowBuilder(this.#always).built() } : {}),
    };
  }
}
