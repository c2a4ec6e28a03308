import { join } from 'node:path';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import {
  type DryRunResult,
  determineHitLimitReached,
  type TestResult,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { OpenScopes } from './OpenScopes.js';
import type { DeclaredTest } from './testApi.js';

/** A mutant that outlives so many milliseconds of processor time of the tests that reach it counts as survived. */
const PATIENCE_MS = Number(process.env.PROVISO_MUTATION_PATIENCE_MS ?? 10_000);

/** What Stryker and the mutated code tell each other. */
export function context(): InstrumenterContext {
  const holder = globalThis as { __stryker__?: InstrumenterContext };
  holder.__stryker__ ??= {};
  return holder.__stryker__;
}

/**
 * Tests run one after another against the mutant that is active now, if one is. With a mutant it is over with the first
 * failure, or when patience is spent; what it says is a lower bound of what the tests find.
 */
export class Trial {
  readonly results: TestResult[] = [];
  /** Why the mutated code was stopped from outside, if it was. */
  problem: DryRunResult | null = null;
  readonly #scopes = new OpenScopes();
  readonly #started = process.cpuUsage();

  get isOver(): boolean {
    if (context().activeMutant === undefined) return false;
    const { user, system } = process.cpuUsage(this.#started);
    return this.problem !== null || this.failure !== undefined || (user + system) / 1_000 > PATIENCE_MS;
  }

  get failure(): TestResult | undefined {
    return this.results.find(({ status }) => status === TestStatus.Failed);
  }

  async run(tests: readonly DeclaredTest[]): Promise<void> {
    const shared = context();
    for (const test of tests) {
      if (this.isOver) break;
      shared.currentTestId = test.name;
      const attempt = () =>
        this.#scopes.run(test, (those) => {
          shared.currentTestId = 'id' in those ? those.id : those.name;
        });
      await this.attempt(test.name, test.file, attempt);
      delete shared.currentTestId;
    }
    await this.#close();
  }

  /** Notes how something ends that stands for a test. */
  async attempt(id: string, file: string, body: () => Promise<void>): Promise<void> {
    const started = performance.now();
    const failure = await failureOf(body);
    const base = { id, name: id, fileName: join('dist/test', file), timeSpentMs: performance.now() - started };
    this.results.push(
      failure === null
        ? { ...base, status: TestStatus.Success }
        : { ...base, status: TestStatus.Failed, failureMessage: failure },
    );
    const { hitCount, hitLimit } = context();
    this.problem ??= determineHitLimitReached(hitCount, hitLimit) ?? null;
  }

  /** What fails after the last test is the mutant's doing, where there is one: its verdict stands already. */
  async #close(): Promise<void> {
    try {
      await this.#scopes.close();
    } catch (error) {
      if (context().activeMutant === undefined) throw error;
    }
  }
}

async function failureOf(body: () => Promise<void>): Promise<string | null> {
  try {
    await body();
    return null;
  } catch (error) {
    return String(error).slice(0, 500);
  }
}
