import type { ModernFakeTimers } from '@jest/fake-timers';
import type { TestApi } from './testApi.js';

import nodeModule = require('node:module');
import path = require('node:path');
import url = require('node:url');
import timers = require('@jest/fake-timers');

/** As much as is used of what Jest gives a framework to load modules with. */
interface Runtime {
  requireInternalModule(file: string): unknown;
  setGlobalsForRuntime(api: TestApi): void;
  unstable_shouldLoadAsEsm(file: string): boolean;
  unstable_importModule(file: string): Promise<unknown>;
}

type Framework = (
  globalConfig: object,
  config: ConstructorParameters<typeof ModernFakeTimers>[0]['config'],
  environment: object,
  runtime: Runtime,
  ...rest: readonly unknown[]
) => Promise<unknown>;

const urlOf = (file: string): string => url.pathToFileURL(file).href;
const circus: { default: Framework } = require('jest-circus/runner');
const testApi = import('./testApi.js');
nodeModule.register(urlOf(path.join(__dirname, 'resolveJest.js')), {
  data: urlOf(path.join(__dirname, 'testApi.js')),
});

/** What Jest's framework keeps on the global object for the length of a suite. */
const OF_ONE_SUITE = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'];

/**
 * Runs a suite with Jest's own framework, but on Node's own loader: the suites of a worker share their modules, as the
 * requests of a server do. By itself Jest would evaluate every library and every file of the product anew for each suite.
 */
const runSuite: Framework = async (globalConfig, config, environment, runtime, ...rest) => {
  const { beginSuite } = await testApi;
  const jest = new timers.ModernFakeTimers({ config, global: globalThis });
  const natively: Runtime = {
    requireInternalModule(file) {
      delete require.cache[file];
      return require(file);
    },
    setGlobalsForRuntime: (api) => beginSuite({ ...api, jest }),
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (file) => import(urlOf(file)),
  };
  try {
    return await circus.default(globalConfig, config, environment, Object.assign(runtime, natively), ...rest);
  } finally {
    jest.dispose();
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (OF_ONE_SUITE.includes(key.description ?? '')) Reflect.deleteProperty(globalThis, key);
    }
  }
};

module.exports = runSuite;
