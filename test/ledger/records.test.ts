import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { encodeEntry } from '../../src/ledger/records/encodeEntry.js';
import { encodeRecord } from '../../src/ledger/records/encodeRecord.js';
import { openSection } from '../../src/ledger/records/openSection.js';
import { endOfPeriod, periodOf, yearsAfter } from '../../src/ledger/records/period.js';
import { type LedgerRecord, readRecord } from '../../src/ledger/records/readRecord.js';
import { Seal } from '../../src/ledger/records/seal.js';
import { firstIndexOf, segmentName } from '../../src/ledger/records/segmentFile.js';

const key = Buffer.alloc(32, 1);
const nonce = Buffer.alloc(24, 2);
const salt = Buffer.alloc(16, 3);
const place = { firstIndex: 258, sealed: 'texts', period: '2026Q1' } as const;
const u16 = (value: number) => Buffer.of(value >> 8, value & 255);
const u32 = (value: number) => Buffer.of(0, 0, value >> 8, value & 255);
const u64 = (value: number) => Buffer.concat([u32(0), u32(value)]);
const line = Buffer.from('{"v":2}');
const plaintext = Buffer.concat([u32(1), salt, u32(5), Buffer.from('hello')]);

/** The record as ledger.md says, put together by hand. */
function byHand(): Buffer {
  const derived = createHmac('sha256', key).update('proviso/ledger/seal/1\0').update(nonce).digest();
  const cipher = createCipheriv('aes-256-gcm', derived, Buffer.alloc(12));
  cipher.setAAD(Buffer.concat([u64(258), Buffer.of(1), Buffer.from('2026Q1')]));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  const payload = Buffer.concat([
    u64(258),
    u32(2),
    u16(line.length),
    line,
    u16(line.length),
    line,
    Buffer.of(1, 1, 6),
    Buffer.from('2026Q1'),
    nonce,
    u32(sealed.length),
    sealed,
  ]);
  const checksum = createHash('sha256').update(payload).digest().subarray(0, 8);
  return Buffer.concat([Buffer.from('PVSO'), u32(payload.length), checksum, payload]);
}

function encoded() {
  const lines = Buffer.concat([u16(line.length), line, u16(line.length), line]);
  const seal = new Seal(place, key, nonce);
  for (const part of [plaintext.subarray(0, 9), plaintext.subarray(9)]) seal.add(part);
  const leaves = Buffer.alloc(64);
  return encodeRecord({
    firstIndex: 258,
    count: 2,
    lines,
    leaves,
    sections: [{ ...place, nonce, pieces: seal.finish() }],
  });
}

function readBack(bytes: Buffer): LedgerRecord {
  const record = readRecord(bytes);
  if (record === null) throw new Error('not a record');
  return record;
}

describe('a record', () => {
  it('is laid out as docs/ledger.md says', () => {
    const { bytes, lines } = encoded();
    expect(bytes.toString('hex')).toBe(byHand().toString('hex'));
    expect(lines).toEqual(Buffer.concat([u16(line.length), line, u16(line.length), line]));
  });

  it('is read back, and its section opened', () => {
    const record = readBack(byHand());
    expect(record).toMatchObject({
      firstIndex: 258,
      entries: [line, line],
      sections: [{ sealed: 'texts', period: '2026Q1' }],
    });
    const opened = record.sections.map((section) => openSection(section, record.firstIndex, key));
    expect(opened).toEqual([new Map([[1, { salt, plaintext: Buffer.from('hello') }]])]);
  });

  it('is no record any more with any bit changed or any byte missing', () => {
    const whole = byHand();
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(readRecord(changed)).toBeNull();
      expect(readRecord(whole.subarray(0, at))).toBeNull();
    }
  });

  it('opens for its key, place and bytes alone', () => {
    const record = readBack(byHand());
    const [section] = record.sections;
    if (section === undefined) throw new Error('no section');
    expect(() => openSection(section, 258, Buffer.alloc(32, 9))).toThrow();
    expect(() => openSection(section, 259, key)).toThrow();
    expect(() => openSection({ ...section, sealed: 'details' }, 258, key)).toThrow();
    expect(() => openSection({ ...section, period: '2026Q2' }, 258, key)).toThrow();
    expect(() => openSection({ ...section, bytes: section.bytes.subarray(1) }, 258, key)).toThrow();
  });
});

describe('an entry', () => {
  it('is one line with its keys in order', () => {
    const fields = {
      index: 7,
      type: 'OUTCOME',
      at: '2026-01-05T09:00:00.000Z',
      requestId: 'rq-"é"',
      detail: 'AA==',
    } as const;
    expect(encodeEntry({ ...fields, text: null, answer: 'BB==' })).toBe(
      '{"v":2,"index":7,"type":"OUTCOME","at":"2026-01-05T09:00:00.000Z","request":"rq-\\"é\\"","detail":"AA==","text":null,"answer":"BB=="}',
    );
  });
});

describe('a quarter', () => {
  it('holds its first and not its last instant', () => {
    const end = Date.UTC(2026, 3, 1);
    expect([periodOf(end - 1), periodOf(end), endOfPeriod('2026Q1')]).toEqual(['2026Q1', '2026Q2', end]);
    expect(yearsAfter('2026Q4', 7)).toBe(Date.UTC(2034, 0, 1));
    expect([endOfPeriod('2026Q5'), yearsAfter('x', 1)]).toEqual([null, null]);
  });
});

describe('a segment', () => {
  it('is named for its first entry', () => {
    expect([segmentName(65_536), firstIndexOf('000000065536.seg')]).toEqual(['000000065536.seg', 65_536]);
    expect(['000000065536.idx', '65536.seg', 'x000000065536.seg'].map(firstIndexOf)).toEqual([null, null, null]);
  });
});
