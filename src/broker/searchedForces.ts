import type { Plan } from '../disclosure/Plan.js';

/** The forces a search names, where nothing else in the operation asks the others; null is all of them. */
export function searchedForces({ roots }: Plan): readonly string[] | null {
  const about = roots.filter(({ person }) => person !== null);
  const named = about.map(({ args }) => (Array.isArray(args.forces) ? (args.forces as string[]) : null));
  return named.length > 0 && named.every((forces) => forces !== null) ? named.flat() : null;
}
