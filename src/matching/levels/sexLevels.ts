import type { RecordedSex } from '../records/MatchRecord.js';

export const SEX = { MISSING: 0, SAME: 1, DIFFERENT: 2 } as const;

export function sexLevel(one: RecordedSex, other: RecordedSex): number {
  if (one === '' || other === '') return SEX.MISSING;
  return one === other ? SEX.SAME : SEX.DIFFERENT;
}
