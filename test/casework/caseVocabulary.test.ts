import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { CASE_VOCABULARY } from '../../src/model/caseVocabulary.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';

describe('the vocabularies of casework', () => {
  it('are all enumerations of the schema, member by member, and each is described', async () => {
    const schema = await buildBrokerSchema();
    for (const [name, members] of Object.entries(CASE_VOCABULARY)) {
      const type = schema.getType(name);
      if (!isEnumType(type)) throw new Error(`${name} is no enumeration of the schema`);
      expect([...type.getValues().map((value) => value.name)].sort()).toEqual([...members].sort());
      expect(type.description).toBeTruthy();
    }
  });
});
