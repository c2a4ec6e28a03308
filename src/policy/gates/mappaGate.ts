import { behavesAsNoRecord } from '../behavesAsNoRecord.js';
import { isOver } from '../overlays/orderEndedOverlay.js';
import type { Gate, GateInput } from './Gate.js';

/**
 * The subject is managed under MAPPA or subject to an order in force, and the requester belongs to a responsible
 * authority for that area, whichever of them leads. Source: Criminal Justice Act 2003 s.325; seed Q16; brief 2.1.
 */
export const mappaGate: Gate = {
  group: 'MAP',
  source: 'Criminal Justice Act 2003 s.325; brief 2.1, MAP',
  nominalColumns: [],
  recordColumns: {
    MANAGEMENT: ['mappaLevel', 'area', 'disposedAt', 'gsc'],
    SHPO_SRO: ['status', 'expiresAt', 'disposedAt', 'gsc'],
    VOO: ['status', 'expiresAt', 'disposedAt', 'gsc'],
  },
  judge(input) {
    const areas = managedAreas(input);
    const managed = areas.length > 0;
    const { organisation } = input;
    const responsible =
      organisation !== undefined &&
      (organisation.kind === 'PROBATION' || organisation.kind === 'PRISON') &&
      (areas.includes(organisation.area) || organisation.area === 'NATIONAL');
    return {
      passed: managed && responsible,
      facts: [
        { fact: 'managed under MAPPA or subject to an order in force', how: managed ? 'VERIFIED' : 'NOT_MET' },
        { fact: 'responsible authority for the area', how: responsible ? 'VERIFIED' : 'NOT_MET' },
      ],
    };
  },
};

function managedAreas({ records, forceAreas, now }: GateInput): string[] {
  const areas: string[] = [];
  for (const record of records) {
    if (behavesAsNoRecord(record.values, now)) continue;
    const { kind, values, force } = record;
    const forceArea = forceAreas.get(force);
    if (kind === 'MANAGEMENT' && typeof values.mappaLevel === 'number') {
      if (typeof values.area === 'string') areas.push(values.area);
      if (forceArea !== undefined) areas.push(forceArea);
    }
    if ((kind === 'SHPO_SRO' || kind === 'VOO') && !isOver(record, now) && forceArea !== undefined)
      areas.push(forceArea);
  }
  return areas;
}
