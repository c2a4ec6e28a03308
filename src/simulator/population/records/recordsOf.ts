import { AS_AT } from '../calendar.js';
import type { GeneratedPerson } from '../generatePeople.js';
import { arrestOf } from './arrestOf.js';
import { beganWithACall, crimeReportOf } from './crimeReportOf.js';
import { criminalHistoryOf, type Decided, sentencingOf } from './criminalHistoryOf.js';
import { domesticOrderOf } from './domesticOrderOf.js';
import { forensicOf } from './forensicOf.js';
import { intelligenceOf } from './intelligenceOf.js';
import type { InventedEntry, InventedRecord, Matter } from './Matter.js';
import { managementOf } from './managementOf.js';
import { mattersOf } from './mattersOf.js';
import { isSexual } from './offences.js';
import type { Roster } from './Roster.js';
import { encompassNoticesOf, incidentOf } from './registersOf.js';
import { riskAssessmentOf } from './riskAssessmentOf.js';
import { sexualHarmOrderOf } from './sexualHarmOrderOf.js';
import { statementsOf } from './statementsOf.js';
import { violentOffenderOrderOf } from './violentOffenderOrderOf.js';
import { warningNoticeOf } from './warningNoticeOf.js';

/** What all forces hold of one person. */
export interface Holdings {
  readonly records: readonly InventedRecord[];
  readonly entries: readonly InventedEntry[];
}

const RATES = {
  arrest: { serious: 0.75, other: 0.45 },
  forensic: { sexual: 0.55, other: 0.06 },
  statements: { serious: 0.55, other: 0.12 },
  domesticOrder: 0.16,
  domesticRisk: 0.5,
  shpo: 0.8,
  sro: 0.6,
  voo: 0.8,
  intelligence: 0.22,
};

/** Everything that was written down of a person, in the order in which it came to be: what follows from what is in it. */
export function recordsOf(
  generated: GeneratedPerson,
  areas: ReadonlyMap<string, string>,
  seed: number,
  roster: Roster,
): Holdings {
  const records: InventedRecord[] = [];
  const entries: InventedEntry[] = [];
  const decided: Decided[] = [];
  const managed = new Set<string>();
  for (const { matter, known } of mattersOf(generated, seed, roster)) {
    if (known === 'ONLY_INTELLIGENCE') records.push(intelligenceOf(matter, matter.reported, 1));
    else addMatter(matter, known === 'AS_VICTIM_OR_WITNESS', { records, entries, decided, managed }, areas);
  }
  addHistories(records, decided);
  return { records, entries };
}

interface Book {
  readonly records: InventedRecord[];
  readonly entries: InventedEntry[];
  readonly decided: Decided[];
  /** References of nominals that are managed already. */
  readonly managed: Set<string>;
}

function addMatter(matter: Matter, asWitness: boolean, book: Book, areas: ReadonlyMap<string, string>): void {
  const { random, offence, isDomestic, appearance } = matter;
  const called = beganWithACall(matter);
  const report = crimeReportOf(matter, called);
  book.records.push(asWitness ? asVictimOrWitness(report, matter) : report);
  if (called) book.entries.push(incidentOf(matter));
  if (asWitness) return;
  const serious = offence.offenceGroup !== 'OTHER';
  const arrested = random.chance(serious ? RATES.arrest.serious : RATES.arrest.other) || matter.ending === 'CHARGED';
  if (arrested) book.records.push(arrestOf(matter));
  if (random.chance(isSexual(offence) ? RATES.forensic.sexual : RATES.forensic.other))
    book.records.push(forensicOf(matter, 1));
  if (random.chance(serious ? RATES.statements.serious : RATES.statements.other))
    book.records.push(...statementsOf(matter, arrested));
  if (isDomestic) addDomestic(matter, book);
  if (matter.decided !== null && (matter.ending === 'CONVICTED' || matter.ending === 'CAUTIONED'))
    book.decided.push({ matter, on: matter.decided, sentencing: sentencingOf(matter, random) });
  addOrders(matter, book, areas.get(appearance.force) ?? '');
  if (random.chance(RATES.intelligence))
    book.records.push(intelligenceOf(matter, Math.min(AS_AT, matter.reported + random.between(5, 400)), 2));
}

