import { storedColumns } from '../../../src/formats/columns.js';
import { COUNT_DIMENSIONS } from '../../../src/model/Count.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import { COUNT_FIELDS } from '../../../src/model/countFields.js';
import { REGISTERS, type SubjectKey } from '../../../src/model/Source.js';
import { never } from '../simulatedForces.js';
import type { Served } from './servedForces.js';

/** A conversation in which every call, kind, register, dimension, key and form of projection occurs. */
export async function askEverything({ source, embedded }: Served): Promise<void> {
  const { force } = source;
  const keys: SubjectKey[] = [
    { by: 'PNC_ID', value: '2009/0412873S' },
    { by: 'CRO_NUMBER', value: '012345/09S' },
    { by: 'NAME', value: 'Callum Rudd', dateOfBirth: '1984-03-12', soundsAlike: true },
    { by: 'NAME', value: 'Callum Rudd', soundsAlike: false },
    {
      by: 'SEARCH',
      name: [['kallum'], ['rud']],
      born: { from: '1984-12-03', to: '1984-12-03' },
      postcode: 'nm4',
      pncId: null,
      croNumber: null,
      ref: null,
      atMost: 1,
    },
    { by: 'SUPERVISOR', value: 'HARBOUR-TRUST' },
    { by: 'PREMISES', value: '9 Heron Court, Northmoor', on: '2026-11-22' },
    { by: 'NOMINAL', force, value: 'nobody' },
  ];
  const { nominals } = await source.find({ keys, columns: storedColumns('NOMINAL') }, never());
  const elements = { names: { '1': ['surname'] }, addresses: {} };
  await source.find({ keys, columns: [], elements }, never());
  for (const kind of [...RECORD_KINDS, 'NOMINAL'] as const) {
    const asks = nominals.map(({ ref }) => ({ nominal: ref, columns: storedColumns(kind) }));
    const { records } = await source.read({ kind, asks }, never());
    const single = records.map(({ nominal, id }) => ({ nominal, record: id, columns: [] }));
    await source.read({ kind, asks: single }, never());
  }
  const asks = nominals.map(({ ref }) => ({
    nominal: ref,
    columns: ['madeAt'],
    elements: { prohibitions: { C1: ['code', 'text'] }, breaches: { '1': [] } },
  }));
  await source.read({ kind: 'SHPO_SRO', asks }, never());
  for (const register of REGISTERS) {
    const [entry] = embedded.registers[register];
    const column = register === 'INCIDENT' ? 'log' : 'ref';
    await source.consult({ register, column, value: String(entry?.[column] ?? 'none') }, never());
  }
  for (const kind of RECORD_KINDS) {
    const by = COUNT_DIMENSIONS.filter((dimension) => COUNT_FIELDS[dimension][kind] !== undefined);
    const each = by.map((dimension) => ({ dimension, except: ['SPENT_OR_PROTECTED'] as const }));
    await source.count({ kind, by: each, leaveOut: ['CODE_C'], now: '2026-11-22T10:32:00.000Z' }, never());
  }
  await source.check(never());
}
