import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { PendingAnswer, sentText } from '../../src/server/PendingAnswer.js';

const RECEIPT = { index: 3, hash: Buffer.alloc(32, 7).toString('base64') };

/** What a caller does to check an answer: takes the receipt out, and writes the rest as JSON again. */
function withoutReceipt(text: string): string {
  const body = JSON.parse(text);
  delete body.extensions.disclosure.receipt;
  return JSON.stringify(body);
}

/** Keys that a selection can give an answer: names of fields and aliases, also `__proto__`. */
const key = fc.oneof(fc.stringMatching(/^[_A-Za-z][_0-9A-Za-z]{0,8}$/), fc.constant('__proto__'));
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0xd7f0, max: 0xe00f }).map((code) => String.fromCharCode(code)) }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('data')),
    fc.array(fc.tuple(key, tie('data'))).map((entries) => {
      const object: Record<string, unknown> = Object.create(null);
      for (const [name, value] of entries) object[name] = value;
      return object;
    }),
  ),
}));

describe('the text of an answer', () => {
  it('is what is sent, but for the receipt, whatever was asked and found', () => {
    fc.assert(
      fc.property(data, data, (found, said) => {
        const answer = new PendingAnswer('rq-1', { found }, []);
        const text = answer.fix({ said });
        const sent = sentText(answer.complete(RECEIPT));
        expect(sent.endsWith('}}}}\n')).toBe(true);
        expect(withoutReceipt(sent)).toBe(text);
        expect(JSON.parse(sent).extensions.disclosure.receipt).toEqual({ ...RECEIPT, proof: '/log/receipts/rq-1' });
      }),
      { seed: 20261122 },
    );
  });

  it('has errors as callers meet them, and null data', () => {
    const error = new GraphQLError('no such thing', { path: ['a', 0], extensions: { code: 'FORBIDDEN', secret: 1 } });
    const answer = new PendingAnswer('rq-1', null, [error]);
    expect(answer.fix({ outcome: null })).toBe(
      '{"errors":[{"message":"no such thing","path":["a",0],"extensions":{"code":"FORBIDDEN"}}],"data":null,' +
        '"extensions":{"disclosure":{"requestId":"rq-1","outcome":null}}}',
    );
    expect(answer.complete(RECEIPT).errors).toEqual([error]);
  });

  it('ends in the receipt', () => {
    const answer = new PendingAnswer('rq-1', undefined, []);
    expect(answer.fix({})).toBe('{"extensions":{"disclosure":{"requestId":"rq-1"}}}');
    expect(sentText(answer.complete(RECEIPT))).toBe(
      `{"extensions":{"disclosure":{"requestId":"rq-1","receipt":${JSON.stringify({ ...RECEIPT, proof: '/log/receipts/rq-1' })}}}}\n`,
    );
  });

  it('has no receipt where it says nothing of itself', () => {
    const answer = new PendingAnswer('rq-1', undefined, [
      new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } }),
    ]);
    const text = answer.fix(null);
    expect(text).toBe('{"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}');
    expect(answer.complete(RECEIPT)).toEqual({ errors: [expect.any(GraphQLError)] });
  });

  it('is written on the spot for what the log does not commit to', () => {
    expect(sentText({ extensions: { a: 1 } })).toBe('{"extensions":{"a":1}}\n');
    expect(sentText({})).toBe('{}\n');
  });
});
