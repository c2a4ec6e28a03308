import type { Values } from './Source.js';

/**
 * The day (ISO date) to which a domestic violence protection order runs: so many days after it was made. Null where no
 * order was made, or where the day or the length is not recorded in full. Source: brief 1.11.
 */
export function domesticOrderEnd({ dvpoMadeAt, dvpoDays }: Values): string | null {
  const day = typeof dvpoMadeAt === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(dvpoMadeAt)?.[0] : undefined;
  if (day === undefined || typeof dvpoDays !== 'number') return null;
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + dvpoDays);
  return end.toISOString().slice(0, 10);
}
