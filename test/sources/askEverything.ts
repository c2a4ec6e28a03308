import { GROUP_CODES, RECORD_KINDS } from '../../src/model/codes.js';
import { PNC_ID } from '../callers.js';
import { listOfKind } from '../cells/cellBroker.js';
import { authorisationOf, CHILD_DISCLOSURE, type Way } from '../cells/groups.js';
import { typeOfKind } from '../cells/ruledFields.js';
import { selectEverything } from '../cells/selectEverything.js';
import { OWN, SUBJECT_PNC } from '../cells/world.js';
import type { Answer, TestBroker } from '../harness.js';

/** The person of the scenarios in place of the invented one, and the child he lives with as the callers' own. */
const inTheScenarios = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(SUBJECT_PNC, PNC_ID).replaceAll(OWN, 'CR-48213')) as T;

/** Not the cells' meeting but one that the force holds, so that the gate is open. */
const enquiryOf = ({ group, enquiry }: Way): object => ({
  ...inTheScenarios(enquiry),
  ...(group === 'MAP' ? { meetingId: 'CPC-2026-0388' } : {}),
});

/** Decisions that open what may be opened to each group. */
export const casework = {
  authorisationsFor: async (organisation: string) =>
    GROUP_CODES.map((group) => inTheScenarios(authorisationOf(group, organisation))),
  childDisclosure: async () => inTheScenarios(CHILD_DISCLOSURE),
};

/** All there is of a person, in as many questions as an honest one may be long. */
function selections({ schema }: TestBroker['server']['broker']): readonly string[] {
  const ofType = (name: string): string => {
    const type = schema.getType(name);
    if (type === undefined) throw new Error(`the schema has no ${name}`);
    return selectEverything(schema, type);
  };
  const ofKinds = RECORD_KINDS.map((kind) => {
    const type = typeOfKind(schema, kind);
    return `${listOfKind(schema, kind)} { ... on ${type} ${ofType(type)} }`;
  });
  const all = [`identity ${ofType('Identity')}`, ...ofKinds];
  const thirds = [all.slice(0, 4), all.slice(4, 8), all.slice(8)];
  return thirds.map((some) => `{ ${some.join(' ')} }`);
}

/** Asks a broker for everything there is of the person of the scenarios, as somebody of a group. */
export async function askEverything(broker: TestBroker, way: Way): Promise<readonly Answer[]> {
  const token = await broker.token(way.claims);
  const enquiry = await broker.open(token, enquiryOf(way));
  const answers: Answer[] = [];
  for (const selection of selections(broker.server.broker))
    answers.push(await broker.ask(`{ ${inTheScenarios(way.root(selection))} }`, { token, enquiry }));
  return answers;
}
