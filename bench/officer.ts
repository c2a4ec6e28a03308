/** Who asks in the benches: an officer of Northmoor. */
export const OFFICER = {
  sub: 'nmr-1180',
  name: 'Officer One',
  org: 'NMR-POLICE',
  group: 'POLICE_PUBLIC_PROTECTION',
  role: 'MOSOVO officer',
  rank: 'CONSTABLE',
  force: 'NMR',
  posting: 'MOSOVO-NORTH',
} as const;
