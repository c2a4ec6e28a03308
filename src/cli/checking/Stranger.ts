import type { Known } from '../../conformance/Known.js';
import type { Format } from '../../formats/Format.js';
import type { LeftOut } from '../../model/LeftOut.js';
import type { Source } from '../../sources/Source.js';

/** A force that is to be checked, opened. */
export interface Stranger {
  readonly source: Source;
  readonly format: Format;
  /** `embedded`, `http` or `mongodb`. */
  readonly connector: string;
  readonly known: Known;
  readonly leftOut: () => LeftOut;
}
