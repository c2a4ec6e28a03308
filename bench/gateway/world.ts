/** A crime report as every contender holds it. */
export interface BenchReport {
  readonly sourceForce: string;
  readonly crimeReference: string;
  readonly incidentLogRef: string;
  readonly offenceTitle: string;
  readonly offenceGroup: string;
  readonly reportedAt: string;
  readonly committedFrom: string;
  readonly status: string;
  readonly outcomeType: string;
  readonly riskGrading: string;
  readonly modusOperandi: string;
  /** Only the owning force’s officers may see it: withheld of every record, since the asker is of no force that holds one. */
  readonly policyAndTactics: string;
}

/** Somebody known to some forces, with so many crime reports spread evenly over them. */
export interface BenchPerson {
  readonly pncId: string;
  readonly identity: readonly { readonly sourceForce: string; readonly currentName: string; readonly sex: string }[];
  readonly crimeReports: readonly BenchReport[];
}

const OFFENCES = [
  { title: 'Sexual assault of a child under 13 by touching', group: 'CHILD_SEXUAL', native: 'childSexual' },
  { title: 'Assault occasioning actual bodily harm', group: 'VIOLENCE', native: 'violence' },
] as const;
const STATES = [
  { status: 'OPEN', native: 'open' },
  { status: 'FILED', native: 'filed' },
] as const;

const letter = (index: number): string => String.fromCharCode(65 + (index % 26));

/** The number in base 26, in letters: names have no digits. */
const letters = (n: number): string => (n < 26 ? letter(n) : letters(Math.floor(n / 26)) + letter(n));

/** Codes of invented forces: ZAA, ZAB, … */
export const forceCodes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_force, index) => `Z${letter(Math.floor(index / 26))}${letter(index)}`);

/** `serial` tells persons apart. */
export function benchPerson(serial: number, forces: readonly string[], records: number): BenchPerson {
  const each = Math.ceil(records / forces.length);
  const crimeReports = forces.flatMap((force, at) =>
    Array.from({ length: Math.max(0, Math.min(each, records - at * each)) }, (_record, n) => report(serial, force, n)),
  );
  const currentName = `Given${letter(serial)} Family${letters(serial)}`;
  const identity = forces.map((sourceForce) => ({ sourceForce, currentName, sex: 'MALE' }));
  return { pncId: `1990/${String(serial + 1).padStart(7, '0')}S`, identity, crimeReports };
}

function report(serial: number, force: string, n: number): BenchReport {
  const offence = OFFENCES[n % OFFENCES.length] ?? OFFENCES[0];
  const day = String((n % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0');
  return {
    sourceForce: force,
    crimeReference: `${force}/${String(serial * 100_000 + n).padStart(10, '0')}/25`,
    incidentLogRef: `Log ${String(n).padStart(4, '0')} of ${day}/${month}/2025`,
    offenceTitle: offence.title,
    offenceGroup: offence.group,
    reportedAt: `2025-${month}-${day}`,
    committedFrom: `2024-${month}`,
    status: (STATES[n % STATES.length] ?? STATES[0]).status,
    outcomeType: String((n % 8) + 1),
    riskGrading: n % 3 === 0 ? 'HIGH' : 'MEDIUM',
    modusOperandi: `Approached the child on the way home from school, account number ${n}.`,
    policyAndTactics: `Covert line of enquiry ${n}: not for anybody outside ${force}.`,
  };
}

/** What one force holds of the persons, in the layout of documents that nest. */
export function nativeTables(force: string, persons: readonly BenchPerson[]) {
  const known = persons.filter(({ identity }) => identity.some(({ sourceForce }) => sourceForce === force));
  return {
    nominals: known.map((person) => ({
      nominalRef: refOf(force, person),
      identifiers: { pnc: person.pncId },
      names: [nativeName(person)],
      birthDates: [{ born: '1975-03-02', isVerified: true }],
      sex: 'male',
    })),
    crimes: known.flatMap((person) =>
      person.crimeReports
        .filter(({ sourceForce }) => sourceForce === force)
        .map((record, n) => nativeCrime(force, person, record, n)),
    ),
  };
}

const refOf = (force: string, { pncId }: BenchPerson): string => `${force}-N-${pncId.slice(5, 12)}`;

function nativeName({ identity: [first] }: BenchPerson) {
  const [given = '', family = ''] = first?.currentName.split(' ') ?? [];
  return { given, family, kind: 'current' };
}

const nativeCrime = (force: string, person: BenchPerson, record: BenchReport, n: number) => ({
  docId: `${force}-C-${person.pncId.slice(5, 12)}-${n}`,
  nominalRef: refOf(force, person),
  meta: { subjectRole: 'suspect', basis: 'allegation', createdAt: record.reportedAt, marking: 'official' },
  refs: { crime: record.crimeReference, incidentLog: record.incidentLogRef },
  offence: {
    wording: record.offenceTitle,
    group: OFFENCES.find(({ group }) => group === record.offenceGroup)?.native,
  },
  dates: { reported: record.reportedAt, from: record.committedFrom },
  narrative: { method: record.modusOperandi },
  progress: {
    state: STATES.find(({ status }) => status === record.status)?.native,
    outcome: record.outcomeType,
  },
  people: { suspects: [{ nominalRef: refOf(force, person), standing: 'arrested' }] },
  notes: { policyFile: record.policyAndTactics },
  riskGrade: record.riskGrading.toLowerCase(),
});

/** The first has one record in one force; the others so many, over four forces at most. */
export function benchPersons(forces: readonly string[], recordCounts: readonly number[]): readonly BenchPerson[] {
  const four = forces.slice(0, 4);
  return [
    benchPerson(0, forces.slice(0, 1), 1),
    ...recordCounts.map((records, index) => benchPerson(index + 1, four, records)),
  ];
}

/** So many people more, each with one record in one force. */
export const crowd = (forces: readonly string[], count: number): readonly BenchPerson[] =>
  Array.from({ length: count }, (_person, n) => benchPerson(1000 + n, [forces[n % forces.length] ?? ''], 1));
