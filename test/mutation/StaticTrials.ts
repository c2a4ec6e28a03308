import { resolve } from 'node:path';
import { type TestResult, TestStatus } from '@stryker-mutator/api/test-runner';
import { FreshModules } from './FreshModules.js';
import { Killers } from './Killers.js';
import { context, Trial } from './Trial.js';
import { beginFile, takeDeclaredTests } from './testApi.js';
import { isNamedFor, rankOf, testFiles } from './testFiles.js';

/**
 * Tries mutants of code that runs when a module is loaded: for each, the mutated file and all that rests on it are
 * evaluated anew, one test file after another. Those files are first that are named for the mutated file, then those
 * that found something in it before, then those that rest on least. Only what passes on unchanged modules, evaluated in
 * the same way, finds anything.
 */
export class StaticTrials {
  readonly #modules = new FreshModules();
  readonly #fileKillers = new Killers();
  readonly #testKillers = new Killers();
  readonly #passes = new Map<string, boolean>();
  #types: unknown;
  #prepared: Promise<void> | null = null;

  /** Tries the mutant that is active now, in the file given (an absolute path). */
  async run(changed: string): Promise<Trial> {
    await this.#prepare();
    const wanted = testFiles().filter((file) => this.#modules.reachOf(pathOf(file)).has(changed));
    const sorted = [...wanted].sort(this.#byCost(changed));
    const named = sorted.filter((file) => isNamedFor(file, changed));
    const others = sorted.filter((file) => !named.includes(file));
    const files = [...named, ...this.#fileKillers.first(changed, others, (file) => file)];
    const trial = await this.#inOwnTypes(() => this.#tryFiles(files, changed));
    const { failure } = trial;
    if (failure === undefined || trial.problem !== null) return trial;
    if (!(await this.#passesUnchanged(failure, changed))) return this.run(changed);
    this.#fileKillers.note(changed, fileOf(failure));
    this.#testKillers.note(changed, failure.id);
    return trial;
  }

  /** `only` is the one thing to try, where not everything is. */
  async #tryFiles(files: readonly string[], changed: string, only: string | null = null): Promise<Trial> {
    const trial = new Trial();
    const importFile = this.#modules.anew(changed);
    for (const file of files) {
      if (trial.isOver) break;
      beginFile(file);
      await trial.attempt(`${file} › is loaded`, file, () => importFile(pathOf(file)));
      const tests = takeDeclaredTests();
      const isWanted = (name: string) => (only === null ? this.#passes.get(name) !== false : name === only);
      const wanted = tests.filter(({ name }) => isWanted(name));
      if (!trial.isOver) await trial.run(this.#testKillers.first(changed, wanted, ({ name }) => name));
    }
    return trial;
  }

  /** Whether what failed with the mutant passes without: known from the first time that it failed. */
  async #passesUnchanged(failure: TestResult, changed: string): Promise<boolean> {
    const known = this.#passes.get(failure.id);
    if (known !== undefined) return known;
    const { results } = await withoutMutant(() =>
      this.#inOwnTypes(() => this.#tryFiles([fileOf(failure)], changed, failure.id)),
    );
    for (const { id, status } of results) this.#passes.set(id, status === TestStatus.Success);
    const passes = this.#passes.get(failure.id) === true;
    if (!passes) console.error(`left out, since it fails without a mutant: ${failure.id}`);
    this.#passes.set(failure.id, passes);
    return passes;
  }

  /** What type-graphql remembers of classes is that of the modules evaluated here, and theirs alone. */
  async #inOwnTypes<Result>(run: () => Promise<Result>): Promise<Result> {
    const holder = globalThis as { TypeGraphQLMetadataStorage?: unknown };
    const kept = holder.TypeGraphQLMetadataStorage;
    holder.TypeGraphQLMetadataStorage = this.#types;
    try {
      return await run();
    } finally {
      this.#types = holder.TypeGraphQLMetadataStorage;
      holder.TypeGraphQLMetadataStorage = kept;
    }
  }

  /** What an active mutant would change for good is evaluated before the first is. */
  #prepare(): Promise<void> {
    this.#prepared ??= withoutMutant(() => this.#inOwnTypes(() => this.#modules.shareSchema()));
    return this.#prepared;
  }

  #byCost(changed: string): (one: string, other: string) => number {
    const sizeOf = (file: string): number => this.#modules.reachOf(pathOf(file)).size;
    return (one, other) => rankOf(one, changed) - rankOf(other, changed) || sizeOf(one) - sizeOf(other);
  }
}

const pathOf = (file: string): string => resolve('dist/test', file);
const fileOf = ({ id }: TestResult): string => id.slice(0, id.indexOf(' › '));

async function withoutMutant<Result>(run: () => Promise<Result>): Promise<Result> {
  const shared = context();
  const { activeMutant } = shared;
  delete shared.activeMutant;
  try {
    return await run();
  } finally {
    if (activeMutant !== undefined) shared.activeMutant = activeMutant;
  }
}
