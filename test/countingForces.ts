import type { Force } from '../src/broker/BrokerParts.js';
import type { ForceCode, RecordKind } from '../src/model/codes.js';
import type { Values } from '../src/model/Source.js';
import { countUnits } from '../src/sources/countUnits.js';

/** So many records of a kind that a force holds, all with these canonical values. */
export interface Held {
  readonly force: ForceCode;
  readonly kind: RecordKind;
  readonly times: number;
  readonly values: Values;
}

/** Forces that count these records instead of their own, and do everything else as before. */
export const countingForces =
  (held: readonly Held[]) =>
  (force: Force): Force => {
    const { source } = force;
    return {
      ...force,
      source: {
        force: source.force,
        name: source.name,
        find: (request, signal) => source.find(request, signal),
        read: (request, signal) => source.read(request, signal),
        consult: (request, signal) => source.consult(request, signal),
        async count(request) {
          const own = held.filter((one) => one.force === force.code && one.kind === request.kind);
          const records = own.flatMap(({ times, values }) => Array.from({ length: times }, () => values));
          return { cells: countUnits(records, request), quarantined: 0 };
        },
        check: (signal) => source.check(signal),
        close: () => source.close(),
      },
    };
  };
