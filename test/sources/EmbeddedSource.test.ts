import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { storedColumns } from '../../src/formats/columns.js';
import type { Kind } from '../../src/formats/kinds.js';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import type { SubjectKey, Value, Values } from '../../src/model/Source.js';
import type { EmbeddedSource } from '../../src/sources/embedded/EmbeddedSource.js';
import { nativeTables, never, openSource, SIMULATED } from './simulatedForces.js';

/** What a force answers about one person: the nominal, and each kind's records by id. */
interface Expected {
  readonly nominal: string;
  readonly NOMINAL: Values;
  readonly records: Partial<Record<RecordKind, Readonly<Record<string, Values>>>>;
}

const expected = new Map<string, Expected>();
const sources = new Map<string, EmbeddedSource>();
beforeAll(async () => {
  for (const simulated of SIMULATED) {
    const { force } = simulated;
    sources.set(force, openSource(simulated, await nativeTables(simulated)));
    const file = new URL(`../../../test/sources/expected/${force}.json`, import.meta.url);
    expected.set(force, JSON.parse(await readFile(file, 'utf8')) as Expected);
  }
});

function of<T>(map: ReadonlyMap<string, T>, force: string): T {
  const found = map.get(force);
  if (found === undefined) throw new Error(`no force ${force}`);
  return found;
}

/** One column of whole values: objects and elements keep only it, elements their key; null where nothing is. */
function only(value: Value | undefined, steps: readonly string[]): Value {
  if (Array.isArray(value)) {
    if (steps.length === 0) return value;
    return value.map((element: Values) => ({ key: element.key, ...(only(element, steps) as Values) }));
  }
  const [first, ...rest] = steps;
  if (first === undefined || value === null || value === undefined) return value ?? null;
  return { [first]: only((value as Values)[first], rest) };
}

/** An object that is spread over columns of a flat row is null where none of those asked for holds anything. */
function withoutEmptyParts(value: Value | undefined): Value {
  if (Array.isArray(value)) return value.map(withoutEmptyParts);
  if (value === null || typeof value !== 'object') return value ?? null;
  const parts = Object.entries(value).map(([name, part]) => [name, withoutEmptyParts(part)] as const);
  return parts.some(([, part]) => part !== null) ? Object.fromEntries(parts) : null;
}

async function answer(force: string, kind: Kind, columns: readonly string[], id?: string): Promise<Values[]> {
  const source = of(sources, force);
  const { nominal } = of(expected, force);
  if (kind === 'NOMINAL') {
    const keys: SubjectKey[] = [{ by: 'NOMINAL', force, value: nominal }];
    return (await source.find({ keys, columns }, never())).nominals.map(({ values }) => values);
  }
  const record = id === undefined ? {} : { record: id };
  const { records } = await source.read({ kind: kind as RecordKind, asks: [{ nominal, ...record, columns }] }, never());
  return records.map(({ values }) => values);
}

