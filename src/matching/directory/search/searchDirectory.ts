import { bitOf } from '../blocks/sharing.js';
import type { Directory } from '../Directory.js';
import { SoughtWeights } from '../weights/SoughtWeights.js';
import { planReading, type Reading } from './planReading.js';
import { ReadRows } from './ReadRows.js';
import { RowsByWeight } from './RowsByWeight.js';
import type { Sought } from './Sought.js';
import { soughtFacts } from './soughtFacts.js';
import { TopRows, type WeighedRow } from './TopRows.js';

/** What bounds the time of any search. */
export interface SearchBounds {
  /** Rows read that share the same with the search, at most. */
  readonly read: number;
  /** Rows weighed by all but their names, at most, and those of them whose names are compared. */
  readonly weighed: number;
  readonly named: number;
}
export const BOUNDS: SearchBounds = { read: 1000, weighed: 1700, named: 400 };

/** Bits by which a row may be lighter than the best: one that is four thousand times less likely is nobody to be shown. */
export const WITHIN = 12;

/**
 * The bits below which a row is, among so many, less likely to be the person meant than one in a thousand: nobody to be
 * shown either, where somebody else is not.
 */
export const worthwhile = (rows: number): number => Math.max(0, Math.log2(Math.max(1, rows)) - 10);

export interface Found {
  /**
   * The best first; of two that weigh the same, the one that comes first in the directory. None is `WITHIN` lighter than the
   * best, nor less than `worthwhile` where the best is more.
   */
  readonly rows: readonly WeighedRow[];
  /** Whether people were left unweighed who may belong here: so many share something with what was said. */
  readonly truncated: boolean;
  /** How many rows were weighed. */
  readonly weighed: number;
}

const NOTHING = Number.NEGATIVE_INFINITY;
const read = new ReadRows();
const byWeight = new RowsByWeight();

/**
 * Reads the rows of a reading, so many at most. Says whether these were all; `LEFT` where it left them to another reading, in
 * which all of them are.
 */
function readRows(
  { postings }: Directory,
  { among, isTwice = false, isWhole = false }: Reading,
  keys: readonly number[],
  room: number,
): 'WHOLE' | 'PART' | 'LEFT' {
  const fits = (of: readonly number[]) => read.fits(postings, of, room);
  const outcome = (isAll: boolean) => (isAll ? 'WHOLE' : 'PART');
  if (isTwice) return fits(keys) ? 'LEFT' : outcome(read.readTwice(postings, keys, room));
  if (among === undefined) return isWhole && !fits(keys) ? 'LEFT' : outcome(read.read(postings, keys, room));
  const others = among();
  const isQuick = !isWhole || read.arePassed(postings, keys);
  if (others.length === 0 || fits(others) || !isQuick) return 'LEFT';
  return outcome(read.readAmong(postings, keys, others, room));
}

/**
 * Finds the people whom a search may mean, at most so many. Those who share most are read and weighed first, and what
 * can hold nobody heavy enough is not read. The time it takes is bounded, whatever is said.
 */
export function searchDirectory(directory: Directory, sought: Sought, atMost: number, bounds = BOUNDS): Found {
  const facts = soughtFacts(directory, sought);
  const weights = new SoughtWeights(directory, sought, facts);
  const readings = planReading(directory, sought, facts);
  const top = new TopRows(atMost);
  read.clear();
  let [whole, unread, named, isNothing] = [0, 0, 0, true];
  const floor = worthwhile(directory.columns.rows);
  let [best, enough, least, leftOut] = [NOTHING, NOTHING, NOTHING, NOTHING];
  for (const reading of readings) {
    const bit = bitOf(reading.sharing);
    const most = weights.most(bit, whole);
    if (most.all < least) continue;
    const from = read.size;
    const room = Math.min(bounds.read, bounds.weighed - from);
    if (room === 0) {
      unread |= bit;
      continue;
    }
    const keys = reading.keys();
    if (keys.length === 0) continue;
    isNothing = false;
    const outcome = readRows(directory, reading, keys, room);
    if (outcome === 'WHOLE') whole |= bit;
    if (outcome === 'PART') unread |= bit;
    if (read.size === from) continue;
    byWeight.sort(directory.columns.facts, weights, read.rows, from, read.size);
    for (let index = 0; index < byWeight.size; index++) {
      const others = byWeight.bits(index);
      const row = byWeight.row(index);
      if (others + most.names < least) continue;
      const mostOfRow = others + weights.mostNameBits(row);
      if (mostOfRow < least || !top.mayTake(row, mostOfRow)) continue;
      if (named === bounds.named) {
        leftOut = Math.max(leftOut, mostOfRow);
        continue;
      }
      named++;
      const bits = weights.nameBits(row) + others;
      top.offer(row, bits);
      best = Math.max(best, bits);
      enough = Math.max(best - WITHIN, best < floor ? NOTHING : floor);
      least = Math.max(top.least, enough);
    }
  }
  leftOut = Math.max(leftOut, weights.most(unread, whole).all);
  return {
    rows: top.sorted().filter(({ bits }) => bits >= enough),
    truncated: isNothing || facts.isCut || (leftOut !== NOTHING && leftOut >= least),
    weighed: read.size,
  };
}
