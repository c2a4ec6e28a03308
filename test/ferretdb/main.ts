import { buildLauncher, hasGo } from './buildLauncher.js';

/** Builds the launcher ahead of the tests: `npm run ferretdb`. */
if (hasGo()) console.log(buildLauncher());
else console.log('skipped: there is no Go to build FerretDB with');
