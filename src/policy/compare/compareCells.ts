import { type ForceCode, GROUP_CODES, type GroupCode, RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import { atStart, categoryInWords, cellInWords, groupInWords, kindInWords, provenanceInWords } from '../inWords.js';
import type { Cell, Policy } from '../Policy.js';
import { writeCell } from '../parseCell.js';
import { type CellPlace, givesMore } from '../tables/loosening.js';
import { type MatrixRow, matrixRows } from '../tables/matrixRows.js';
import { type Change, effectOf } from './Change.js';

/** Every cell that differs between two policies: of the shared tables first, then of each force's own. */
export function compareCells(before: Policy, after: Policy): readonly Change[] {
  const forces = [...new Set([...before.forceCells.keys(), ...after.forceCells.keys()])].sort();
  return [null, ...forces].flatMap((force) =>
    RECORD_KINDS.flatMap((kind) =>
      matrixRows(kind).flatMap((row) =>
        GROUP_CODES.flatMap((group) => compareCell(before, after, { kind, row, group, force })),
      ),
    ),
  );
}

interface Place {
  readonly kind: RecordKind;
  readonly row: MatrixRow;
  readonly group: GroupCode;
  readonly force: ForceCode | null;
}

function compareCell(before: Policy, after: Policy, place: Place): Change[] {
  const [from, to] = [cellAt(before, place), cellAt(after, place)];
  if (from === undefined || to === undefined || writeCell(from) === writeCell(to)) return [];
  if (place.force !== null && isSharedChange(before, after, place)) return [];
  const at = { group: place.group, facet: place.row.facet };
  const effect = effectOf(givesMore(to, from, at), givesMore(from, to, at));
  return [{ effect, words: `${subject(place)}, ${difference(from, to, at)}${consequence(from, to, place)}` }];
}

const cellAt = (policy: Policy, { kind, row, group, force }: Place): Cell | undefined =>
  policy.cell(kind, row.row, row.facet, group, force);

/** What happens to a force's records only because it happens to everybody's is said once, for everybody. */
function isSharedChange(before: Policy, after: Policy, place: Place): boolean {
  const shared = { ...place, force: null };
  return [before, after].every((policy) => {
    const [own, common] = [cellAt(policy, place), cellAt(policy, shared)];
    return own !== undefined && common !== undefined && writeCell(own) === writeCell(common);
  });
}

function subject({ kind, row, group, force }: Place): string {
  const held = force === null ? '' : ` held by ${force}`;
  return `${atStart(groupInWords(group))}: ${categoryInWords(kind, row.row, row.facet)} of ${kindInWords(kind)}${held}`;
}

function difference(from: Cell, to: Cell, { group, facet }: CellPlace): string {
  const [old, now] = [cellInWords(from, group, facet), cellInWords(to, group, facet)];
  if (old !== now) return `from ${old}${old.includes(',') ? ',' : ''} to ${now}`;
  return `${old} as before, now ${provenanceInWords(to.provenance)}, until now ${provenanceInWords(from.provenance)}`;
}

/** Existence at I or N caps everything else of the record (brief 2.3a). */
function consequence(from: Cell, to: Cell, { row }: Place): string {
  const caps = (cell: Cell) => cell.level === 'I' || cell.level === 'N';
  return row.row === 'EXISTENCE' && from.level !== to.level && (caps(from) || caps(to))
    ? ', and with it all that these records hold'
    : '';
}
