import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { OpenScopes } from './OpenScopes.js';
import { beginFile, type DeclaredTest, declaredTests } from './testApi.js';

/** Folders whose tests are run, under `dist/test`. */
const FOLDERS = ['policy', 'disclosure', 'scenarios', 'promises', 'cells'];

/** Tests that take long for what they find are tried last. */
const LAST = [
  /forceTables|badPolicy|comparePolicies|rowsWithoutValues|purity|standardWording/,
  /Properties/,
  /^scenarios/,
  /^promises/,
  /^cells/,
];

/** A mutant that outlives so many milliseconds of the tests that reach it counts as survived: the score is a lower bound. */
const PATIENCE_MS = Number(process.env.PROVISO_MUTATION_PATIENCE_MS ?? 10_000);

/**
 * Runs the tests of the mutated rooms in the process that holds the mutants, without loading anything anew: a mutant
 * costs the tests that reach it and nothing else. Test files are those that jest runs; only what they import from
 * '@jest/globals' is another (testApi.ts).
 */
class InProcessRunner implements TestRunner {
  private tests: readonly DeclaredTest[] | null = null;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const { results, problem } = await this.run(undefined, false);
    if (problem !== null) return problem;
    const { mutantCoverage } = context();
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
    mutantActivation,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const shared = context();
    if (mutantActivation === 'static') shared.activeMutant = activeMutant.id;
    else await this.load();
    shared.activeMutant = activeMutant.id;
    shared.hitCount = 0;
    if (hitLimit === undefined) delete shared.hitLimit;
    else shared.hitLimit = hitLimit;
    try {
      const { results, problem } = await this.run(testFilter, true);
      return toMutantRunResult(problem ?? { status: DryRunStatus.Complete, tests: results });
    } finally {
      delete shared.activeMutant;
    }
  }

  /** Imports every test file once; a file that cannot be imported rejects, which a mutant may well cause. */
  private async load(): Promise<readonly DeclaredTest[]> {
    if (this.tests !== null) return this.tests;
    register('./resolveJest.js', import.meta.url, { data: new URL('./testApi.js', import.meta.url).href });
    for (const folder of FOLDERS) {
      const names = readdirSync(join('dist/test', folder), { recursive: true, encoding: 'utf8' });
      for (const name of names.filter((each) => each.endsWith('.test.js')).sort()) {
        beginFile(join(folder, name));
        await import(pathToFileURL(join('dist/test', folder, name)).href);
      }
    }
    this.tests = [...declaredTests()].sort((one, other) => rank(one) - rank(other));
    return this.tests;
  }

  private async run(
    filter: readonly string[] | undefined,
    isBailing: boolean,
  ): Promise<{ results: TestResult[]; problem: DryRunResult | null }> {
    const shared = context();
    const results: TestResult[] = [];
    let tests: readonly DeclaredTest[];
    try {
      tests = await this.load();
    } catch (error) {
      results.push({
        id: 'load',
        name: 'load',
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: text(error),
      });
      return { results, problem: null };
    }
    let spentMs = 0;
    const scopes = new OpenScopes();
    const wanted = filter === undefined ? null : new Set(filter);
    for (const test of tests) {
      if (wanted !== null && !wanted.has(test.name)) continue;
      shared.currentTestId = test.name;
      const result = await outcomeOf(test, scopes);
      delete shared.currentTestId;
      results.push(result);
      const limit = determineHitLimitReached(shared.hitCount, shared.hitLimit);
      if (limit !== undefined) {
        await this.close(scopes);
        return { results, problem: limit };
      }
      spentMs += result.timeSpentMs;
      if (isBailing && (result.status === TestStatus.Failed || spentMs > PATIENCE_MS)) break;
    }
    await this.close(scopes);
    return { results, problem: null };
  }

  /** What fails after the last test is the mutant's doing, where there is one: its verdict stands already. */
  private async close(scopes: OpenScopes): Promise<void> {
    try {
      await scopes.close();
    } catch (error) {
      if (context().activeMutant === undefined) throw error;
    }
  }
}

async function outcomeOf(test: DeclaredTest, scopes: OpenScopes): Promise<TestResult> {
  const started = performance.now();
  const base = { id: test.name, name: test.name, fileName: join('dist/test', test.file) };
  try {
    await scopes.run(test);
    return { ...base, timeSpentMs: performance.now() - started, status: TestStatus.Success };
  } catch (error) {
    const timeSpentMs = performance.now() - started;
    return { ...base, timeSpentMs, status: TestStatus.Failed, failureMessage: text(error) };
  }
}

const rank = ({ file }: DeclaredTest): number => LAST.findIndex((each) => each.test(file)) + 1;
const text = (error: unknown): string => String(error).slice(0, 500);

function context(): InstrumenterContext {
  const holder = globalThis as { __stryker__?: InstrumenterContext };
  holder.__stryker__ ??= {};
  return holder.__stryker__;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
