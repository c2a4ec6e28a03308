import type { ElementProjection, RowProjection, TableProjection } from '../../formats/projection/RowProjection.js';
import { isDocument } from '../../formats/projection/WantedParts.js';
import type {
  CellLine,
  ConsultMessage,
  FindMessage,
  Opening,
  ReadMessage,
  RowLine,
} from '../../formats/remote/forceProtocol.js';
import type { DrawnFaults } from './FaultDice.js';

type Line = RowLine | CellLine;

/** What an answer is to. */
export type Answered =
  | { readonly call: 'find'; readonly message: FindMessage }
  | { readonly call: 'read'; readonly message: ReadMessage }
  | { readonly call: 'consult'; readonly message: ConsultMessage }
  | { readonly call: 'count' };

/** Whom nobody asked for. */
const SOMEBODY_ELSE = 'SOMEBODY-ELSE';

/** The opening with what is wrong with the force's name and clock. */
export function spoilOpening(opening: Opening, faults: DrawnFaults): Opening {
  const [skewMs] = faults.numbersOf('skew') ?? [0];
  const at = new Date(Date.parse(opening.at) + (skewMs ?? 0)).toISOString();
  return { ...opening, at, force: faults.has('wrong-force') ? another(opening.force) : opening.force };
}

const another = (force: string): string => (force === 'ZZZ' ? 'ZZY' : 'ZZZ');

/** The lines with what is wrong with them. The closing counts what is sent: the force believes what it says. */
export function spoilLines(lines: readonly Line[], answered: Answered, faults: DrawnFaults): readonly Line[] {
  const spoilt = lines.map((line) => {
    if ('cell' in line) return faults.has('wrong-types') ? withTextCount(line) : line;
    return spoilRow(line, answered, faults);
  });
  return faults.has('duplicate-rows') ? spoilt.flatMap((line) => [line, line]) : spoilt;
}

const withTextCount = ({ cell }: CellLine): Line =>
  ({ cell: { ...cell, count: String(cell.count) } }) as unknown as Line;

function spoilRow(line: RowLine, answered: Answered, faults: DrawnFaults): RowLine {
  const wanted = wantedOf(answered, line);
  if (wanted === undefined) return line;
  let { row } = line;
  if (faults.has('wrong-types')) row = withWrongTypes(row, joiningFields(wanted));
  if (line.found !== true) return { ...line, row };
  if (faults.has('stray-field')) row = { ...row, remarks: 'nobody asked for this' };
  const who = answered.call === 'consult' ? answered.message.where : whoOf(answered, wanted);
  if (faults.has('another-person')) row = { ...row, [who]: SOMEBODY_ELSE };
  return { ...line, row };
}

function wantedOf(answered: Answered, { ask }: RowLine): TableProjection | undefined {
  switch (answered.call) {
    case 'find':
    case 'consult':
      return answered.message.wanted;
    case 'read':
      return answered.message.wanted[answered.message.asks[ask]?.wanted ?? -1];
    case 'count':
      return undefined;
  }
}

const whoOf = ({ call }: Answered, { id, nominal }: TableProjection): string =>
  call === 'find' ? id : (nominal ?? id);

/** What ties rows together stays as it is, or the rows would come apart before their types are looked at. */
function joiningFields({ id, nominal, row }: TableProjection): ReadonlySet<string> {
  const joins = (projection: RowProjection): string[] => [
    ...(projection.joins ?? []).flatMap((join) => [join.is, join.where, join.order ?? join.where, ...inside(join)]),
    ...(projection.lists ?? []).flatMap(inside),
  ];
  const inside = ({ key, each, only = {} }: ElementProjection): string[] => [
    ...(key === undefined ? [] : [key]),
    ...[each, ...Object.values(only)].flatMap((one) => (one === undefined ? [] : joins(one))),
  ];
  return new Set([id, ...(nominal === null ? [] : [nominal]), ...joins(row)].flatMap((path) => path.split('.')));
}

function withWrongTypes(row: RowLine['row'], except: ReadonlySet<string>): RowLine['row'] {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, except.has(name) ? value : wrong(value, except)]),
  );
}

function wrong(value: unknown, except: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => wrong(each, except));
  if (isDocument(value)) return withWrongTypes(value, except);
  if (typeof value === 'string') return 7;
  return value === null || value === undefined ? value : 'seven';
}
