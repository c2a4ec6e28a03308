import type { RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import type { Standing } from '../cells/expectedLevel.js';
import { OTHER_OFFICER, WAYS, type Way } from '../cells/groups.js';
import { generatedHoldings } from '../cells/world.js';
import { type Change, changeColumn } from './changeColumn.js';
import { decidingColumns, HELD_KINDS, type HeldKind, levelsOfColumns } from './columnLevels.js';
import { comparable, EVERYTHING, type InferenceBroker, NOTHING } from './inferenceBroker.js';
import type { Question } from './questions.js';
import { elsewhere, situationOf } from './worlds.js';

/** A stored column of one force. */
export interface HeldColumn {
  readonly force: string;
  readonly kind: HeldKind;
  readonly column: string;
}

export const nameOf = ({ force, kind, column }: HeldColumn): string => `${force} ${kind}.${column}`;

/** Every way to a record, by the name of its caller. */
export const CALLERS: readonly (readonly [string, Way])[] = [
  ...WAYS.map((way) => [way.group, way] as const),
  ['PPU of another force', OTHER_OFFICER],
];

/** How a caller stands to everybody in the data. */
export interface Stance {
  readonly linked: boolean;
  readonly authorised: boolean;
}
export const STANCES: readonly Stance[] = [false, true].flatMap((linked) =>
  [false, true].map((authorised) => ({ linked, authorised })),
);

type World = Readonly<Record<string, Holdings>>;

const standingTo = (force: string, way: Way, stance: Stance): Standing => ({
  ...stance,
  group: way.group,
  owning: way.claims.force === force,
});

/** Two forces that hold everything about the same person. */
export function fullWorld(way: Way, { linked }: Stance): World {
  const situation = situationOf(way.group, linked);
  return { NMR: namingInTexts(generatedHoldings(situation)), SLW: namingInTexts(elsewhere(situation, 'SLW')) };
}

/** Terms of orders name people and places by slots, as forces store them (brief 1.9). */
const namingInTexts = (holdings: Holdings): Holdings => ({
  ...holdings,
  records: holdings.records.map((record) => ({ ...record, values: withSlots(record.values) })),
});

const TERMS = ['prohibitions', 'prohibitedConduct', 'conditions', 'bailConditions'];

const withSlots = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!TERMS.includes(name) || !Array.isArray(value)) return [name, value];
      return [
        name,
        value.map((item) => ({ ...(item as Values), text: 'Keep from {protectedParty}, and from {namedPlace}.' })),
      ];
    }),
  );

/** Columns that are never for the caller and decide nothing; or those of which it has the minimum form. */
export function columnsAt(
  broker: InferenceBroker,
  way: Way,
  stance: Stance,
  level: 'N' | 'M',
  forces = ['NMR', 'SLW'],
): HeldColumn[] {
  return forces.flatMap((force) =>
    HELD_KINDS.flatMap((kind) => {
      const deciding = decidingColumns(kind, way.group);
      const levels = levelsOfColumns(broker.schema, kind, standingTo(force, way, stance));
      return [...levels]
        .filter(([column, held]) => held === level && !deciding.includes(column))
        .map(([column]) => ({ force, kind, column }));
    }),
  );
}

/** The same world with some columns changed, of every record of their kind. */
export function withChanged(world: World, columns: readonly HeldColumn[], change: Change): World {
  return Object.fromEntries(
    Object.entries(world).map(([force, { nominals, records, registers }]) => {
      const of = (kind: HeldKind) => columns.filter((each) => each.force === force && each.kind === kind);
      const changed = (kind: HeldKind, values: Values) =>
        of(kind).reduce((all, { column }) => changeColumn(kind, all, column, change), values);
      return [
        force,
        {
          registers,
          nominals: nominals.map(({ ref, values }) => ({ ref, values: changed('NOMINAL', values) })),
          records: records.map((record) => ({ ...record, values: changed(record.kind as RecordKind, record.values) })),
        },
      ];
    }),
  );
}

/** What a caller is told in one world, question by question. */
export async function answersIn(
  broker: InferenceBroker,
  way: Way,
  stance: Stance,
  world: World,
  questions: readonly Question[],
): Promise<string[]> {
  broker.authorise(stance.authorised ? EVERYTHING : NOTHING);
  broker.hold(world);
  const asking = stance.linked || way.strangersEnquiry === undefined ? way : { ...way, enquiry: way.strangersEnquiry };
  const answers: string[] = [];
  for (const { selection } of questions) answers.push(comparable(await broker.askWay(asking, selection)));
  return answers;
}