describe.each(SIMULATED)('$force in the $format format', ({ force }) => {
  it('leaves no row out', () => {
    expect(of(sources, force).quarantine).toEqual([]);
    expect(of(sources, force).quarantined).toBe(0);
  });

  it('gives the nominal whole', async () => {
    expect(await answer(force, 'NOMINAL', storedColumns('NOMINAL'))).toEqual([of(expected, force).NOMINAL]);
  });

  it.each(RECORD_KINDS)('gives every %s whole', async (kind) => {
    const { nominal, records } = of(expected, force);
    const request = { kind, asks: [{ nominal, columns: storedColumns(kind) }] };
    const found = (await of(sources, force).read(request, never())).records;
    expect(found).toEqual(
      Object.entries(records[kind] ?? {}).map(([id, values]) => ({ force, kind, id, nominal, values })),
    );
  });

  it('gives any one column and nothing beside it', async () => {
    const { NOMINAL, records } = of(expected, force);
    const wholes: [Kind, string | undefined, Values][] = [['NOMINAL', undefined, NOMINAL]];
    for (const kind of RECORD_KINDS) {
      for (const [id, values] of Object.entries(records[kind] ?? {})) wholes.push([kind, id, values]);
    }
    for (const [kind, id, whole] of wholes) {
      for (const column of storedColumns(kind)) {
        const steps = column.split('.');
        const [values] = await answer(force, kind, [column], id);
        const wanted = only(whole, steps);
        expect([Object.keys(values ?? {}), withoutEmptyParts(values)]).toEqual([
          steps.slice(0, 1),
          withoutEmptyParts(wanted),
        ]);
      }
    }
  });

  it('finds the person by PNC ID, long or short', async () => {
    const { nominal } = of(expected, force);
    for (const value of ['2009/0412873S', '09/412873s']) {
      const { nominals } = await of(sources, force).find({ keys: [{ by: 'PNC_ID', value }], columns: [] }, never());
      expect(nominals).toEqual([{ force, ref: nominal, values: {} }]);
    }
  });

  it('refuses when it is given up on', async () => {
    const source = of(sources, force);
    const gone = AbortSignal.abort();
    await expect(source.find({ keys: [], columns: [] }, gone)).rejects.toThrow('aborted');
    await expect(source.read({ kind: 'VOO', asks: [] }, gone)).rejects.toThrow('aborted');
  });
});

describe('elements', () => {
  const nominal = 'SLW-N-0020417';
  const order = async (columns: string[], elements: Record<string, Record<string, string[]>>) => {
    const request = { kind: 'SHPO_SRO', asks: [{ nominal, columns, elements }] } as const;
    return (await of(sources, 'SLW').read(request, never())).records.map(({ values }) => values);
  };

  it('are read one by one, each with its own columns', async () => {
    const elements = {
      prohibitions: { C1: ['code', 'text'], C2: ['prohibitions.code', 'protectedParty.sex'], C9: ['code'] },
    };
    expect(await order(['madeAt'], elements)).toEqual([
      {
        madeAt: '2015-09-14',
        prohibitions: [
          {
            key: 'C1',
            code: 'NO_UNSUPERVISED_CONTACT_UNDER_18',
            text: 'Not to have any unsupervised contact with anybody under 18 other than such as is inadvertent and not reasonably avoidable.',
          },
          { key: 'C2', code: 'NO_CONTACT_NAMED_PERSON', protectedParty: { sex: 'FEMALE' } },
        ],
      },
    ]);
  });

  it('of a list named there are read only through it', async () => {
    const columns = ['prohibitions.text', 'requirements.code'];
    expect(await order(columns, { prohibitions: { C3: [] } })).toEqual([
      { prohibitions: [{ key: 'C3' }], requirements: [{ key: 'R1', code: 'ATTEND_PROGRAMME' }] },
    ]);
    expect(await order(columns, { prohibitions: {}, requirements: {} })).toEqual([
      { prohibitions: [], requirements: [] },
    ]);
  });

  it('of a nominal are restricted alike', async () => {
    const { nominals } = await of(sources, 'SLW').find(
      {
        keys: [{ by: 'NOMINAL', force: 'SLW', value: nominal }],
        columns: [],
        elements: { linkedChildren: { '1': ['childId'] } },
      },
      never(),
    );
    expect(nominals.map(({ values }) => values)).toEqual([{ linkedChildren: [{ key: '1', childId: 'CR-48213' }] }]);
  });

  it('keys can be asked for alone', async () => {
    expect(await order(['prohibitions.key'], {})).toEqual([
      { prohibitions: [{ key: 'C1' }, { key: 'C2' }, { key: 'C3' }] },
    ]);
  });

  it.each([['conditions.text'], ['prohibitions'], ['madeAt.year'], ['requirements.imposedAt'], ['id']])(
    'and columns that are none are refused: %s',
    async (column) => {
      await expect(order([column], {})).rejects.toThrow(`SHPO_SRO has no column ${column}`);
    },
  );
});
