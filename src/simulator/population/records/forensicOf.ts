import type { Values } from '../../../model/Source.js';
import { AS_AT, isoDate } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import { addressOf, type InventedRecord, instant, keyed, type Matter, recordOf, reference, staff } from './Matter.js';

const EXAMINATIONS: Readonly<Record<string, string>> = {
  DEVICE: 'DIGITAL',
  CLOTHING: 'DNA',
  SWAB: 'SARC_MEDICAL',
  DOCUMENT: 'FINGERPRINT',
  PHOTOGRAPH: 'OTHER',
  OTHER: 'TOXICOLOGY',
};
const POWERS = [
  'Police and Criminal Evidence Act 1984 s.18',
  'Police and Criminal Evidence Act 1984 s.19',
  'Search warrant, Protection of Children Act 1978 s.4',
];

/** Something seized in a matter and examined. Counts of images, never an image. */
export function forensicOf(matter: Matter, nth: number): InventedRecord {
  const { random, offence, reported, ending, victim } = matter;
  const images = offence.offenceGroup === 'INDECENT_IMAGES';
  const online = images || /communication|grooming/.test(offence.title);
  const itemType = online ? 'DEVICE' : random.pick(['CLOTHING', 'SWAB', 'DOCUMENT', 'DEVICE', 'PHOTOGRAPH', 'OTHER']);
  const on = Math.min(AS_AT, reported + random.below(4));
  const resultSummary =
    ending === 'OPEN'
      ? random.pick(['PENDING', 'PENDING', 'NOT_TESTED'])
      : random.pick(
          ending === 'CONVICTED' ? ['SUPPORTS'] : ['INCONCLUSIVE', 'DOES_NOT_SUPPORT', 'NOT_TESTED', 'SUPPORTS'],
        );
  const done = resultSummary !== 'PENDING' && resultSummary !== 'NOT_TESTED';
  const medical = EXAMINATIONS[itemType] === 'SARC_MEDICAL';
  const initials = String(matter.officer.name).replace(/[^A-Z]/g, '');
  const values: Values = {
    ...envelopeOf(matter, {
      role: ending === 'CONVICTED' ? 'CONVICTED' : 'SUSPECT',
      basis: 'FACT',
      accuracy: done ? 'Laboratory report on file' : 'Not yet examined',
      on,
      sensitive: medical,
    }),
    exhibitNumber: `${initials}/${nth}`,
    sealNumber: `N${matter.appearance.ref.slice(-6)}${nth}`,
    labReference: reference(matter, 'LAB', on),
    itemType,
    seizedAt: instant(on, random),
    powerUsed: random.pick(POWERS),
    seizedFrom: addressOf(matter),
    continuity: keyed([
      {
        from: String(matter.officer.name),
        to: online ? 'Digital forensics unit' : 'Laboratory',
        at: isoDate(Math.min(AS_AT, on + 1)),
        purpose: 'Examination',
      },
    ]),
    examinationType: EXAMINATIONS[itemType] ?? 'OTHER',
    resultSummary,
    resultDetail: done ? `The examination was of ${itemType.toLowerCase()}; see the statement of the examiner.` : null,
    dnaProfileRef: done && EXAMINATIONS[itemType] === 'DNA' ? `DNA-${matter.appearance.ref.slice(-8)}` : null,
    fingerprintRef: done && EXAMINATIONS[itemType] === 'FINGERPRINT' ? `FP-${matter.appearance.ref.slice(-8)}` : null,
    medicalFindings: medical && done ? `Examination of ${victim?.name ?? 'the complainant'}: no injury seen.` : null,
    imageCounts: images && itemType === 'DEVICE' && done ? countsOf(matter) : null,
    mediaHandle:
      itemType === 'DEVICE'
        ? {
            held: true,
            handle: `${matter.appearance.force.toLowerCase()}-dfu-${matter.appearance.ref.slice(-8)}-${nth}`,
          }
        : null,
    examiner: staff(matter, online ? 'digital' : 'scientist'),
  };
  return recordOf(matter, 'FORENSIC', 'exh', values, nth);
}

const countsOf = ({ random }: Matter): Values => ({
  a: random.below(60),
  b: random.below(300),
  c: random.below(4000),
  firstGeneration: random.chance(0.08),
  contactOffendingIndicated: random.pick(['NO', 'NO', 'UNKNOWN', 'YES']),
});
