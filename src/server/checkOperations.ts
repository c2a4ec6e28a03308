import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { readTable } from '../formats/readTable.js';
import { GROUPS, type Group } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';

/** Every root field has a row that lets somebody call it, and every row names a root field. @throws StartupError. */
export function checkOperations(
  schema: GraphQLSchema,
  file: URL,
  mayCall: (operation: string, group: Group) => boolean,
): void {
  const name = basename(fileURLToPath(file));
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  for (const row of readTable(file).rows) {
    if (!fields.includes(row.cell('operation'))) throw row.wrong('operation', 'is no operation of the schema');
  }
  for (const field of fields) {
    if (!GROUPS.some((group) => mayCall(field, group))) throw new StartupError(name, `nobody may call ${field}`);
  }
}
