import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteSink } from '../../../src/ledger/plaintext/ByteSink.js';

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 90 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

/** What is written after something else, into memory that has to grow. */
function written(put: (sink: ByteSink) => void): Buffer {
  const sink = new ByteSink(new ArrayBuffer(3));
  sink.byte(1);
  put(sink);
  sink.byte(2);
  const { memory, length } = sink;
  expect([memory[0], memory[length - 1]]).toEqual([1, 2]);
  return memory.subarray(1, length - 1);
}

describe('a byte sink', () => {
  it('writes JSON as JSON.stringify does, in UTF-8', () => {
    fc.assert(
      fc.property(fc.option(TEXT), (text) => {
        expect(written((sink) => sink.json(text)).toString('hex')).toBe(
          Buffer.from(JSON.stringify(text)).toString('hex'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('writes texts in UTF-8 from any code unit on, and their length in bytes', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), (text, nat) => {
        const from = text.length === 0 ? 0 : nat % text.length;
        const bytes = Buffer.from(text.slice(from));
        expect(written((sink) => sink.utf8(text, from)).equals(bytes)).toBe(true);
        const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7];
        const expected = Buffer.concat([Buffer.from(length), bytes]);
        expect(written((sink) => sink.textWithLength(text, from)).equals(expected)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes over what another has, and lets go of memory beyond what is kept', () => {
    for (const length of [0, 64, 65, 1000]) {
      const other = new ByteSink(new ArrayBuffer(1));
      other.utf8('x'.repeat(length));
      expect(written((sink) => sink.sink(other)).toString()).toBe('x'.repeat(length));
      other.clear(100);
      expect([other.length, other.memory.length <= 100]).toEqual([0, true]);
    }
  });
});