/** The same report, about somebody to whom it was done or who saw it. */
function asVictimOrWitness(report: InventedRecord, { random }: Matter): InventedRecord {
  const role = random.chance(0.7) ? 'VICTIM' : 'WITNESS';
  const values = {
    ...report.values,
    dataSubjectRole: role,
    basis: 'ALLEGATION',
    suspects: [],
    victims: [],
    witnesses: [],
  };
  return {
    ...report,
    values: { ...values, modusOperandi: null, briefCircumstances: 'Reported by the subject.', nonConviction: true },
  };
}

function addDomestic(matter: Matter, { records, entries }: Book): void {
  const { random, victim, reported, isChild } = matter;
  if (random.chance(RATES.domesticRisk))
    records.push(riskAssessmentOf(matter, random.pick(['DASH', 'DASH', 'DASH', 'DARA', 'SARA']), reported, 1));
  if (victim !== null && !isChild && random.chance(RATES.domesticOrder))
    records.push(domesticOrderOf(matter, victim, Math.min(AS_AT, reported + 1)));
  entries.push(...encompassNoticesOf(matter));
}

function addOrders(matter: Matter, book: Book, area: string): void {
  const { offence, ending, random, isChild, victim, appearance } = matter;
  const on = matter.decided ?? matter.reported;
  const career = matter.generated.numbered.career;
  if (isSexual(offence) && isChild)
    book.records.push(
      riskAssessmentOf(matter, random.pick(['AIM3', 'AIM3', 'ASSETPLUS']), Math.min(AS_AT, on + 10), 1),
    );
  if (isSexual(offence) && ending === 'CONVICTED' && random.chance(RATES.shpo)) {
    book.records.push(sexualHarmOrderOf(matter, on));
    if (!isChild) addManagement(matter, book, 'RSO', 1, area);
  } else if (
    career === 'SEXUAL_RISK' &&
    ending === 'NO_FURTHER_ACTION' &&
    matter.index === 0 &&
    random.chance(RATES.sro)
  ) {
    book.records.push(sexualHarmOrderOf(matter, Math.min(AS_AT, on + 60)));
    addManagement(matter, book, 'SRO_SUBJECT', null, area);
  }
  if (/wounding/i.test(offence.title) && ending === 'CONVICTED' && !isChild) {
    if (random.chance(RATES.voo))
      book.records.push(violentOffenderOrderOf(matter, Math.min(AS_AT, on + random.between(200, 900))));
    addManagement(
      matter,
      book,
      random.chance(0.8) ? 'VIOLENT' : random.pick(['OTHER_DANGEROUS', 'POTENTIALLY_DANGEROUS_PERSON', 'TERRORIST']),
      random.pick([2, 2, 2, 3, 4]),
      area,
    );
  }
  if (career === 'EXPLOITATION' && victim?.isChild && !isChild && offence.offenceGroup === 'EXPLOITATION')
    book.records.push(warningNoticeOf(matter, victim, Math.min(AS_AT, matter.reported + 2)));
  if (book.managed.has(appearance.ref) && random.chance(0.5) && !isSexual(offence))
    book.records.push(riskAssessmentOf(matter, 'OASYS_ROSH', Math.min(AS_AT, on + 30), 2));
}

/** Managed people are managed once by a force, and assessed. */
function addManagement(
  matter: Matter,
  { records, entries, managed }: Book,
  nominalType: string,
  category: number | null,
  area: string,
): void {
  const { appearance, random } = matter;
  if (managed.has(appearance.ref)) return;
  managed.add(appearance.ref);
  const since = Math.min(AS_AT, matter.decided ?? matter.reported);
  const { record, meetings } = managementOf(matter, { nominalType, category, area, since });
  records.push(record);
  entries.push(...meetings);
  const tools = nominalType === 'RSO' ? ['ARMS', random.pick(['OSP_DC', 'OSP_IIC', 'RM2000_LEGACY'])] : ['OASYS_ROSH'];
  for (const [index, tool] of tools.entries())
    records.push(riskAssessmentOf(matter, tool, Math.min(AS_AT, since + random.between(30, 600)), index + 3));
}

/** For each nominal that something was decided about: all that was decided anywhere. */
function addHistories(records: InventedRecord[], decided: readonly Decided[]): void {
  const inOrder = [...decided].sort((a, b) => a.on - b.on);
  const nominals = new Map(inOrder.map(({ matter }) => [matter.appearance.ref, matter]));
  const ordered = records.some(({ kind }) => kind === 'SHPO_SRO');
  for (const matter of nominals.values()) records.push(criminalHistoryOf(matter, inOrder, ordered));
}
