import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  type TestRunnerCapabilities,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { Killers } from './Killers.js';
import { KnownKills } from './KnownKills.js';
import { StaticTrials } from './StaticTrials.js';
import { spreadCoverage } from './spreadCoverage.js';
import { context, Trial } from './Trial.js';
import { beginFile, type DeclaredTest, takeDeclaredTests } from './testApi.js';
import { rankOf, testFiles } from './testFiles.js';

/**
 * Runs the tests of the mutated rooms in the process that holds the mutants. A mutant inside a function costs the tests
 * that reach it and nothing else; one in code that runs at load costs the modules that rest on it, evaluated anew. Test
 * files are those that jest runs; only what they import from '@jest/globals' is another (testApi.ts).
 */
export class InProcessRunner implements TestRunner {
  #tests: readonly DeclaredTest[] | null = null;
  readonly #known = new KnownKills();
  readonly #killers = new Killers();
  readonly #staticTrials = new StaticTrials();

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const trial = new Trial();
    const tests = await this.#load();
    await trial.run(tests);
    const { mutantCoverage = { static: {}, perTest: {} } } = context();
    const spread = spreadCoverage(mutantCoverage, tests);
    return { status: DryRunStatus.Complete, tests: trial.results, mutantCoverage: spread };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, testFilter, sandboxFileName } = options;
    const finder = this.#known.finderOf(activeMutant);
    if (finder !== undefined) {
      return { status: MutantRunStatus.Killed, killedBy: [finder], failureMessage: 'known', nrOfTests: 0 };
    }
    const shared = context();
    const tests = mutantActivation === 'static' ? [] : await this.#load();
    shared.activeMutant = activeMutant.id;
    shared.hitCount = 0;
    if (hitLimit === undefined) delete shared.hitLimit;
    else shared.hitLimit = hitLimit;
    try {
      const trial =
        mutantActivation === 'static'
          ? await this.#staticTrials.run(sandboxFileName)
          : await this.#tryTests(tests, new Set(testFilter), sandboxFileName);
      return toMutantRunResult(trial.problem ?? { status: DryRunStatus.Complete, tests: trial.results });
    } finally {
      delete shared.activeMutant;
    }
  }

  async #tryTests(tests: readonly DeclaredTest[], wanted: ReadonlySet<string>, changed: string): Promise<Trial> {
    const trial = new Trial();
    const reaching = tests
      .filter(({ name }) => wanted.has(name))
      .sort((one, other) => rankOf(one.file, changed) - rankOf(other.file, changed));
    await trial.run(this.#killers.first(changed, reaching, ({ name }) => name));
    if (trial.failure !== undefined) this.#killers.note(changed, trial.failure.id);
    return trial;
  }

  /** Imports every test file once, without a mutant. */
  async #load(): Promise<readonly DeclaredTest[]> {
    if (this.#tests !== null) return this.#tests;
    register('../running/resolveJest.js', import.meta.url, { data: new URL('./testApi.js', import.meta.url).href });
    takeDeclaredTests();
    const declared: DeclaredTest[] = [];
    for (const file of testFiles()) {
      beginFile(file);
      await import(pathToFileURL(resolve('dist/test', file)).href);
      declared.push(...takeDeclaredTests());
    }
    this.#tests = declared;
    return declared;
  }
}
