import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countTerms } from './countTerms.js';

/**
 * Writes how common values are among the nominals of invented people:
 * `node dist/bench/matching/writeTerms.js --people 1000000 --seed 1 --as-at 2026-11-30`.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '0.0002' },
    'as-at': { type: 'string', default: '' },
    into: { type: 'string', default: 'parameters/terms.json' },
  },
});
const [people, seed, least] = [values.people, values.seed, values.least].map(Number) as [number, number, number];
const terms = countTerms({ people, seed, least, asAt: values['as-at'] });
writeFileSync(values.into, `${JSON.stringify(terms, null, 2)}\n`);
