import { type AggregateQuery, countDimensionsOf } from '../model/aggregates.js';
import { type CountDimension, type CountRequest, type ForceCount, recordKindsOf } from '../model/Count.js';
import { type ForceCode, ORDER_RECORD_KINDS, type RecordKind } from '../model/codes.js';
import { type Cube, cubeOf } from '../statistics/Cube.js';
import type { BrokerParts } from './BrokerParts.js';
import { countingBy, leavingOut } from './breakdown.js';
import type { Serving } from './Serving.js';

type Asked = Pick<AggregateQuery, 'kind' | 'where' | 'groupBy'>;

/** Queries that count the same records: all that are about orders, or about one other kind. */
export function isAboutSame(one: Pick<Asked, 'kind'>, other: Pick<Asked, 'kind'>): boolean {
  const orders: readonly RecordKind[] = ORDER_RECORD_KINDS;
  const isOrders = ({ kind }: Pick<Asked, 'kind'>) => recordKindsOf(kind).every((each) => orders.includes(each));
  return one.kind === other.kind || (isOrders(one) && isOrders(other));
}

/** Whether a force's own policy lets its records be counted for this question. */
export const isCountable = (parts: BrokerParts, asked: Asked, force: ForceCode | null): boolean =>
  recordKindsOf(asked.kind).every(
    (kind) =>
      leavingOut(parts, kind, force) !== null &&
      countDimensionsOf(asked).every((dimension) => countingBy(parts, kind, dimension, force) !== null),
  );

/**
 * Asks the forces for group-bys as fine as this question and the earlier ones together need, and no finer. A force that
 * does not answer for every kind counts as one that did not answer.
 */
export async function countCube(
  { parts, calls, now }: Serving,
  questions: readonly Asked[],
  forces: readonly ForceCode[],
): Promise<Cube> {
  const needed = neededDimensions(questions);
  const asked = parts.forces.map(({ code }) => code).filter((code) => forces.includes(code));
  const given = new Map<ForceCode, ReadonlySet<CountDimension>>();
  const counts: ForceCount[] = [];
  await Promise.all(
    asked.map(async (force) => {
      const requests = requestsTo(parts, force, needed, now);
      if (requests.length < needed.size) return;
      const answers = await Promise.all(requests.map((request) => calls.count(force, request)));
      if (answers.includes(null)) return;
      requests.forEach(({ kind }, index) => {
        counts.push({ force, kind, cells: answers[index] ?? [] });
      });
      given.set(force, dimensionsIn(requests, needed));
    }),
  );
  return cubeOf(counts, given, forces);
}

function neededDimensions(questions: readonly Asked[]): ReadonlyMap<RecordKind, ReadonlySet<CountDimension>> {
  const needed = new Map<RecordKind, Set<CountDimension>>();
  for (const question of questions) {
    for (const kind of recordKindsOf(question.kind)) {
      const dimensions = needed.get(kind) ?? new Set();
      for (const dimension of countDimensionsOf(question)) dimensions.add(dimension);
      needed.set(kind, dimensions);
    }
  }
  return needed;
}

/** One request for each kind that the force lets be counted. */
function requestsTo(
  parts: BrokerParts,
  force: ForceCode,
  needed: ReturnType<typeof neededDimensions>,
  now: string,
): readonly CountRequest[] {
  return [...needed].flatMap(([kind, dimensions]) => {
    const leaveOut = leavingOut(parts, kind, force);
    if (leaveOut === null) return [];
    const by = [...dimensions].map((dimension) => countingBy(parts, kind, dimension, force));
    return [{ kind, by: by.filter((one) => one !== null), leaveOut, now }];
  });
}

/** The dimensions that all requests have which need them. */
function dimensionsIn(
  requests: readonly CountRequest[],
  needed: ReturnType<typeof neededDimensions>,
): ReadonlySet<CountDimension> {
  const all = new Set([...needed.values()].flatMap((dimensions) => [...dimensions]));
  const isGiven = (dimension: CountDimension) =>
    requests.every(
      ({ kind, by }) => !needed.get(kind)?.has(dimension) || by.some((one) => one.dimension === dimension),
    );
  return new Set([...all].filter(isGiven));
}
