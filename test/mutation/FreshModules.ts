import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vm from 'node:vm';
import * as testApi from './testApi.js';

/** Packages that keep what modules say of themselves: whatever uses one is evaluated anew with the rest. */
const REMEMBERING = new Set(['@jest/globals', 'type-graphql']);

interface Source {
  readonly text: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/**
 * The project's compiled files as modules that one process can evaluate as often as it likes. What does not rest on the
 * file that changes is evaluated once and shared; packages are those of the process.
 */
export class FreshModules {
  readonly #sources = new Map<string, Source>();
  readonly #reach = new Map<string, ReadonlySet<string>>();
  readonly #packages = new Map<string, Promise<vm.Module>>();
  readonly #shared = new Map<string, vm.Module>();

  /** The file itself and every file and package that it imports, directly or not. */
  reachOf(file: string): ReadonlySet<string> {
    const known = this.#reach.get(file);
    if (known !== undefined) return known;
    const reached = new Set<string>([file]);
    for (const each of reached) {
      if (!isAbsolute(each)) continue;
      const { files, packages } = this.#sourceOf(each);
      for (const next of [...files, ...packages]) reached.add(next);
    }
    this.#reach.set(file, reached);
    return reached;
  }

  /** Modules of their own for whatever rests on `changed`: the function given imports a file among them. */
  anew(changed: string): (file: string) => Promise<void> {
    const fresh = new Map<string, vm.Module>();
    const importFile = async (file: string): Promise<vm.Module> => {
      const module = this.#moduleOf(file, changed, fresh, importFile);
      if (module.status === 'unlinked') {
        await module.link((specifier, parent) =>
          specifier.startsWith('.')
            ? this.#moduleOf(resolve(dirname(parent.identifier), specifier), changed, fresh, importFile)
            : this.#packageOf(specifier),
        );
      }
      await module.evaluate();
      return module;
    };
    return async (file) => void (await importFile(file));
  }

  #moduleOf(
    file: string,
    changed: string,
    fresh: Map<string, vm.Module>,
    importFile: (file: string) => Promise<vm.Module>,
  ): vm.Module {
    const restsOnIt = [changed, ...REMEMBERING].some((each) => this.reachOf(file).has(each));
    const modules = restsOnIt ? fresh : this.#shared;
    const known = modules.get(file);
    if (known !== undefined) return known;
    const module = new vm.SourceTextModule(this.#sourceOf(file).text, {
      identifier: file,
      initializeImportMeta: (meta) => {
        meta.url = pathToFileURL(file).href;
      },
      importModuleDynamically: (specifier) =>
        specifier.startsWith('.') ? importFile(resolve(dirname(file), specifier)) : this.#packageOf(specifier),
    });
    modules.set(file, module);
    return module;
  }

  #sourceOf(file: string): Source {
    const known = this.#sources.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(file, 'utf8');
    const { dependencySpecifiers } = new vm.SourceTextModule(text) as vm.Module & {
      readonly dependencySpecifiers: readonly string[];
    };
    const source = {
      text,
      files: dependencySpecifiers.filter((each) => each.startsWith('.')).map((each) => resolve(dirname(file), each)),
      packages: dependencySpecifiers.filter((each) => !each.startsWith('.')),
    };
    this.#sources.set(file, source);
    return source;
  }

  #packageOf(specifier: string): Promise<vm.Module> {
    const known = this.#packages.get(specifier);
    if (known !== undefined) return known;
    const module = this.#wrapPackage(specifier);
    this.#packages.set(specifier, module);
    return module;
  }

  async #wrapPackage(specifier: string): Promise<vm.Module> {
    const exported: Record<string, unknown> = specifier === '@jest/globals' ? testApi : await import(specifier);
    const names = Object.keys(exported);
    const module = new vm.SyntheticModule(names, () => {
      for (const name of names) module.setExport(name, exported[name]);
    });
    await module.link(() => Promise.reject(new Error(`${specifier} imports nothing here`)));
    await module.evaluate();
    return module;
  }
}
