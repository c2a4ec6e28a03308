import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe } from '@jest/globals';
import mongoose from 'mongoose';
import { buildLauncher, hasGo } from './buildLauncher.js';

/** A server that speaks MongoDB's protocol and that nobody here has written. */
export interface MongoServer {
  readonly uri: string;
  /** A database name that no other test uses; dropped at `stop`. */
  database(): string;
  stop(): Promise<void>;
}

const GIVEN = process.env.MONGODB_URI;

/** `describe` where there is a server to be had; else a skipped block that says why. */
export const describeOnMongo: (name: string, tests: () => void) => void =
  GIVEN !== undefined || hasGo()
    ? describe
    : (name, tests) => describe.skip(`${name} (skipped: neither MONGODB_URI nor Go)`, tests);

/** The server of `MONGODB_URI`, or FerretDB started for this test alone; it can be asked when this resolves. */
export async function startMongo(): Promise<MongoServer> {
  const { uri, end } = GIVEN === undefined ? await startFerretdb() : { uri: GIVEN, end: async () => undefined };
  await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 20_000 }).asPromise().then(ping);
  const databases: string[] = [];
  return {
    uri,
    database() {
      const name = `proviso_test_${process.pid}_${databases.length}_${Date.now().toString(36)}`;
      databases.push(name);
      return name;
    },
    async stop() {
      if (GIVEN !== undefined) await drop(uri, databases);
      await end();
    },
  };
}

async function ping(connection: mongoose.Connection): Promise<void> {
  await connection.db?.command({ ping: 1 });
  await connection.close();
}

async function drop(uri: string, databases: readonly string[]): Promise<void> {
  for (const dbName of databases) {
    const connection = await mongoose.createConnection(uri, { dbName }).asPromise();
    await connection.dropDatabase();
    await connection.close();
  }
}

/** Starts the launcher; it ends with its input, so it cannot outlive this process. */
export async function startFerretdb(): Promise<{ readonly uri: string; readonly end: () => Promise<void> }> {
  const child = spawn(buildLauncher(), [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const [uri] = (await Promise.race([
    once(lines, 'line'),
    exit.then(() => Promise.reject(new Error('FerretDB has ended before it could be asked'))),
  ])) as [string];
  return {
    uri,
    async end() {
      child.stdin.end();
      await exit;
    },
  };
}
