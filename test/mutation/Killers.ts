/** What found mutants of a file before is asked first about the next one of that file, the latest first. */
export class Killers {
  readonly #latest = new Map<string, readonly string[]>();

  note(file: string, killer: string): void {
    this.#latest.set(file, [killer, ...this.#of(file).filter((each) => each !== killer)]);
  }

  /** The same things, those that found something in the file before the others. */
  first<Thing>(file: string, things: readonly Thing[], idOf: (thing: Thing) => string): readonly Thing[] {
    const killers = this.#of(file);
    const place = (thing: Thing): number => {
      const found = killers.indexOf(idOf(thing));
      return found === -1 ? killers.length : found;
    };
    return things
      .map((thing) => ({ thing, at: place(thing) }))
      .sort((one, other) => one.at - other.at)
      .map(({ thing }) => thing);
  }

  #of(file: string): readonly string[] {
    return this.#latest.get(file) ?? [];
  }
}
