/** What an entry says. Commitments and digest are base64. */
export interface EntryFields {
  readonly index: number;
  readonly type: 'INTENT' | 'OUTCOME' | 'ERASURE';
  /** UTC, milliseconds, ISO 8601. */
  readonly at: string;
  readonly requestId: string;
  readonly detail: string;
  readonly text: string | null;
  readonly answer: string | null;
}

/** The line of JSON that is an entry, without its end. */
export function encodeEntry({ index, type, at, requestId, detail, text, answer }: EntryFields): string {
  const head = `{"v":2,"index":${index},"type":"${type}","at":"${at}","request":${JSON.stringify(requestId)}`;
  return `${head},"detail":"${detail}","text":${orNull(text)},"answer":${orNull(answer)}}`;
}

/** Whether a line begins as the entry with this index. */
export function isEntry(line: Buffer, index: number): boolean {
  const head = `{"v":2,"index":${index},`;
  return line.subarray(0, head.length).equals(Buffer.from(head, 'latin1'));
}

function orNull(base64: string | null): string {
  return base64 === null ? 'null' : `"${base64}"`;
}
