import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeEntry } from '../../../src/ledger/plaintext/decodeEntry.js';
import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../../src/model/LedgerEntry.js';
import { intentBody } from '../samples.js';
import { encodeErasure, encodeIntent, encodeOutcome } from './encoded.js';
import { EXAMPLE } from './rowSamples.js';

const INTENT: IntentBody = {
  ...intentBody(1),
  operationName: null,
  rootFields: ['person', 'accessLog'],
  reading: { purpose: 'LAWFULNESS' },
};
const NOBODY: IntentBody = { ...INTENT, requester: null, enquiry: null, reading: null, rootFields: [], kinds: [] };

const OUTCOME: OutcomeBody = {
  requestId: 'rq-1',
  outcome: 'RELEASED',
  shownOutcome: null,
  code: null,
  complete: false,
  sources: [{ force: 'NMR', status: 'TIMEOUT' }],
  responseMarking: 'OFFICIAL_SENSITIVE',
  policyVersion: 'policy-1',
};
const DETAIL: OutcomeDetail = {
  gateFacts: [{ subjectRef: 'p-a', fact: 'SECTION_47_ENQUIRY', how: 'VERIFIED' }],
  rows: EXAMPLE,
};
const ERASURE = { class: 'details', period: '2026Q4', reason: 'seven years have passed' } as const;

const framed = (json: unknown, rest = '') => {
  const text = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json), 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  return Buffer.concat([head, text, Buffer.from(rest, 'hex')]);
};

/** The same value with one more field in every object, at every depth. */
function burdened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(burdened);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, burdened(field)]);
  return { disclosed: 'Ashgrove', ...Object.fromEntries(fields) };
}

describe('entry plaintext', () => {
  it('gives back an intent', () => {
    expect(decodeEntry(encodeIntent(INTENT))).toEqual({ type: 'INTENT', intent: INTENT });
    expect(decodeEntry(encodeIntent(NOBODY))).toEqual({ type: 'INTENT', intent: NOBODY });
  });

  it('gives back an outcome with its rows', () => {
    const expected = { type: 'OUTCOME', outcome: OUTCOME, intentIndex: 2 ** 40, detail: DETAIL };
    expect(decodeEntry(encodeOutcome(OUTCOME, 2 ** 40, DETAIL))).toEqual(expected);
    const none = { gateFacts: [], rows: [] };
    const empty = { type: 'OUTCOME', outcome: OUTCOME, intentIndex: 0, detail: none };
    expect(decodeEntry(encodeOutcome(OUTCOME, 0, none))).toEqual(empty);
  });

  it('gives back an erasure', () => {
    expect(decodeEntry(encodeErasure(ERASURE))).toEqual({ type: 'ERASURE', erasure: ERASURE });
  });

  it('is JSON as JSON.stringify writes it, whatever its texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }), fc.option(fc.string()), (texts, text) => {
        const enquiry = INTENT.enquiry && { ...INTENT.enquiry, caseReference: text, policingPurposes: texts };
        const intent = { ...INTENT, operationName: text, rootFields: texts, subjectRefs: texts, enquiry } as IntentBody;
        expect(encodeIntent(intent)).toEqual(framed({ intent }));
        const sources = texts.map((force) => ({ force, status: 'OK' as const }));
        const outcome = { ...OUTCOME, complete: texts.length > 1, sources };
        const gateFacts = texts.map((subjectRef) => ({ subjectRef, fact: 'A', how: 'ASSERTED' as const }));
        const json = { outcome, intentIndex: texts.length, gateFacts };
        expect(encodeOutcome(outcome, texts.length, { gateFacts, rows: [] })).toEqual(framed(json, '0100'));
      }),
      { numRuns: 300 },
    );
  });

  it('has its fields in a fixed order, whatever theirs was', () => {
    const turned = Object.fromEntries(Object.entries(INTENT).reverse()) as unknown as IntentBody;
    expect(encodeIntent(turned)).toEqual(encodeIntent(INTENT));
    expect(encodeErasure(ERASURE).subarray(4).toString('utf8')).toBe(
      '{"erasure":{"class":"details","period":"2026Q4","reason":"seven years have passed"}}',
    );
  });

  it('holds the named fields only, at every depth', () => {
    expect(encodeIntent(burdened(INTENT) as IntentBody)).toEqual(encodeIntent(INTENT));
    const outcome = encodeOutcome(burdened(OUTCOME) as OutcomeBody, 3, burdened(DETAIL) as OutcomeDetail);
    expect(outcome).toEqual(encodeOutcome(OUTCOME, 3, DETAIL));
    expect(encodeErasure(burdened(ERASURE) as typeof ERASURE)).toEqual(encodeErasure(ERASURE));
  });
});

describe('damaged entry plaintext', () => {
  const whole = [encodeIntent(INTENT), encodeOutcome(OUTCOME, 7, DETAIL), encodeErasure(ERASURE)];

  it('is refused when it was cut anywhere', () => {
    const isTaken = (bytes: Buffer) => {
      try {
        return decodeEntry(bytes) !== null;
      } catch {
        return false;
      }
    };
    for (const bytes of whole) {
      expect([...bytes.keys()].filter((end) => isTaken(bytes.subarray(0, end)))).toEqual([]);
      expect(isTaken(bytes)).toBe(true);
    }
  });

  it('is refused when something follows it', () => {
    for (const bytes of whole)
      expect(() => decodeEntry(Buffer.concat([bytes, Buffer.alloc(1)]))).toThrow(/at byte \d+$/);
  });

  it('decodes to something or is refused with a message that quotes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, mask) => {
        const changed = Buffer.from(bytes);
        changed[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
        try {
          expect(decodeEntry(changed).type).toMatch(/^(INTENT|OUTCOME|ERASURE)$/);
        } catch (error) {
          expect((error as Error).message).toMatch(/^(entry plaintext|column block) [a-zA-Z0-9, -]+, at byte \d+$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a length beyond the end', Buffer.from('ffffffff7b7d', 'hex'), 'ends too early, at byte 4'],
    ['text that is not UTF-8', Buffer.from('00000001ff', 'hex'), 'has text that is not UTF-8, at byte 5'],
    ['text that is not JSON', framed('{"intent":'), 'has text that is not JSON, at byte 14'],
    ['columns after an intent', framed({ intent: INTENT }, '0100'), 'goes on after its end'],
    ['no entry', framed(null), 'is neither an intent, an outcome nor an erasure'],
    ['a field too many', framed({ intent: { ...INTENT, subject: 'Ashgrove' } }), 'is neither'],
    [
      'a field of another name',
      framed({ erasure: { class: 'details', period: '2026Q4', because: 'x' } }),
      'is neither',
    ],
    ['a field of another type', framed({ intent: { ...INTENT, rootFields: [1] } }), 'is neither'],
    [
      'an index below zero',
      framed({ outcome: OUTCOME, intentIndex: -1, gateFacts: [] }, '0100'),
      'goes on after its end',
    ],
    ['a class that there is not', framed({ erasure: { ...ERASURE, class: 'rows' } }), 'is neither'],
  ])('is refused with %s', (_, bytes, message) => {
    expect(() => decodeEntry(bytes)).toThrow(`entry plaintext ${message}`);
  });

  it('is refused where an outcome has no columns', () => {
    const bytes = framed({ outcome: OUTCOME, intentIndex: 0, gateFacts: [] });
    expect(() => decodeEntry(bytes)).toThrow('column block ends too early, at byte 0');
  });
});
