import { readTable } from '../formats/readTable.js';
import { StartupError } from '../model/StartupError.js';

export const ORGANISATION_KINDS = [
  'POLICE',
  'PROBATION',
  'PRISON',
  'LOCAL_AUTHORITY',
  'SCHOOL',
  'HEALTH',
  'YOUTH_JUSTICE',
  'EMPLOYER',
  'REGULATOR',
  'SUPERVISOR',
  'OVERSIGHT',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation whose people may ask. Source: brief 2.1, "responsible authority for the area". */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Capital letters; `NATIONAL` for one that works everywhere. */
  readonly area: string;
}

const COLUMNS = ['id', 'name', 'kind', 'area'];
const FILE = 'organisations.csv';

/**
 * Reads the register of organisations, by id.
 * @throws StartupError naming file, line and column for an unknown kind, a bad id or area, a duplicate
 */
export function loadOrganisations(file: URL): ReadonlyMap<string, Organisation> {
  const table = readTable(file);
  for (const column of COLUMNS) {
    if (!table.columns.includes(column)) throw new StartupError(`${FILE}:1`, `column ${column} is missing`);
  }
  const organisations = new Map<string, Organisation>();
  for (const row of table.rows) {
    const [id, name, area] = [row.cell('id'), row.cell('name'), row.cell('area')];
    const kind = ORGANISATION_KINDS.find((known) => known === row.cell('kind'));
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(id)) throw row.wrong('id', 'is no id: capital letters, digits and hyphens');
    if (organisations.has(id)) throw row.wrong('id', 'the organisation stands twice');
    if (name === '') throw row.wrong('name', 'is empty');
    if (kind === undefined) throw row.wrong('kind', `is none of ${ORGANISATION_KINDS.join(', ')}`);
    if (!/^[A-Z_]+$/.test(area)) throw row.wrong('area', 'is no area: capital letters');
    organisations.set(id, { id, name, kind, area });
  }
  return organisations;
}
