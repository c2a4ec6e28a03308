import { ADDRESS } from '../levels/addressLevels.js';
import { ASSOCIATES } from '../levels/associateLevels.js';
import { BIRTH, PARTIAL } from '../levels/birthLevels.js';
import { FORENAME } from '../levels/forenameLevels.js';
import { IDENTIFIER } from '../levels/identifierLevels.js';
import { POSTCODE, POSTCODE_LEVELS } from '../levels/postcodeLevels.js';
import { SURNAME } from '../levels/surnameLevels.js';
import { shareOut } from './FieldWeights.js';
import { ASSOCIATES_FIELD, FIRST_IDENTIFIER, ORDER_FIELD, RESIDENCE_FIELD, residenceLevel } from './fields.js';
import type { HomeColumn } from './HomeColumn.js';
import type { MatchModel } from './MatchModel.js';
import type { PairLevels } from './PairLevels.js';
import type { PeopleTable } from './PeopleTable.js';

/**
 * How often strangers stand at each level: counted over random pairs, which are strangers but for very few, and worked
 * out from what is common where random pairs would hardly meet it. `strength` pairs stand for what was known before.
 */
export function strangerWeights(
  table: PeopleTable,
  random: PairLevels,
  prior: MatchModel,
  strength: number,
): Float64Array[] {
  return prior.fields.map(({ stranger, contexts }, field) => {
    if (field === ORDER_FIELD) return stranger;
    const counts = new Float64Array(stranger.length);
    for (let pair = 0; pair < random.size; pair++) {
      const level = random.level(pair, field);
      counts[level] = (counts[level] ?? 0) + 1;
    }
    const smoothed = shareOut(
      counts.map((count, level) => count + strength * (stranger[level] ?? 0)),
      contexts,
    );
    for (const [level, share] of chanceAgreements(table, field)) smoothed[level] = share;
    return shareOut(smoothed, contexts);
  });
}

/** Levels whose share follows from how common values are. */
function chanceAgreements(table: PeopleTable, field: number): [level: number, share: number][] {
  switch (field) {
    case 0:
      return [[FORENAME.SAME, table.names.forenameShares.chanceAgreement]];
    case 1:
      return [[SURNAME.SAME, table.names.surnameShares.chanceAgreement]];
    case 3:
      return [
        [BIRTH.SAME, table.dates.shares.chanceAgreement(7)],
        ...Array.from({ length: 6 }, (_, index): [number, number] => [
          BIRTH.PARTIAL + index * 3 + PARTIAL.SAME,
          table.dates.shares.chanceAgreement(index + 1),
        ]),
      ];
    case RESIDENCE_FIELD:
      return homes(table.homes);
    case ASSOCIATES_FIELD:
      return table.associates.areKnown ? [[ASSOCIATES.SHARED, table.associates.shares.chanceAgreement]] : [];
    default:
      return field < FIRST_IDENTIFIER
        ? []
        : [[IDENTIFIER.SAME, table.identifiers[field - FIRST_IDENTIFIER]?.shares.chanceAgreement ?? 0]];
  }
}

/** Of strangers at one address nearly all have one postcode too. */
const OTHER_POSTCODE = 0.01;

function homes({ addressShares, postcodeShares }: HomeColumn): [number, number][] {
  const address = addressShares.chanceAgreement;
  return Array.from({ length: POSTCODE_LEVELS }, (_, postcode): [number, number] => {
    const share = postcode === POSTCODE.MISSING || postcode === POSTCODE.SAME ? address : address * OTHER_POSTCODE;
    return [residenceLevel(ADDRESS.SAME, postcode), share];
  }).concat([[residenceLevel(ADDRESS.MISSING, POSTCODE.SAME), postcodeShares.chanceAgreement]]);
}
