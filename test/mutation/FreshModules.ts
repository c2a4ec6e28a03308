import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vm from 'node:vm';
import * as testApi from './testApi.js';

/** Tests say what they are when they are evaluated, so whatever holds some is evaluated anew each time. */
const OF_TESTS = '@jest/globals';

/** Makes the schema, which is the same whatever is tried and takes long: with all that it rests on it is evaluated once. */
const SCHEMA = resolve('dist/src/server/buildBrokerSchema.js');

/** One evaluation of all that rests on a file. */
interface Trial {
  readonly changed: string;
  readonly modules: Map<string, vm.Module>;
}

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

  /** Evaluates once what is shared though it may rest on what changes: to be called before anything does. */
  async shareSchema(): Promise<void> {
    await this.#evaluate(SCHEMA, null);
  }

  /** Modules of their own for whatever rests on `changed`: the function given imports a file among them. */
  anew(changed: string): (file: string) => Promise<void> {
    const trial = { changed, modules: new Map<string, vm.Module>() };
    return async (file) => void (await this.#evaluate(file, trial));
  }

  async #evaluate(file: string, trial: Trial | null): Promise<vm.Module> {
    const module = this.#moduleOf(file, trial);
    if (module.status === 'unlinked') {
      await module.link((specifier, parent) => {
        if (!specifier.startsWith('.')) return this.#packageOf(specifier);
        const isShared = this.#shared.get(parent.identifier) === parent;
        return this.#moduleOf(resolve(dirname(parent.identifier), specifier), isShared ? null : trial);
      });
    }
    await module.evaluate();
    return module;
  }

  /** The trial's own where the file rests on what changes, or holds tests; otherwise the one that all trials share. */
  #moduleOf(file: string, trial: Trial | null): vm.Module {
    const restsOnIt =
      trial !== null && file !== SCHEMA && [trial.changed, OF_TESTS].some((each) => this.reachOf(file).has(each));
    const own = restsOnIt ? trial : null;
    const modules = own === null ? this.#shared : own.modules;
    const known = modules.get(file);
    if (known !== undefined) return known;
    const module = new vm.SourceTextModule(this.#sourceOf(file).text, {
      identifier: file,
      initializeImportMeta: (meta) => {
        meta.url = pathToFileURL(file).href;
      },
      importModuleDynamically: (specifier) =>
        specifier.startsWith('.') ? this.#evaluate(resolve(dirname(file), specifier), own) : this.#packageOf(specifier),
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
