const ROOM = 256;

/** A few numbers that are filled in and looked through again and again; at most 256, what is more is left out. */
export class FewNumbers {
  readonly values = new Uint32Array(ROOM);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  push(value: number): void {
    if (this.size < ROOM) this.values[this.size++] = value;
  }

  /** Adds a number that is not among them yet. */
  add(value: number): void {
    for (let index = 0; index < this.size; index++) if (this.values[index] === value) return;
    this.push(value);
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }
}
