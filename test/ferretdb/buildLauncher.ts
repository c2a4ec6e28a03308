import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../test/ferretdb/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/proviso/', import.meta.url));

export const hasGo = (): boolean => spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0;

/** Where the launcher stands once it is built: named for what it is built of. */
export function launcherPath(): string {
  const hash = createHash('sha256');
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(join(FOLDER, name)));
  return join(CACHE, `ferretdb-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * Builds the launcher of FerretDB unless it stands already, and gives its path. The first build takes minutes. It
 * appears under its name only when it is whole, so that two who build at once do not meet.
 * @throws Error with Go's own words where it does not build.
 */
export function buildLauncher(): string {
  const path = launcherPath();
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const built = `${path}.${process.pid}`;
  const { status, stderr } = spawnSync('go', ['build', '-trimpath', '-o', built, '.'], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`FerretDB's launcher does not build: ${stderr}`);
  renameSync(built, path);
  return path;
}
