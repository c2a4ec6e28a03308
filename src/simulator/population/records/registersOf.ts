import type { Values } from '../../../model/Source.js';
import { isoInstant } from '../calendar.js';
import { incidentLogOf } from './crimeReportOf.js';
import type { InventedEntry, Matter } from './Matter.js';

/** The log of the call that a matter began with. */
export const incidentOf = (matter: Matter): InventedEntry => ({
  register: 'INCIDENT',
  force: matter.appearance.force,
  id: `${matter.appearance.force}-INC-${matter.appearance.ref.slice(-8)}-${matter.index}`,
  values: {
    log: incidentLogOf(matter),
    at: isoInstant(matter.reported, matter.random.below(1440)),
    address: matter.place.line,
    nominals: [matter.appearance.ref],
  },
});

/** What a school was told before the next school day: that a child of the house had been there (Operation Encompass). */
export const encompassNoticesOf = (matter: Matter): readonly InventedEntry[] =>
  (matter.appearance.values.legitimateAccess as readonly Values[]).map(({ organisation, pupilId }, index) => {
    const ref = `OE-${matter.appearance.force}-${matter.appearance.ref.slice(-8)}-${matter.index}-${index + 1}`;
    return {
      register: 'ENCOMPASS_NOTICE',
      force: matter.appearance.force,
      id: ref,
      values: { ref, organisation: organisation ?? null, pupilId: pupilId ?? null },
    };
  });
