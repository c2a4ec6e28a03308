import type { Values } from '../../../model/Source.js';
import type { OffenceGroup } from '../../../model/vocabulary/offence.js';
import { Weighted } from '../Weighted.js';

/** An offence as forces write it down. Codes have the form of real ones and stand for nothing but themselves here. */
export interface Offence {
  readonly cjsOffenceCode: string;
  readonly homeOfficeClass: string;
  readonly title: string;
  readonly offenceGroup: OffenceGroup;
  /** Against somebody, and not only against the law. */
  readonly hasVictim: boolean;
  readonly victimIsChild: boolean;
}

const offence = (
  cjsOffenceCode: string,
  homeOfficeClass: string,
  title: string,
  offenceGroup: OffenceGroup,
  victim: 'CHILD' | 'ADULT' | 'NOBODY',
): Offence => ({
  cjsOffenceCode,
  homeOfficeClass,
  title,
  offenceGroup,
  hasVictim: victim !== 'NOBODY',
  victimIsChild: victim === 'CHILD',
});

export const SEXUAL = new Weighted<Offence>([
  [offence('SX03009', '22B', 'Sexual activity with a child', 'CHILD_SEXUAL', 'CHILD'), 22],
  [offence('SX03015', '88A', 'Meeting a child following sexual grooming', 'CHILD_SEXUAL', 'CHILD'), 9],
  [offence('SX15001', '88E', 'Sexual communication with a child', 'CHILD_SEXUAL', 'CHILD'), 14],
  [
    offence(
      'SX03016',
      '73',
      'Sexual activity with a child by a person in a position of trust',
      'CHILD_SEXUAL',
      'CHILD',
    ),
    4,
  ],
  [offence('SX56036', '20', 'Indecent assault on a person under 16', 'CHILD_SEXUAL', 'CHILD'), 6],
  [offence('PR78001', '86', 'Making indecent photographs of children', 'INDECENT_IMAGES', 'NOBODY'), 27],
  [offence('SX03001', '19C', 'Rape', 'ADULT_SEXUAL', 'ADULT'), 7],
  [offence('SX03003', '20A', 'Sexual assault', 'ADULT_SEXUAL', 'ADULT'), 11],
]);

/** By a child: the wording that fits. */
export const SEXUAL_BY_A_CHILD = offence(
  'SX03013',
  '22B',
  'Sexual activity with a child, committed by a child',
  'CHILD_SEXUAL',
  'CHILD',
);

export const VIOLENT = new Weighted<Offence>([
  [offence('OF61016', '8N', 'Assault occasioning actual bodily harm', 'VIOLENCE', 'ADULT'), 30],
  [offence('CJ88116', '105A', 'Common assault', 'VIOLENCE', 'ADULT'), 40],
  [offence('OF61002', '5D', 'Wounding with intent', 'VIOLENCE', 'ADULT'), 12],
  [offence('OF61009', '8F', 'Malicious wounding', 'VIOLENCE', 'ADULT'), 13],
  [offence('PU86114', '64', 'Affray', 'VIOLENCE', 'NOBODY'), 15],
]);

export const DOMESTIC = new Weighted<Offence>([
  [offence('OF61017', '8N', 'Assault occasioning actual bodily harm', 'DOMESTIC_ABUSE', 'ADULT'), 25],
  [offence('CJ88117', '105A', 'Common assault', 'DOMESTIC_ABUSE', 'ADULT'), 40],
  [offence('SC15005', '8U', 'Controlling or coercive behaviour', 'DOMESTIC_ABUSE', 'ADULT'), 20],
  [offence('PH97004', '8L', 'Harassment', 'DOMESTIC_ABUSE', 'ADULT'), 15],
]);

export const EXPLOITING = new Weighted<Offence>([
  [offence('MS15001', '106', 'Arranging travel for exploitation', 'EXPLOITATION', 'CHILD'), 40],
  [offence('CA84002', '10D', 'Abduction of a child by another person', 'EXPLOITATION', 'CHILD'), 60],
]);

export const OTHER = new Weighted<Offence>([
  [offence('TH68010', '39', 'Theft', 'OTHER', 'NOBODY'), 28],
  [offence('TH68026', '46', 'Theft from a shop', 'OTHER', 'NOBODY'), 24],
  [offence('CD71039', '58B', 'Criminal damage', 'OTHER', 'NOBODY'), 18],
  [offence('PU86116', '125', 'Threatening behaviour', 'OTHER', 'NOBODY'), 12],
  [offence('MD71530', '92E', 'Possession of a controlled drug', 'OTHER', 'NOBODY'), 20],
  [offence('TH68151', '28E', 'Burglary in a dwelling', 'OTHER', 'NOBODY'), 8],
  [offence('RT88007', '803', 'Driving after consuming alcohol above the limit', 'OTHER', 'NOBODY'), 12],
]);

/** The offence as a record names it, with the day and what became of it in court. */
export const offenceRef = (
  { cjsOffenceCode, homeOfficeClass, title, offenceGroup }: Offence,
  offenceDate: string | null,
  plea: string | null = null,
  verdict: string | null = null,
): Values => ({ cjsOffenceCode, homeOfficeClass, title, offenceGroup, offenceDate, plea, verdict });

export const isSexual = ({ offenceGroup }: Offence): boolean =>
  offenceGroup === 'CHILD_SEXUAL' || offenceGroup === 'ADULT_SEXUAL' || offenceGroup === 'INDECENT_IMAGES';
