import type { EnquiryRules } from '../enquiry/EnquiryRules.js';
import { loadEnquiryRules } from '../enquiry/loadEnquiryRules.js';
import { readTable } from '../formats/readTable.js';
import { loadOperations, type MayCall } from '../identity/loadOperations.js';
import { loadOrganisations, type Organisation } from '../identity/loadOrganisations.js';
import { loadPolicy } from '../policy/loadPolicy.js';
import { loadPostcodeAreas } from '../policy/loadPostcodeAreas.js';
import type { Policy } from '../policy/Policy.js';

/** Every table of a policy folder, as the server reads it. */
export interface PolicyFolder {
  readonly policy: Policy;
  readonly enquiryRules: EnquiryRules;
  readonly mayCall: MayCall;
  readonly operations: number;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly postcodeAreas: ReadonlyMap<string, string>;
}

/** @throws StartupError naming file, line and column of the first thing that is wrong. */
export function readPolicyFolder(folder: URL): PolicyFolder {
  const operations = new URL('operations.csv', folder);
  return {
    policy: loadPolicy(folder),
    enquiryRules: loadEnquiryRules(folder),
    mayCall: loadOperations(operations),
    operations: readTable(operations).rows.length,
    organisations: loadOrganisations(new URL('organisations.csv', folder)),
    postcodeAreas: loadPostcodeAreas(new URL('postcode-areas.csv', folder)),
  };
}
