/** What Jest gives to one suite. */
export type TestApi = Readonly<Record<string, object>>;

let current: TestApi = {};

/** From now on the names below stand for what is given to this suite. */
export function beginSuite(api: TestApi): void {
  current = api;
}

/** Modules are shared by the suites of a process, so each name stands for what the suite that runs now calls so. */
function ofThisSuite(name: string): object {
  const now = (): object => {
    const named = current[name];
    if (named === undefined) throw new Error(`there is no ${name} outside a suite`);
    return named;
  };
  return new Proxy(() => undefined, {
    apply: (_target, self, values) => Reflect.apply(now() as () => unknown, self, values),
    get: (_target, key): unknown => Reflect.get(now(), key),
    set: (_target, key, value) => Reflect.set(now(), key, value),
  });
}

/** What tests import from '@jest/globals'. */
export const describe = ofThisSuite('describe');
export const it = ofThisSuite('it');
export const expect = ofThisSuite('expect');
export const beforeAll = ofThisSuite('beforeAll');
export const beforeEach = ofThisSuite('beforeEach');
export const afterEach = ofThisSuite('afterEach');
export const afterAll = ofThisSuite('afterAll');
export const jest = ofThisSuite('jest');
