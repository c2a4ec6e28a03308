import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOOKUP_ENQUIRY, OFFICER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';

const KIERAN = { name: 'Keiran Rudduck', dateOfBirth: '1984-12-03' };
const QUERY = `query Look($name: String, $dateOfBirth: String, $bornFrom: String, $bornTo: String, $ageFrom: Int, $ageTo: Int,
  $postcode: String, $sex: Sex, $pncId: String, $croNumber: String, $nominalRef: String, $forces: [ForceCode!], $first: Int, $after: String) {
  searchPeople(name: $name, dateOfBirth: $dateOfBirth, bornFrom: $bornFrom, bornTo: $bornTo, ageFrom: $ageFrom, ageTo: $ageTo,
    postcode: $postcode, sex: $sex, pncId: $pncId, croNumber: $croNumber, nominalRef: $nominalRef, forces: $forces, first: $first, after: $after) {
    complete totalCount pageInfo { hasNextPage endCursor } sources { force status recordsFound more }
    candidates {
      state confidence reasons note weight evidence { field level bits } conflicts { field values { force value } } settledBy sourceForces
      person { identity { sourceForce currentName pncId } }
    }
  }
}`;

describe('looking a person up', () => {
  let broker: TestBroker;
  let token: string;
  beforeAll(async () => {
    broker = await startTestBroker();
    token = await broker.token(OFFICER);
  });
  afterAll(() => broker.stop());

  const look = async (said: object) => {
    const enquiry = await broker.open(token, { ...LOOKUP_ENQUIRY, aboutWhom: [{ particulars: said }] });
    return broker.ask(QUERY, { token, enquiry, variables: said });
  };

  it.each([
    KIERAN,
    { name: 'Ruddock Kieran', dateOfBirth: '1984-03-12' },
    { name: 'Callum Rudd' },
    { name: 'Rudd', ageFrom: 40, ageTo: 45 },
    { pncId: '0412873S' },
    { pncId: '2009/0412873S' },
    { nominalRef: '0051177' },
    { name: 'Ruddock', postcode: 'NM4' },
  ])('%j', async (said) => {
    const { body } = await look(said);
    console.log(JSON.stringify(said), JSON.stringify(body.data ?? body.errors, null, 1));
    expect(body.errors).toBeUndefined();
  });
});
