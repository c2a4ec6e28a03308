import type { Force } from '../broker/BrokerParts.js';
import { StartupError } from '../model/StartupError.js';
import { faultySource } from '../simulator/faultySource.js';
import { loadForces } from '../sources/forcesFile.js';
import type { Config } from './config.js';
import { indexInDirectories, type OnIndexed } from './directoryOfNominals.js';
import { weighSought } from './weighSought.js';

export interface OpenForces {
  readonly forces: readonly Force[];
  readonly quarantined: ReadonlyMap<string, number>;
}

/** The configured forces, each behind whatever faults the forces file or the caller puts before it. */
export async function openForces(
  config: Config,
  wrap?: (force: Force) => Force,
  onIndexed?: OnIndexed,
): Promise<OpenForces> {
  const indexPeople = indexInDirectories(onIndexed);
  const { forces, simulation } = await loadForces(config.forcesFile, {
    wrap: faultySource,
    indexPeople,
    weigh: weighSought,
  });
  if (simulation && !config.simulation) {
    throw new StartupError('PROVISO_FORCES', 'names simulated forces, although PROVISO_SIMULATION is off');
  }
  if (!simulation && config.developmentIssuer) {
    throw new StartupError(
      'PROVISO_ISSUERS',
      'the development issuer may not open real forces; name the identity providers',
    );
  }
  return {
    forces: forces.map(({ code, name, area, organisation, source, leftOut }) => {
      const force: Force = { code, name, area, organisation, source, leftOut };
      return wrap?.(force) ?? force;
    }),
    quarantined: new Map(forces.map(({ code, quarantined }) => [code, quarantined])),
  };
}
