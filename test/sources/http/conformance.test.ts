import { describe, expect, it } from '@jest/globals';
import { runConformance } from '../../../src/conformance/runConformance.js';
import { failuresOf, knownOf } from '../../conformance/knownOf.js';
import { nativeTables, SIMULATED, type Simulated, type Tables } from '../simulatedForces.js';
import { startServed } from './servedForces.js';

async function failures(simulated: Simulated, tables: Tables) {
  const served = await startServed(simulated, { tables });
  try {
    const known = knownOf(simulated.force, simulated.format, tables);
    return { known, failures: failuresOf(await runConformance(served.source, known)) };
  } finally {
    await served.stop();
  }
}

describe('the HTTP connector', () => {
  it.each(SIMULATED)('keeps every promise of the port: $force in the $format format', async (simulated) => {
    expect((await failures(simulated, await nativeTables(simulated))).failures).toEqual([]);
  });

  it('says how many rows the force leaves out, and passes without them', async () => {
    const tables = await nativeTables(SIMULATED[1]);
    for (const row of (tables.sexual_harm_order ?? []).slice(0, 1))
      (row as Record<string, unknown>).made_date = 'last Tuesday';
    const { known, failures: found } = await failures(SIMULATED[1], tables);
    expect(known.quarantined).toBe(1);
    expect(found).toEqual([]);
  });
});
