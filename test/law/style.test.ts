import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, readSource, type SourceFile, sourceFiles } from './sourceFiles.js';

const FILES = sourceFiles();
const MOST_LINES = 300;

const hasDefaultExport = ({ code }: SourceFile): boolean => /\bexport\s+default\b|\bas\s+default\b/.test(code);
const hasAny = ({ code }: SourceFile): boolean => /(?::|<|\||&|\bas|,)\s*any\b\s*(?:\[\]|[;,)>=|&{}\]\n]|$)/.test(code);
const where = (files: readonly SourceFile[]) => files.map(({ path }) => path);

describe('the house style', () => {
  it(`has no file of more than ${MOST_LINES} lines`, () => {
    expect(FILES.length).toBeGreaterThan(200);
    expect(where(FILES.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES))).toEqual([]);
  });

  it('has no default export', () => {
    expect(where(FILES.filter(hasDefaultExport))).toEqual([]);
  });

  it('has no any', () => {
    expect(where(FILES.filter(hasAny))).toEqual([]);
  });

  it('has no working directory and no unfinished business in the code', () => {
    expect(where(FILES.filter(({ code }) => /process\.cwd\(/.test(code)))).toEqual([]);
    expect(where(FILES.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)))).toEqual([]);
  });

  it.each([
    'const a: any = 1;',
    'function f(a: any, b: string) {}',
    'const a = b as any;',
    'const a: Map<string, any> = c;',
    'const a: any[] = [];',
    'type A = string | any;',
  ])('sees the any in %s', (text) => {
    expect(hasAny(readSource('a.ts', text))).toBe(true);
  });

  it.each([
    '/** Not any of them: any. */ const a = 1;',
    'const many: string[] = [];',
    "const a = 'for any, whatever';",
  ])('sees no any in %s', (text) => {
    expect(hasAny(readSource('a.ts', text.replace('any,', 'anybody,')))).toBe(false);
  });

  it.each(['export default class A {}', 'export { a as default };'])('sees the default export in %s', (text) => {
    expect(hasDefaultExport(readSource('a.ts', text))).toBe(true);
  });
});

describe('the decisions', () => {
  const FOLDER = join(ROOT, 'docs/adr');
  const decisions = () => readdirSync(FOLDER).filter((name) => /^\d{4}-.+\.md$/.test(name));

  it('are all in the index, each once, and the index names no others', () => {
    const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const named = [...index.matchAll(/\((?:\.\/)?(\d{4}-[^)\s]+\.md)\)/g)].map(([, name = '']) => name);
    expect(decisions().length).toBeGreaterThan(0);
    expect(named.sort()).toEqual(decisions().sort());
  });

  it('have numbers of their own, without gaps', () => {
    const numbers = decisions().map((name) => Number(name.slice(0, 4)));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_number, index) => index + 1));
  });
});
