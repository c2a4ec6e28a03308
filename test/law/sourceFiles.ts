import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root: compiled tests run from `dist/test/law/`. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const FOLDERS = ['schema', 'src', 'resolvers'];

/** A source file of the product. */
export interface SourceFile {
  /** From the package's root, with slashes, e.g. `src/policy/decide.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  /** Paths of project files it imports, and names of the packages. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g;
const SPECIFIERS = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Reads a file's imports, of whatever form: static, for its effect, re-exporting, or called. */
export function readSource(path: string, text: string): SourceFile {
  const code = text.replace(COMMENTS, '');
  const specifiers = [...code.matchAll(SPECIFIERS)].map(([, , specifier = '']) => specifier);
  const own = specifiers.filter((specifier) => specifier.startsWith('.'));
  return {
    path,
    text,
    code,
    imports: own.map((specifier) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')).map(packageOf),
  };
}

/** Every TypeScript file under schema/, src/ and resolvers/. */
export function sourceFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return readSource(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8'));
      }),
  );
}

/** The room or wing that a path lies in: `schema`, `resolvers`, or the folder of src/. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = dirname(path).split('/');
  return top === 'src' ? room : top;
}
