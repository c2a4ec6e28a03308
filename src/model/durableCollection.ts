/**
 * How a collection that instances share is set up, beside its fields and its name: what is written is acknowledged by a
 * majority that has it in its journal, nothing but the fields is taken, and nothing is made or indexed by itself.
 */
export const DURABLE_COLLECTION = {
  versionKey: false,
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  strict: 'throw',
  strictQuery: 'throw',
  writeConcern: { w: 'majority', j: true },
} as const;
