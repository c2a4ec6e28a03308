import type { Nominal, Values } from '../../src/model/Source.js';

/** A name as forces record it; an alias where `type` says so. */
export const named = (forenames: string, surname: string, type = 'CURRENT'): Values => ({
  key: type,
  forenames,
  surname,
  type,
});

export const born = (...dates: string[]): Values[] => dates.map((date, index) => ({ key: `${index}`, date }));
export const living = (line: string, postcode = 'NM4 1AA'): Values => ({ key: line, line, postcode });
export const knowing = (name: string): Values => ({ key: name, ref: `N-${name}`, name });

/** A nominal with the match columns given. */
export const nominal = (ref: string, values: Values, force = 'NMR'): Nominal => ({ force, ref, values });
