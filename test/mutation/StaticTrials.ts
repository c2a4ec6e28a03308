import { resolve } from 'node:path';
import { type TestResult, TestStatus } from '@stryker-mutator/api/test-runner';
import { FreshModules } from './FreshModules.js';
import { Killers } from './Killers.js';
import { context, Trial } from './Trial.js';
import { beginFile, takeDeclaredTests } from './testApi.js';
import { rankOf, testFiles } from './testFiles.js';

/**
 * Tries mutants of code that runs when a module is loaded: for each, the mutated file and all that rests on it are
 * evaluated anew, one test file after another. Those files are first that found something in the mutated file before,
 * then those that rest on least. Only what passes on unchanged modules, evaluated in the same way, finds anything.
 */
export class StaticTrials {
  readonly #modules = new FreshModules();
  readonly #killers = new Killers();
  readonly #passes = new Map<string, boolean>();

  /** Tries the mutant that is active now, in the file given (an absolute path). */
  async run(changed: string): Promise<Trial> {
    const wanted = testFiles().filter((file) => this.#modules.reachOf(pathOf(file)).has(changed));
    const files = this.#killers.first(changed, [...wanted].sort(this.#byCost(changed)), (file) => file);
    const trial = await this.#inOwnTypes(() => this.#tryFiles(files, changed));
    const { failure } = trial;
    if (failure === undefined || trial.problem !== null) return trial;
    if (!(await this.#passesUnchanged(failure, changed))) return this.run(changed);
    this.#killers.note(changed, fileOf(failure));
    return trial;
  }

  async #tryFiles(files: readonly string[], changed: string): Promise<Trial> {
    const trial = new Trial();
    const importFile = this.#modules.anew(changed);
    for (const file of files) {
      if (trial.isOver) break;
      beginFile(file);
      await trial.attempt(`${file} › is loaded`, file, () => importFile(pathOf(file)));
      const tests = takeDeclaredTests();
      if (!trial.isOver) await trial.run(tests.filter(({ name }) => this.#passes.get(name) !== false));
    }
    return trial;
  }

  /** Whether what failed with the mutant passes without: known from the first time that something of its file failed. */
  async #passesUnchanged(failure: TestResult, changed: string): Promise<boolean> {
    const known = this.#passes.get(failure.id);
    if (known !== undefined) return known;
    const shared = context();
    const { activeMutant } = shared;
    delete shared.activeMutant;
    try {
      const { results } = await this.#inOwnTypes(() => this.#tryFiles([fileOf(failure)], changed));
      for (const { id, status } of results) this.#passes.set(id, status === TestStatus.Success);
    } finally {
      if (activeMutant !== undefined) shared.activeMutant = activeMutant;
    }
    const passes = this.#passes.get(failure.id) === true;
    if (!passes) console.error(`left out, since it fails without a mutant: ${failure.id}`);
    this.#passes.set(failure.id, passes);
    return passes;
  }

  /** What type-graphql remembers of classes is that of the modules evaluated meanwhile, and theirs alone. */
  async #inOwnTypes(run: () => Promise<Trial>): Promise<Trial> {
    const holder = globalThis as { TypeGraphQLMetadataStorage?: unknown };
    const kept = holder.TypeGraphQLMetadataStorage;
    holder.TypeGraphQLMetadataStorage = undefined;
    try {
      return await run();
    } finally {
      holder.TypeGraphQLMetadataStorage = kept;
    }
  }

  #byCost(changed: string): (one: string, other: string) => number {
    const sizeOf = (file: string): number => this.#modules.reachOf(pathOf(file)).size;
    return (one, other) => rankOf(one, changed) - rankOf(other, changed) || sizeOf(one) - sizeOf(other);
  }
}

const pathOf = (file: string): string => resolve('dist/test', file);
const fileOf = ({ id }: TestResult): string => id.slice(0, id.indexOf(' › '));
