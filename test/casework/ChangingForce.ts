import type { Force } from '../../src/broker/BrokerParts.js';
import type { ReadKind, SourceRecord, Values } from '../../src/model/Source.js';
import type { Source } from '../../src/sources/Source.js';

/** A force whose records say more from the moment that the test says so. */
export class ChangingForce {
  change: (record: SourceRecord<ReadKind>) => Values = () => ({});
  isDown = false;
  /** Records that it keeps no longer. */
  isErased: (record: SourceRecord<ReadKind>) => boolean = () => false;
  constructor(private readonly code = 'SLW') {}

  wrap = (force: Force): Force => {
    if (force.code !== this.code) return force;
    const source: Source = force.source;
    const changed: Source = {
      force: source.force,
      name: source.name,
      find: async (request, signal) => {
        if (this.isDown) throw new Error('down');
        return source.find(request, signal);
      },
      read: async (request, signal) => {
        if (this.isDown) throw new Error('down');
        const answer = await source.read(request, signal);
        const records = answer.records
          .filter((record) => !this.isErased(record))
          .map((record) => ({
            ...record,
            values: { ...record.values, ...this.change(record) },
          }));
        return { ...answer, records };
      },
      consult: (request, signal) => source.consult(request, signal),
      count: (request, signal) => source.count(request, signal),
      check: (signal) => source.check(signal),
      close: () => source.close(),
    };
    return { ...force, source: changed };
  };
}
