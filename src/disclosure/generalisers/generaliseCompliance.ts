import type { GroupCode, RecordKind } from '../../model/codes.js';
import type { Value, Values } from '../../model/Source.js';
import { eachObject, type Generaliser, ownReads, textOf } from './Generaliser.js';
import { knowsNumbers, plainNumber } from './generaliseCondition.js';
import { coarseDate } from './generaliseDate.js';

const NUMBERS = ['conditionNo', 'requirementNo'];
const KEPT: readonly string[] = ['status', 'state', ...NUMBERS, 'type', 'at'];

/** What kinds of event are told of (brief 4.7); a force's own words for one might say who was there. */
const EVENT_TYPES: readonly string[] = [
  'New order',
  'Order varied',
  'Breach',
  'Suspected breach',
  'Proved breach',
  'Arrest',
  'Voluntary interview',
  'New address',
  'New force area',
  'New child contact',
  'New employment with children',
  'Risk level change',
  'Missing notification',
  'Overdue notification',
  'Release from custody',
];

const kept = (kind: RecordKind, group: GroupCode): readonly string[] =>
  knowsNumbers(kind, group) ? KEPT : KEPT.filter((name) => !NUMBERS.includes(name));

/** That there was a report or breach, of which condition, how it stands and roughly when; never what happened. */
export const generaliseCompliance: Generaliser = {
  name: 'G_COMPLIANCE',
  source: 'Brief 2.4, G_CONDITION and G_DATE together',
  reads: ({ kind, leaves, group }) => ownReads(leaves.filter((leaf) => kept(kind, group).includes(leaf))),
  apply: ({ kind, value, context }) =>
    eachObject(value, (item) =>
      Object.fromEntries(
        kept(kind, context.group)
          .filter((name) => item[name] !== undefined)
          .map((name) => [name, form(name, item, context.now)]),
      ),
    ),
};

function form(name: string, item: Values, now: string): Value {
  const value = item[name] ?? null;
  if (name === 'at') return typeof value === 'string' ? coarseDate(value, now) : null;
  if (NUMBERS.includes(name)) return plainNumber(value);
  return name === 'type' ? eventType(textOf(value)) : value;
}

const eventType = (words: string | null): string | null =>
  EVENT_TYPES.find((type) => type.toLowerCase() === words?.toLowerCase()) ?? null;
