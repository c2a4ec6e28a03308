import { describe, expect, it } from '@jest/globals';
import type { PersonSelection, Plan, SelectedField } from '../../../src/disclosure/Plan.js';
import { planOf, RULES } from './fixtures.js';

const PERSON = 'person(pncId: "2009/0412873S")';

/** The selected fields as nested names. */
type Names = { readonly [name: string]: Names };
const namesOf = (fields: readonly SelectedField[]): Names =>
  Object.fromEntries(fields.map(({ rule, parts }) => [rule.name, namesOf(parts)]));

const summaryOf = (selection: PersonSelection | null | undefined) =>
  selection && {
    kinds: Object.fromEntries([...selection.kinds].map(([kind, fields]) => [kind, namesOf(fields)])),
    lists: Object.fromEntries(selection.lists),
    identity: selection.identity && namesOf(selection.identity),
    timeline: selection.timeline,
  };

const only = (plan: Plan) => summaryOf(plan.roots[0]?.person);

const CRIME = (parts: Names, more: object = {}) => ({
  kinds: { CRIME_REPORT: parts },
  lists: { crimeReports: ['CRIME_REPORT'] },
  identity: null,
  timeline: false,
  ...more,
});

describe('the plan of an operation', () => {
  it('holds the real names of what was selected, whatever their aliases', () => {
    const plan = planOf(`{ who: ${PERSON} { files: crimeReports { a: status b: status v: victims { n: name } } } }`);
    expect(plan.roots.map(({ field, responseKey, args }) => ({ field, responseKey, args }))).toEqual([
      { field: 'person', responseKey: 'who', args: { pncId: '2009/0412873S' } },
    ]);
    expect(only(plan)).toEqual(CRIME({ status: {}, victims: { name: {} } }));
    expect(plan).toMatchObject({ type: 'query', kinds: ['CRIME_REPORT'] });
  });

  it('merges fields that are repeated, at any depth', () => {
    const plan = planOf(
      `{ ${PERSON} { crimeReports { victims { name } } } ${PERSON} { crimeReports { victims { sex } status } crimeReports { status victims { name } } } }`,
    );
    expect(plan.roots).toHaveLength(1);
    expect(only(plan)).toEqual(CRIME({ victims: { name: {}, sex: {} }, status: {} }));
  });

  it('opens fragments, however deep', () => {
    const plan = planOf(`
      query { ${PERSON} { ...Who } }
      fragment Who on Person { crimeReports { ...Report ...Report } identity { currentName } }
      fragment Report on CrimeReport { ...Envelope victims { ...Victim } }
      fragment Envelope on PoliceRecord { id basis }
      fragment Victim on VictimLink { pseudonym ageBand }`);
    expect(only(plan)).toEqual(
      CRIME({ id: {}, basis: {}, victims: { pseudonym: {}, ageBand: {} } }, { identity: { currentName: {} } }),
    );
  });

  it('gives each kind of order what its own fragments and those of its interfaces select', () => {
    const plan = planOf(`{ ${PERSON} { orders {
      status
      ... on PoliceRecord { sourceForce }
      ... on Order { conditions { code } }
      ... on SexualHarmOrder { orderType }
      ... on ViolentOffenderOrder { interim conditions { text } }
      ... { labels }
    } } }`);
    const shared = { status: {}, sourceForce: {}, labels: {} };
    expect(only(plan)).toEqual({
      kinds: {
        SHPO_SRO: { ...shared, conditions: { code: {} }, orderType: {} },
        CAWN: { ...shared, conditions: { code: {} } },
        DVPN_DVPO: { ...shared, conditions: { code: {} } },
        VOO: { ...shared, conditions: { code: {}, text: {} }, interim: {} },
      },
      lists: { orders: expect.arrayContaining(['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO']) },
      identity: null,
      timeline: false,
    });
  });

  it('asks of an interface only the kinds that a fragment names', () => {
    const plan = planOf(`{ ${PERSON} { orders { ... on SexualHarmOrder { orderType } } } }`);
    expect(plan.kinds).toEqual(['SHPO_SRO']);
    expect(only(plan)?.lists).toEqual({ orders: ['SHPO_SRO'] });
  });

  it('asks of existence alone where only __typename is selected', () => {
    expect(only(planOf(`{ ${PERSON} { crimeReports { __typename } } }`))).toEqual(CRIME({}));
  });

  it('leaves out what is skipped and keeps what is included, by variables too', () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) { ${PERSON} {
      crimeReports @include(if: $yes) { status @skip(if: $yes) basis @skip(if: $no) id @include(if: false) victims @skip(if: false) { name } }
      arrests @include(if: $no) { disposal }
      intelligence @skip(if: true) { sanitisedText }
      ... @include(if: $no) { convictions { disposals { kind } } }
      ...Orders @skip(if: $yes)
    } }
    fragment Orders on Person { orders { status } }`;
    const plan = planOf(query, { yes: true, no: false });
    expect(only(plan)).toEqual(CRIME({ basis: {}, victims: { name: {} } }));
    expect(plan.kinds).toEqual(['CRIME_REPORT']);
  });

  it('keeps a field that is skipped in one place and selected in another', () => {
    const plan = planOf(`{ ${PERSON} { crimeReports { status @skip(if: true) } crimeReports { status } } }`);
    expect(only(plan)).toEqual(CRIME({ status: {} }));
  });

  it('finds the person wherever the root holds one, and what is selected beside', () => {
    const person = '{ arrests { disposal } }';
    const plan = planOf(`{
      disclosure(authorisationId: "A") { words: statement ... { restrictions } person ${person} }
      childDisclosure(id: "B") { advice person ${person} }
      supervisedOrders ${person}
      premisesAlerts(address: "14 Quay Row") ${person}
      contribution(id: "C") { note person ${person} }
    }`);
    expect(
      plan.roots.map(({ field, fields, person: selection }) => [field, fields, summaryOf(selection)?.kinds]),
    ).toEqual([
      ['disclosure', ['statement', 'restrictions', 'person'], { ARREST: { disposal: {} } }],
      ['childDisclosure', ['advice', 'person'], { ARREST: { disposal: {} } }],
      ['supervisedOrders', ['arrests'], { ARREST: { disposal: {} } }],
      ['premisesAlerts', ['arrests'], { ARREST: { disposal: {} } }],
      ['contribution', ['note', 'person'], { ARREST: { disposal: {} } }],
    ]);
  });

  it('asks for the assessments that a statement on risk is drawn from, and for no list of them', () => {
    const plan = planOf('{ childDisclosure(id: "B") { riskStatement } }');
    expect(plan.kinds).toEqual(['RISK_ASSESSMENT']);
    expect(only(plan)).toEqual({
      kinds: { RISK_ASSESSMENT: { overallLevel: {} } },
      lists: {},
      identity: null,
      timeline: false,
    });
    const beside = (selected: string) =>
      planOf(`{ childDisclosure(id: "B") { riskStatement person { riskAssessments { ${selected} } } } }`)
        .roots[0]?.person?.kinds.get('RISK_ASSESSMENT')
        ?.map(({ path }) => path);
    expect(beside('overallLevel tool')).toEqual(['overallLevel', 'tool']);
    expect(beside('tool')).toEqual(['tool', 'overallLevel']);
  });

  it('plans several roots apart, with their own arguments', () => {
    const plan = planOf(
      `query ($cro: String) { a: ${PERSON} { crimeReports { id } } b: person(croNumber: $cro) { arrests { disposal } } forces { code } }`,
      { cro: '1234/15S' },
    );
    expect(
      plan.roots.map(({ field, responseKey, args, person }) => [
        field,
        responseKey,
        args,
        summaryOf(person)?.kinds ?? null,
      ]),
    ).toEqual([
      ['person', 'a', { pncId: '2009/0412873S' }, { CRIME_REPORT: { id: {} } }],
      ['person', 'b', { croNumber: '1234/15S' }, { ARREST: { disposal: {} } }],
      ['forces', 'forces', {}, null],
    ]);
    expect(plan.kinds).toEqual(['CRIME_REPORT', 'ARREST']);
  });

  it('opens fragments on the way to the person, and on the way to the instructions', () => {
    const plan = planOf(`
      query { ... on Query { ...Root } }
      fragment Root on Query { searchPeople(name: "Kieran Ruddock") { ...Found } }
      fragment Found on PeopleSearch { complete candidates { ...Shown } }
      fragment Shown on Candidate { person { ...Who } }
      fragment Who on Person { crimeReports { status } disclosure { ...Told } }
      fragment Told on Disclosure { instructions }`);
    expect(plan.roots.map(({ field, fields }) => [field, fields])).toEqual([
      ['searchPeople', ['complete', 'candidates']],
    ]);
    expect(only(plan)).toEqual(CRIME({ status: {}, labels: {}, reportingRestrictions: {} }));
  });

  it('is none of the person core where the schema has no such type', () => {
    const types = new Map([...RULES.types].filter(([name]) => name !== 'Identity'));
    const plan = (query: string) => planOf(`{ ${PERSON} { ${query} } }`, {}, { ...RULES, types });
    expect(() => plan('identity { currentName }')).toThrow('schema: type Identity is missing');
    expect(only(plan('crimeReports { status }'))).toEqual(CRIME({ status: {} }));
  });

  it('asks for no list of which no kind is selected, and of a root without parts for nothing', () => {
    expect(only(planOf(`{ ${PERSON} { orders { status @skip(if: true) } arrests { disposal } } }`))?.lists).toEqual({
      arrests: ['ARREST'],
    });
    expect(planOf('{ __typename }').roots).toEqual([
      { field: '__typename', responseKey: '__typename', args: {}, person: null, fields: [] },
    ]);
  });

  it('finds the person inside the candidates of a search', () => {
    const plan = planOf(
      '{ searchPeople(name: "Kieran Ruddock") { complete candidates { confidence person { crimeReports { status } } } } }',
    );
    expect(only(plan)).toEqual(CRIME({ status: {} }));
  });

  it('notes the timeline, and selects nothing for explanations', () => {
    expect(
      only(
        planOf(
          `{ ${PERSON} { timeline { at } disclosure { withheld { field } } crimeReports { disclosure { generalised { by } } } } }`,
        ),
      ),
    ).toEqual(CRIME({}, { timeline: true }));
  });

  it('says of a mutation that it asks about nobody', () => {
    const plan = planOf('mutation { closeEnquiry(id: "enq-1") { closed } }');
    expect(plan).toEqual({
      type: 'mutation',
      roots: [
        { field: 'closeEnquiry', responseKey: 'closeEnquiry', args: { id: 'enq-1' }, person: null, fields: ['closed'] },
      ],
      kinds: [],
    });
  });

  it('adds to a text with slots what fills them, and to no other', () => {
    const plan = planOf(
      `{ ${PERSON} { orders { ... on SexualHarmOrder { prohibitions { text } requirements { text } conditions { code } } } } }`,
    );
    const fields = plan.roots[0]?.person?.kinds.get('SHPO_SRO') ?? [];
    expect(fields.map(({ path, slots }) => [path, slots.map((slot) => slot.path)])).toEqual([
      ['prohibitions', ['prohibitions.protectedParty', 'prohibitions.namedPlace']],
      ['requirements', []],
      ['conditions', []],
    ]);
  });

  it('names the stored lists that a list decided element by element comes from', () => {
    const plan = planOf(
      `{ ${PERSON} { identity { linkedChildren { name } names { surname } } orders { ... on SexualHarmOrder { conditions { code } breaches { at } } ... on DomesticViolenceOrder { conditions { code } } } } }`,
    );
    const person = plan.roots[0]?.person;
    const lists = (fields: readonly SelectedField[] = []) =>
      fields.map(({ path, lists: from }) => [path, from.map(({ name }) => name)]);
    expect(lists(person?.kinds.get('SHPO_SRO'))).toEqual([
      ['conditions', ['prohibitions', 'requirements']],
      ['breaches', ['breaches']],
    ]);
    expect(lists(person?.kinds.get('DVPN_DVPO'))).toEqual([['conditions', []]]);
    expect(lists(person?.identity ?? [])).toEqual([
      ['linkedChildren', ['linkedChildren']],
      ['names', []],
    ]);
  });
});
