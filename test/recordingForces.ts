import type { Force } from '../src/broker/BrokerParts.js';
import type { FindRequest, ReadRequest } from '../src/model/Source.js';

/** One call to one force, as it was made. */
export type ForceCall =
  | { readonly force: string; readonly find: FindRequest }
  | { readonly force: string; readonly read: ReadRequest };

/** Forces that note every call before passing it on. */
export function recordingForces(note: (call: ForceCall) => void): (force: Force) => Force {
  return (force) => {
    const { source } = force;
    return {
      ...force,
      source: {
        force: source.force,
        name: source.name,
        find(request, signal) {
          note({ force: force.code, find: request });
          return source.find(request, signal);
        },
        read(request, signal) {
          note({ force: force.code, read: request });
          return source.read(request, signal);
        },
        consult: (request, signal) => source.consult(request, signal),
        count: (request, signal) => source.count(request, signal),
        check: (signal) => source.check(signal),
        close: () => source.close(),
      },
    };
  };
}

/** Every column asked for, as `FORCE KIND column`; columns of single elements as `list.column`. */
export function columnsAsked(calls: readonly ForceCall[]): string[] {
  const asked = new Set<string>();
  for (const call of calls) {
    if ('find' in call) {
      for (const column of call.find.columns) asked.add(`${call.force} NOMINAL ${column}`);
      for (const column of elementColumns(call.find.elements)) asked.add(`${call.force} NOMINAL ${column}`);
    } else {
      for (const ask of call.read.asks) {
        for (const column of [...ask.columns, ...elementColumns(ask.elements)]) {
          asked.add(`${call.force} ${call.read.kind} ${column}`);
        }
      }
    }
  }
  return [...asked].sort();
}

const elementColumns = (elements: FindRequest['elements']): string[] =>
  Object.entries(elements ?? {}).flatMap(([list, byKey]) =>
    Object.values(byKey).flatMap((columns) => columns.map((column) => `${list}.${column}`)),
  );
