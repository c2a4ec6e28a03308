import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../src/ledger/canonicalJson.js';
import { crc32c } from '../../src/ledger/crc32c.js';
import { frame, isTorn, unframe } from '../../src/ledger/frame.js';
import { readLines } from '../../src/ledger/readLines.js';
import { BrokerError } from '../../src/model/BrokerError.js';

describe('crc32c', () => {
  it('gives the check values of RFC 3720 and of the Castagnoli polynomial', () => {
    const ascending = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
    expect([
      crc32c(Buffer.from('123456789')),
      crc32c(Buffer.alloc(32)),
      crc32c(Buffer.alloc(32, 0xff)),
      crc32c(ascending),
    ]).toEqual([0xe3069283, 0x8a9136aa, 0x62a8ab43, 0x46dd794e]);
  });
});

describe('canonicalJson', () => {
  it('sorts keys by code unit at every depth and leaves no space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'é"\n', B: 0.5, '\u{1f600}': 1, '\ufb33': 2 })).toBe(
      '{"B":0.5,"a":"é\\"\\n","b":[1,{"c":true,"d":null}],"\u{1f600}":1,"\ufb33":2}',
    );
  });

  it.each([[undefined], [Number.NaN], [() => 1], [1n]])('refuses what JSON cannot hold: %p', (value) => {
    expect(() => canonicalJson({ value })).toThrow(BrokerError);
  });
});

describe('frame', () => {
  const record = frame(Buffer.from('{"a":1}'));

  it('writes length, checksum, payload and newline', () => {
    expect(record.toString()).toBe('00000007 cff7d56a {"a":1}\n');
  });

  it('is undone by unframe, and by nothing else', () => {
    const line = record.subarray(0, -1);
    expect(unframe(line)?.toString()).toBe('{"a":1}');
    for (let position = 0; position < line.length; position++) {
      const flipped = Buffer.from(line);
      flipped[position] = (flipped[position] ?? 0) ^ 0x01;
      expect(unframe(flipped)).toBeNull();
    }
  });

  it('is torn at every length short of whole, also when zeros follow', () => {
    for (let length = 1; length < record.length; length++) {
      expect(isTorn(record.subarray(0, length))).toBe(true);
      expect(isTorn(Buffer.concat([record.subarray(0, length), Buffer.alloc(100)]))).toBe(true);
    }
  });

  it('is damaged, not torn, when it has all its bytes or could not begin so', () => {
    const texts = ['00000007 cff7d56a {"a":1}x', '0000000G', '00000007-', 'ffffffff cff7d56a {"a":1}', '\0\0\x01'];
    expect(texts.map((text) => isTorn(Buffer.from(text)))).toEqual([false, false, false, false, false]);
  });
});

describe('readLines', () => {
  it('finds the same lines however the file is cut into pieces', async () => {
    const file = Buffer.from('one\n\ntwo\nthree');
    for (let size = 1; size <= file.length; size++) {
      const pieces = async function* () {
        for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
      };
      const lines: unknown[] = [];
      for await (const line of readLines(pieces())) lines.push([line.bytes.toString(), line.offset, line.ended]);
      expect(lines).toEqual([
        ['one', 0, true],
        ['', 4, true],
        ['two', 5, true],
        ['three', 9, false],
      ]);
    }
  });
});
