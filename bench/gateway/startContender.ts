import { fileURLToPath } from 'node:url';
import { Contender } from './Contender.js';
import type { ContenderName } from './GatewayOptions.js';

/** Files that the broker’s people, requests and answers are written to for the others. */
export interface SharedFiles {
  readonly data: string;
  readonly answers: string;
}

/** A script of the bench’s own. */
export const own = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
/** The contenders are not compiled: they stand where their packages are installed. */
const foreign = (file: string) => fileURLToPath(new URL(`../../../bench/contenders/${file}`, import.meta.url));

/** Starts a server with four forces, or with the file that the first broker’s world was written to. */
export function startContender(name: ContenderName, { data, answers }: SharedFiles): Promise<Contender> {
  switch (name) {
    case 'broker':
      return Contender.start(name, [own('brokerProcess.js'), '4', '200', 'full']);
    case 'broker-bare':
      return Contender.start(name, [own('brokerProcess.js'), '4', '200', 'bare']);
    case 'broker-graphql-js':
      return Contender.start(name, [own('brokerProcess.js'), '4', '200', 'full'], [], {
        PROVISO_EXECUTOR: 'graphql-js',
      });
    case 'apollo':
      return Contender.start(name, [foreign('apollo.js'), data]);
    case 'apollo-shield':
      return Contender.start(name, [foreign('apolloShield.js'), data]);
    case 'mercurius':
      return Contender.start(name, [foreign('mercurius.js'), data]);
    case 'mercurius-auth':
      return Contender.start(name, [foreign('mercurius.js'), data, 'auth']);
    case 'hive':
      return Contender.start(name, [foreign('hive.js'), data]);
    case 'node-http':
      return Contender.start(name, [foreign('rawHttp.js'), data, answers]);
    case 'node-http-log':
      return Contender.start(name, [own('loggedHttp.js'), data, answers]);
  }
}

/** Questions that a server is asked: those without protection deny nothing, and only the broker has forces and statistics. */
export function questionsOf(name: ContenderName): readonly string[] {
  switch (name) {
    case 'broker':
    case 'broker-bare':
    case 'broker-graphql-js':
      return ['identity', 'records200', 'denied', 'statistics'];
    case 'apollo':
    case 'mercurius':
      return ['identity', 'records200'];
    case 'apollo-shield':
    case 'mercurius-auth':
    case 'hive':
      return ['identity', 'records200', 'denied'];
    case 'node-http':
      return ['identity', 'records200', 'denied', 'statistics'];
    case 'node-http-log':
      return ['identity', 'records200'];
  }
}
