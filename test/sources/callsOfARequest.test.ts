import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LOOKUP_ENQUIRY, OFFICER } from '../callers.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { type ForceCall, recordingForces } from '../recordingForces.js';

const PEOPLE = ['2009/0412873S', '2012/0218842S', '2006/0119345S'];

const ENQUIRY = {
  ...LOOKUP_ENQUIRY,
  aboutWhom: [...PEOPLE.map((pncId) => ({ pncId })), { croNumber: '041287/09S' }, ...LOOKUP_ENQUIRY.aboutWhom],
};

const RECORDS = `identity { currentName addresses { line } linkedChildren { childId name } }
  crimeReports { crimeReference victims { name } officerInCase { name } }
  arrests { arrestedAt arrestOffences { title } }
  convictions { disposals { kind offences { title } } }
  orders { orderKind conditions { number code text } }
  riskAssessments { overallLevel riskFactors { heading } }
  intelligence { sanitisedText }
  management { mappaLevel meetings { ref } }
  timeline { at what }`;

const person = (alias: string, args: string, fields = RECORDS): string => `${alias}: person(${args}) { ${fields} }`;

/** How often each force was called for each kind, `FORCE KIND`; looking people up is `FORCE find`. */
function timesCalled(calls: readonly ForceCall[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const call of calls) {
    const name = `${call.force} ${'find' in call ? 'find' : call.read.kind}`;
    times[name] = (times[name] ?? 0) + 1;
  }
  return times;
}

/** Lists in whatever order: who is found first depends on how they were asked for. */
function inNoOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(inNoOrder(one))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inNoOrder(part)]));
}

/** One call a round: who is meant, and who else they may be; what decides, and what is justified. */
const MOST: Readonly<Record<string, number>> = { find: 2, NOMINAL: 1, other: 2 };
const tooOften = (calls: readonly ForceCall[]): string[] =>
  Object.entries(timesCalled(calls)).flatMap(([name, times]) => {
    const [, what = ''] = name.split(' ');
    return times > (MOST[what] ?? MOST.other ?? 0) ? [`${name}: ${times}`] : [];
  });

describe('the calls of one request', () => {
  const calls: ForceCall[] = [];
  let broker: TestBroker;
  let token: string;
  let enquiry: string;
  beforeAll(async () => {
    broker = await startTestBroker({}, { wrapForce: recordingForces((call) => calls.push(call)) });
    token = await broker.token(OFFICER);
    enquiry = await broker.open(token, ENQUIRY);
  });
  afterAll(() => broker.stop());
  beforeEach(() => {
    calls.length = 0;
  });

  const ask = async (query: string) => {
    const { body, text } = await broker.ask(`{ ${query} }`, { token, enquiry });
    if (body.errors !== undefined) throw new Error(text);
    return body.data as Record<string, unknown>;
  };

  it('are one to each force and kind in each round, for one person', async () => {
    await ask(person('a', `pncId: "${PEOPLE[0]}"`));
    expect(tooOften(calls)).toEqual([]);
    expect(timesCalled(calls)).toMatchObject({ 'NMR find': 2, 'SLW find': 2, 'ARV find': 2, 'SLW CRIME_REPORT': 2 });
  });

  it('are as many for several people as for one, whoever of them is found where', async () => {
    const several = [
      ...PEOPLE.map((pncId, index) => person(`p${index}`, `pncId: "${pncId}"`)),
      person('p3', 'croNumber: "041287/09S"'),
    ];
    const data = await ask(several.join('\n'));
    expect(tooOften(calls)).toEqual([]);
    expect(Object.keys(data)).toEqual(['p0', 'p1', 'p2', 'p3']);
    const asked = calls.flatMap((call) => ('read' in call && call.force === 'NMR' ? [call.read.asks.length] : []));
    expect(Math.max(...asked)).toBeGreaterThan(1);
  });

  it('are as many where one person is asked for in several ways', async () => {
    const ways = [`pncId: "${PEOPLE[0]}"`, 'croNumber: "041287/09S"', `pncId: "${PEOPLE[0]}"`];
    const data = await ask(ways.map((way, index) => person(`p${index}`, way)).join('\n'));
    expect(tooOften(calls)).toEqual([]);
    expect(inNoOrder(data.p1)).toEqual(inNoOrder(data.p0));
    expect(data.p2).toEqual(data.p0);
  });

  it('are one more of a kind where a candidate may be one of the people asked for, and a search is asked by itself', async () => {
    const search = `searchPeople(name: "Kieran Ruddock", dateOfBirth: "1984-03-12") { candidates { person { ${RECORDS} } } }`;
    await ask([person('a', `pncId: "${PEOPLE[0]}"`), search].join('\n'));
    expect(tooOften(calls)).toEqual(['NMR find: 3', 'SLW find: 3', 'ARV find: 3', 'NMR ARREST: 3']);
  });

  it('give each person what it would get alone', async () => {
    const alone = await Promise.all(PEOPLE.map((pncId) => ask(person('a', `pncId: "${pncId}"`))));
    const together = await ask(PEOPLE.map((pncId, index) => person(`p${index}`, `pncId: "${pncId}"`)).join('\n'));
    const renumbered = (value: unknown) => JSON.stringify(value).replace(/"(Person|Child) [A-Z]"/g, '"#"');
    expect(PEOPLE.map((_pncId, index) => renumbered(together[`p${index}`]))).toEqual(
      alone.map(({ a }) => renumbered(a)),
    );
  });

  it('are more only where a query asks for different fields of one person’s records under two aliases', async () => {
    await ask(
      [
        person('a', `pncId: "${PEOPLE[0]}"`, 'crimeReports { crimeReference }'),
        person('b', `pncId: "${PEOPLE[0]}"`, 'crimeReports { offenceTitle }'),
      ].join('\n'),
    );
    expect(timesCalled(calls)).toMatchObject({ 'SLW CRIME_REPORT': 3, 'SLW find': 2 });
  });

  it('are made anew by the next request, under the same enquiry too: nothing is kept', async () => {
    await ask(person('a', `pncId: "${PEOPLE[0]}"`));
    const first = [...calls];
    calls.length = 0;
    await ask(person('a', `pncId: "${PEOPLE[0]}"`));
    expect(calls).toEqual(first);
  });
});
