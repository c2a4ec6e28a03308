import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { InProcessRunner } from './InProcessRunner.js';
import { JournalReporter } from './JournalReporter.js';

/** What `stryker.config.json` names. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
  declareClassPlugin(PluginKind.Reporter, 'journal', JournalReporter),
];
