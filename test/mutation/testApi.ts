import { expect } from 'expect';

type Body = (...values: never[]) => unknown;

/** One test as it was declared: its full name, and everything to run in order. */
export interface DeclaredTest {
  readonly name: string;
  readonly file: string;
  /** From the file's own to that of the innermost `describe`. */
  readonly scopes: readonly Scope[];
  readonly body: Body;
}

/** A file or a `describe`, with what it does before and after its tests. */
export interface Scope {
  /** Different from that of every other scope. */
  readonly id: string;
  readonly name: string;
  readonly parent: Scope | null;
  readonly before: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly after: Body[];
}

let scopeCount = 0;

const newScope = (name: string, parent: Scope | null): Scope => ({
  id: `scope ${++scopeCount}`,
  name,
  parent,
  before: [],
  beforeEach: [],
  afterEach: [],
  after: [],
});

let file = '';
let scope = newScope('', null);
let tests: DeclaredTest[] = [];
const timesNamed = new Map<string, number>();

/** Everything that is declared from now on belongs to this file. */
export function beginFile(name: string): void {
  file = name;
  scope = newScope('', null);
  timesNamed.clear();
}

/** The tests declared since the last call. */
export function takeDeclaredTests(): readonly DeclaredTest[] {
  const taken = tests;
  tests = [];
  return taken;
}

/** What the tests import from '@jest/globals', as far as they use it. */
export const describe = Object.assign(
  (name: string, body: () => void): void => {
    const outer = scope;
    scope = newScope(name, outer);
    body();
    scope = outer;
  },
  { each: each((name, body) => describe(name, body as () => void)) },
);

export const it = Object.assign((name: string, body: Body): void => declare(name, body), {
  each: each((name, body) => declare(name, body)),
  skip: (): void => undefined,
});

export const beforeAll = (body: Body): void => void scope.before.push(body);
export const afterAll = (body: Body): void => void scope.after.push(body);
export const beforeEach = (body: Body): void => void scope.beforeEach.push(body);
export const afterEach = (body: Body): void => void scope.afterEach.push(body);
export { expect };

function each(add: (name: string, body: Body) => void) {
  return (table: readonly unknown[]) => (name: string, body: (...values: unknown[]) => unknown) => {
    for (const [index, row] of table.entries()) {
      const values = Array.isArray(row) ? row : [row];
      add(`${name} #${index}`, () => body(...values));
    }
  };
}

function declare(name: string, body: Body): void {
  const scopes: Scope[] = [];
  for (let at: Scope | null = scope; at !== null; at = at.parent) scopes.unshift(at);
  const fullName = [file, ...scopes.map((each) => each.name), name].filter((part) => part !== '').join(' › ');
  tests.push({ name: uniqueName(fullName), file, scopes, body });
}

function uniqueName(name: string): string {
  const times = timesNamed.get(name) ?? 0;
  timesNamed.set(name, times + 1);
  return times === 0 ? name : `${name} ~${times}`;
}
