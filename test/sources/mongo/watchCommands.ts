import type mongoose from 'mongoose';

/** A command as it went over the wire, with the documents that came back at once. */
export interface Command {
  readonly name: string;
  readonly collection: string;
  readonly command: Readonly<Record<string, unknown>>;
  readonly documents: readonly Record<string, unknown>[];
}

/** Notes every command of a connection that was opened to tell them. */
export function watchCommands(connection: mongoose.Connection, note: (command: Command) => void): void {
  const client = connection.getClient();
  const started = new Map<number, Readonly<Record<string, unknown>>>();
  client.on('commandStarted', ({ requestId, command }) => started.set(requestId, command));
  client.on('commandSucceeded', ({ requestId, commandName, reply }) => {
    const command = started.get(requestId) ?? {};
    const { cursor } = reply as { cursor?: { firstBatch?: unknown[]; nextBatch?: unknown[] } };
    const documents = (cursor?.firstBatch ?? cursor?.nextBatch ?? []) as Record<string, unknown>[];
    const collection = String(commandName === 'getMore' ? command.collection : command[commandName]);
    note({ name: commandName, collection, command, documents });
  });
}

/** Every path at which a document holds something that is no document and no list, places in lists left out. */
export function pathsIn(value: unknown, prefix = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((element) => pathsIn(element, prefix));
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return [prefix];
  return Object.entries(value).flatMap(([name, part]) => pathsIn(part, prefix === '' ? name : `${prefix}.${name}`));
}
