import type { EvidenceField } from '../../model/vocabulary/person.js';

/** One step of the account of a weight. */
export interface EvidenceLine {
  readonly field: EvidenceField;
  /** How what was said and what is recorded compare, in words and never in values. */
  readonly level: string;
  /** For it where more than 0, against it where less. */
  readonly bits: number;
}
