import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { buildBrokerSchema } from '../server/buildBrokerSchema.js';

/** Writes schema/schema.graphql, the schema as partners read it. */
const file = new URL('../../../schema/schema.graphql', import.meta.url);
writeFileSync(file, `${printSchemaWithDirectives(lexicographicSortSchema(await buildBrokerSchema()))}\n`);
process.stdout.write('schema/schema.graphql written\n');
