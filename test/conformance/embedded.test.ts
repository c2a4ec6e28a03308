import { describe, expect, it } from '@jest/globals';
import { CONFORMANCE_CHECKS, FIRST_CHECK, runConformance } from '../../src/conformance/runConformance.js';
import { nativeTables, openSource, SIMULATED } from '../sources/simulatedForces.js';
import { failuresOf, knownOf } from './knownOf.js';

describe('the embedded connector', () => {
  it.each(SIMULATED)('keeps every promise of the port: $force in the $format format', async (simulated) => {
    const tables = await nativeTables(simulated);
    const source = openSource(simulated, tables);
    const results = await runConformance(source, knownOf(simulated.force, simulated.format, tables));
    expect(failuresOf(results)).toEqual([]);
    expect(results.map(({ name }) => name)).toEqual([FIRST_CHECK, ...CONFORMANCE_CHECKS.map(({ name }) => name)]);
  });

  it('has every promise checked by one force or another', async () => {
    const checked = new Set<string>();
    for (const simulated of SIMULATED) {
      const tables = await nativeTables(simulated);
      const known = knownOf(simulated.force, simulated.format, tables);
      for (const { name, status } of await runConformance(openSource(simulated, tables), known))
        if (status === 'PASSED') checked.add(name);
    }
    expect(CONFORMANCE_CHECKS.map(({ name }) => name).filter((name) => !checked.has(name))).toEqual([]);
  });

  it('says how many rows it leaves out, and passes without them', async () => {
    const tables = await nativeTables(SIMULATED[1]);
    for (const row of (tables.sexual_harm_order ?? []).slice(0, 1))
      (row as Record<string, unknown>).made_date = 'last Tuesday';
    const known = knownOf('SLW', 'relational', tables);
    expect(known.quarantined).toBe(1);
    expect(failuresOf(await runConformance(openSource(SIMULATED[1], tables), known))).toEqual([]);
  });
});
