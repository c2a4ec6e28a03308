import type { Values } from '../../../model/Source.js';
import { AS_AT, type Day, isoDate } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import { type InventedEntry, type InventedRecord, keyed, type Matter, recordOf, reference } from './Matter.js';
import { actionsOf } from './riskAssessmentOf.js';

export interface ManagementOptions {
  readonly nominalType: string;
  readonly category: number | null;
  /** The force’s area as policy names it. */
  readonly area: string;
  readonly since: Day;
}

/** How a person is managed, with the meetings about them: the record, and an entry in the register for each meeting. */
export function managementOf(
  matter: Matter,
  { nominalType, category, area, since }: ManagementOptions,
): { readonly record: InventedRecord; readonly meetings: readonly InventedEntry[] } {
  const { random, appearance, victim } = matter;
  const level = category === null ? null : random.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
  const held = level === null || level === 1 ? 0 : random.between(1, 3);
  const meetings = Array.from({ length: held }, (_meeting, index) => meetingOf(matter, level ?? 2, area, since, index));
  const values: Values = {
    ...envelopeOf(matter, {
      role: matter.ending === 'CONVICTED' ? 'CONVICTED' : 'PERSON_OF_CONCERN',
      basis: 'FACT',
      accuracy: 'Management record, kept up to date',
      on: since,
      isOrder: true,
      sensitive: true,
    }),
    visorReference: reference(matter, 'VSR', since),
    nominalType,
    mappaCategory: category,
    mappaLevel: level,
    leadAgency: random.pick(['POLICE', 'POLICE', 'PROBATION', 'PRISON']),
    area,
    riskManagementPlan: actionsOf(matter, since),
    meetings: keyed(meetings),
    minutes: held > 0 ? 'Each agency said what it holds; see the file.' : null,
    executiveSummary:
      held > 0 && random.chance(0.7) ? 'Managed at this level; contact with children is supervised.' : null,
    disclosureConsidered:
      category === null
        ? []
        : keyed([
            {
              at: isoDate(Math.min(AS_AT, since + 14)),
              decision: random.pick(['DISCLOSE', 'DO_NOT_DISCLOSE']),
              reason: 'Considered at the meeting.',
            },
          ]),
    homeVisits: keyed(
      Array.from({ length: random.below(4) }, (_visit, index) => ({
        at: isoDate(Math.max(since, AS_AT - 120 * (index + 1))),
        outcome: random.pick(['Seen; nothing of note.', 'Not at home.', 'Devices looked at.']),
      })),
    ),
    relevantActivity: random.chance(0.3)
      ? keyed([
          {
            at: isoDate(AS_AT - random.between(1, 300)),
            type: random.pick(['New address', 'New relationship', 'New employment']),
            detail: 'Told to the offender manager.',
          },
        ])
      : [],
  };
  const record = recordOf(matter, 'MANAGEMENT', 'mgt', values);
  const children = victim?.isChild ? [victim.ref] : [];
  return {
    record,
    meetings: meetings.map(({ ref, attendees }) => ({
      register: 'MEETING',
      force: appearance.force,
      id: String(ref),
      values: {
        ref: ref ?? null,
        participants: [...new Set((attendees as readonly Values[]).map(({ organisation }) => String(organisation)))],
        children,
      },
    })),
  };
}

function meetingOf(matter: Matter, level: number, area: string, since: Day, index: number): Values {
  const { appearance, random } = matter;
  const organisations = [
    `${appearance.force}-POLICE`,
    `PROB-${area.replaceAll(' ', '-')}`,
    `CSC-${area.replaceAll(' ', '-')}`,
  ];
  const on = Math.max(since + 20, AS_AT - 90 * (index + 1));
  return {
    ref: reference(matter, `MAPPA${index + 1}`, on),
    date: isoDate(Math.min(AS_AT, on)),
    level,
    attendees: keyed(
      organisations.slice(0, random.between(2, 3)).map((organisation, seat) => ({
        organisation,
        userId: `${organisation.toLowerCase()}-${1000 + seat}`,
        name: random.pick(['Ada Pryce', 'Noor Bassett', 'Jules Marram', 'Wyn Tallis']),
      })),
    ),
  };
}
