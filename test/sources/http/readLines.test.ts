import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readLines } from '../../../src/sources/http/readLines.js';

const TYPE = 'application/x-ndjson';

/** An answer that comes in these pieces; `breaks` is one whose connection closes after them. */
function answerOf(pieces: readonly Uint8Array[], breaks = false): IncomingMessage {
  const left = [...pieces];
  const stream = new Readable({
    read() {
      const piece = left.shift();
      if (piece !== undefined) this.push(piece);
      else if (breaks) this.destroy();
      else this.push(null);
    },
  });
  return Object.assign(stream, { headers: { 'content-type': TYPE } }) as unknown as IncomingMessage;
}

const oneByOne = (text: string): readonly Uint8Array[] => [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));

async function linesOf(answer: IncomingMessage, mostBytes = 1000): Promise<readonly string[]> {
  const lines: string[] = [];
  await readLines(answer, { type: TYPE, mostBytes }, (line) => lines.push(line));
  return lines;
}

describe('the lines of an answer', () => {
  it('are the same however the bytes come', async () => {
    const text = '{"a":"Siân"}\n{"b":"𝒳"}\n\n{"c":1}';
    const expected = ['{"a":"Siân"}', '{"b":"𝒳"}', '', '{"c":1}'];
    await expect(linesOf(answerOf([Buffer.from(text)]))).resolves.toEqual(expected);
    await expect(linesOf(answerOf(oneByOne(text)))).resolves.toEqual(expected);
  });

  it('need no end for the last, and no last after an end', async () => {
    await expect(linesOf(answerOf([Buffer.from('1\n2\n')]))).resolves.toEqual(['1', '2']);
    await expect(linesOf(answerOf([]))).resolves.toEqual([]);
  });

  it('are text', async () => {
    await expect(linesOf(answerOf([Buffer.from([0x31, 0x0a, 0xc3, 0x0a])]))).rejects.toMatchObject({
      code: 'NOT_JSON',
    });
    await expect(linesOf(answerOf([Buffer.from([0x31, 0xc3])]))).rejects.toMatchObject({ code: 'NOT_JSON' });
  });

  it('are cut short where the connection closes before the end, or has closed already', async () => {
    await expect(linesOf(answerOf([Buffer.from('1\n')], true))).rejects.toMatchObject({ code: 'CUT_SHORT' });
    const gone = answerOf([]);
    gone.destroy();
    await expect(linesOf(gone)).rejects.toMatchObject({ code: 'CUT_SHORT' });
  });

  it('hold so many bytes and no more', async () => {
    await expect(linesOf(answerOf(oneByOne('12\n45')), 5)).resolves.toEqual(['12', '45']);
    await expect(linesOf(answerOf(oneByOne('12\n456')), 5)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('close the connection when whoever reads them refuses one, and no other is handed over', async () => {
    const answer = answerOf([Buffer.from('1\n2\n'), Buffer.from('3\n')]);
    const handed: string[] = [];
    const refusal = new Error('refused');
    const reading = readLines(answer, { type: TYPE, mostBytes: 1000 }, (line) => {
      handed.push(line);
      throw refusal;
    });
    await expect(reading).rejects.toBe(refusal);
    expect(answer.destroyed).toBe(true);
    expect(handed).toEqual(['1']);
  });
});
