import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './sourceFiles.js';

/** What is loaded with a compiled file, whatever happens: types are gone from it, and what is asked for later is called. */
const STATIC = /^(?:import|export)\b(?:[\s\w$*{},]*\bfrom)?\s*['"]([^'"\n]+)['"]/gm;

/** The packages that are loaded with a compiled file. */
function packagesOf(file: string): ReadonlySet<string> {
  const files = new Set([join(ROOT, 'dist', file)]);
  const packages = new Set<string>();
  for (const each of files) {
    for (const [, specifier = ''] of readFileSync(each, 'utf8').matchAll(STATIC)) {
      if (specifier.startsWith('.')) files.add(join(dirname(each), specifier));
      else if (!specifier.startsWith('node:')) packages.add(specifier);
    }
  }
  return packages;
}

describe('a start', () => {
  it('loads the database’s driver only where there is a database', () => {
    expect(packagesOf('src/storage/mongo/MongoBoard.js')).toContain('mongoose');
    expect(packagesOf('src/server/startServer.js')).toContain('@apollo/server');
    expect(packagesOf('src/server/startServer.js')).not.toContain('mongoose');
    expect(packagesOf('src/cli/simulate.js')).not.toContain('mongoose');
  });

  it('loads the server only once flags and variables are what they may be', () => {
    expect([...packagesOf('src/cli/start.js')].sort()).toEqual([
      'csv-parse/sync',
      'jose',
      'pino',
      'reflect-metadata',
      'zod',
    ]);
  });
});
