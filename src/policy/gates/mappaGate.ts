import { type Gate, type GateInput, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';
import { isCurrent } from './isCurrent.js';
import { orderColumns, ordersInForce, VISIBILITY_COLUMNS, visibleRecords } from './visibleRecords.js';

/**
 * The subject is managed under MAPPA or subject to an order in force, and the requester belongs to a responsible
 * authority for that area, whichever of them leads. Source: Criminal Justice Act 2003 s.325; seed Q16; brief 2.1.
 */
export const mappaGate: Gate = {
  group: 'MAP',
  source: 'Criminal Justice Act 2003 s.325; brief 2.1, MAP',
  nominalColumns: [],
  recordColumns: {
    MANAGEMENT: ['mappaLevel', 'area', ...VISIBILITY_COLUMNS],
    SHPO_SRO: ['effectiveFrom', ...orderColumns('SHPO_SRO')],
    VOO: ['madeAt', ...orderColumns('VOO')],
  },
  registerAsks: () => [],
  judge(input) {
    const areas = managedAreas(input);
    const managed = areas.length > 0;
    const { organisation } = input;
    const responsible =
      organisation !== undefined &&
      (organisation.kind === 'PROBATION' || organisation.kind === 'PRISON') &&
      (areas.includes(organisation.area) || organisation.area === 'NATIONAL');
    return verdictOf([
      verified('managed under MAPPA or subject to an order in force', managed),
      verified('responsible authority for the area', responsible),
    ]);
  },
};

/**
 * The areas in which the subject is managed: the one that the management record names, or where it names none, and for
 * an order that has begun and is not over, that of the force that holds it.
 */
function managedAreas(input: GateInput): readonly string[] {
  const managed = visibleRecords(input, 'MANAGEMENT').filter(({ values }) => typeof values.mappaLevel === 'number');
  const orders = [
    ...ordersInForce(input, 'SHPO_SRO').filter(({ values }) => isCurrent({ from: values.effectiveFrom }, input.now)),
    ...ordersInForce(input, 'VOO').filter(({ values }) => isCurrent({ from: values.madeAt }, input.now)),
  ];
  const ofForce = (force: string) => input.forceAreas.get(force) ?? [];
  return [
    ...managed.flatMap(({ values, force }) => (typeof values.area === 'string' ? [values.area] : ofForce(force))),
    ...orders.flatMap(({ force }) => ofForce(force)),
  ];
}
