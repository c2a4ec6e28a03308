import type { DeclaredTest, Scope } from './testApi.js';

/** Runs tests one after another, with what their scopes do before the first and after the last of them. */
export class OpenScopes {
  #open: Scope[] = [];

  /**
   * Tells beforehand whether it is at work for all tests of a scope or for the test alone. Rejects when the test fails,
   * or what stands before or after it.
   */
  async run(test: DeclaredTest, beginFor: (those: Scope | DeclaredTest) => void = () => undefined): Promise<void> {
    const { scopes, body } = test;
    await this.#closeAllBut(scopes);
    for (const scope of scopes) {
      if (this.#open.includes(scope)) continue;
      this.#open.push(scope);
      beginFor(scope);
      for (const hook of scope.before) await hook();
    }
    beginFor(test);
    try {
      for (const { beforeEach } of scopes) for (const hook of beforeEach) await hook();
      await body();
    } finally {
      for (const { afterEach } of [...scopes].reverse()) for (const hook of afterEach) await hook();
    }
  }

  /** Closes what is open; rejects with the first thing that fails, when all is closed. */
  close(): Promise<void> {
    return this.#closeAllBut([]);
  }

  async #closeAllBut(kept: readonly Scope[]): Promise<void> {
    const failures: unknown[] = [];
    for (const scope of this.#open.filter((each) => !kept.includes(each)).reverse()) {
      for (const hook of scope.after) {
        try {
          await hook();
        } catch (failure) {
          failures.push(failure);
        }
      }
    }
    this.#open = this.#open.filter((each) => kept.includes(each));
    if (failures.length > 0) throw failures[0];
  }
}
