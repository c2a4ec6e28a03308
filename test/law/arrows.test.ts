import { describe, expect, it } from '@jest/globals';
import { readSource, roomOf, type SourceFile, sourceFiles } from './sourceFiles.js';

const FILES = sourceFiles();

/** What is built of the model and the formats alone. */
const ROOMS = [
  'identity',
  'enquiry',
  'policy',
  'disclosure',
  'sources',
  'matching',
  'ledger',
  'simulator',
  'casework',
  'conformance',
  'statistics',
  'storage',
  'instances',
];
const LOWER = ['model', 'formats'];
const ALL = [...LOWER, ...ROOMS, 'verify', 'broker', 'schema', 'resolvers', 'server', 'cli'];

/** From each room, the rooms it may import besides itself. */
const ARROWS: ReadonlyMap<string, readonly string[]> = new Map([
  ['model', []],
  ['formats', ['model']],
  ...ROOMS.map((room) => [room, LOWER] as const),
  ['disclosure', [...LOWER, 'policy']],
  ['verify', []],
  ['broker', [...LOWER, ...ROOMS]],
  ['schema', ['model']],
  ['resolvers', ['schema', 'broker', 'model']],
  ['server', ALL.filter((room) => room !== 'cli')],
  ['cli', ALL],
]);

/** The imports of a file that no arrow allows. */
function wrongArrows({ path, imports }: SourceFile): string[] {
  const room = roomOf(path);
  const allowed = ARROWS.get(room);
  if (allowed === undefined) return [`${path}: nobody has said what ${room} may import`];
  return imports
    .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
    .map((target) => `${path} imports ${target}`);
}

/** Where each library may be imported. */
const HOMES: readonly (readonly [string, RegExp])[] = [
  ['@apollo/server', /^src\/server\//],
  ['graphql-shield', /^resolvers\/guards\.ts$/],
  ['graphql-middleware', /^resolvers\/guards\.ts$/],
  ['type-graphql', /^(schema|resolvers)\/|^src\/server\/buildBrokerSchema\.ts$/],
  ['mongoose', /\/mongo\/[^/]+$/],
  ['dataloader', /^src\/(broker|sources)\//],
  ['cockatiel', /^src\/sources\/[^/]+$/],
  ['jose', /^src\/identity\//],
];

describe('the arrows of the house', () => {
  it('are those of the design, and no others', () => {
    expect(FILES.flatMap(wrongArrows)).toEqual([]);
  });

  it('point at files that are there', () => {
    const paths = new Set(FILES.map(({ path }) => path));
    const missing = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((target) => /^(schema|src|resolvers)\//.test(target) && !paths.has(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('lead to nothing outside the house', () => {
    const outside = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !/^(schema|src|resolvers)\//.test(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(outside).toEqual([]);
  });

  it.each([
    ['src/model/a.ts', "import type { B } from '../formats/b.js';"],
    ['src/formats/a.ts', "import { b } from '../policy/b.js';"],
    ['src/policy/a.ts', "import { b } from '../disclosure/b.js';"],
    ['src/policy/gates/a.ts', "export { b } from '../../ledger/b.js';"],
    ['src/matching/a.ts', "const b = await import('../sources/b.js');"],
    ['src/verify/a.ts', "import { b } from '../model/b.js';"],
    ['src/broker/a.ts', "import '../server/b.js';"],
    ['schema/parts/a.ts', "import {\n  b,\n  c,\n} from '../../src/policy/b.js';"],
    ['resolvers/a.ts', 'import { b } from "../src/policy/b.js";'],
    ['src/server/a.ts', "import { b } from '../cli/b.js';"],
    ['src/attic/a.ts', ''],
  ])('are seen to be wrong: %s with %s', (path, text) => {
    expect(wrongArrows(readSource(path, text))).toHaveLength(1);
  });

  it.each([
    ['src/disclosure/a.ts', "import { b } from '../policy/b.js';"],
    ['src/policy/gates/a.ts', "import { b } from '../levels.js'; import { c } from '../../model/c.js';"],
    ['src/cli/a.ts', "import { b } from '../verify/b.js';"],
    ['src/server/a.ts', "import { b } from '../../resolvers/b.js';"],
    ['src/policy/a.ts', "/** import { b } from '../ledger/b.js'; */\n// import '../server/b.js'"],
  ])('are seen to be right: %s with %s', (path, text) => {
    expect(wrongArrows(readSource(path, text))).toEqual([]);
  });
});

describe('one library, one home', () => {
  it.each(HOMES)('%s', (library, home) => {
    expect(
      FILES.filter(({ path, packages }) => packages.includes(library) && !home.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('is seen to be broken, whatever part of the library is imported', () => {
    const { packages } = readSource(
      'src/broker/a.ts',
      "import { b } from '@apollo/server/plugin/disabled';\nimport 'jose/jwt';",
    );
    expect(packages).toEqual(['@apollo/server', 'jose']);
  });
});
