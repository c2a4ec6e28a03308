import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countNames } from './countNames.js';

/** Writes how common names are among invented people: `--people 1000000 --seed 1 --into <file>`. */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    into: { type: 'string', default: 'parameters/name-frequencies.json' },
  },
});
writeFileSync(values.into, `${JSON.stringify(countNames(Number(values.people), Number(values.seed)), null, 2)}\n`);
