import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Receipt } from '../model/LedgerEntry.js';
import { formatError } from './formatError.js';

/** Where an answer that has a receipt ends: its disclosure, its extensions, itself. */
const END = '}}}';

/** Texts of answers that are on their way, by their extensions. */
const TEXTS = new WeakMap<object, string>();

/**
 * An answer between the moment its text is fixed, so that the log can commit to it, and the moment it has its receipt.
 * What is sent is that very text with the receipt set into its end: nothing is written twice, so nothing can differ.
 */
export class PendingAnswer {
  private disclosure: object | null = null;
  private text = '';

  constructor(
    private readonly requestId: string,
    private readonly data: ExecutionResult['data'],
    private readonly errors: readonly GraphQLError[],
    /** The data as JSON, where they were written out already; `data` then stands for them. */
    private readonly dataText: string | null = null,
  ) {}

  /** The JSON text without the receipt. An answer that says nothing of itself (`facts` null) will have none. */
  fix(facts: object | null): string {
    this.disclosure = facts && { requestId: this.requestId, ...facts };
    const errors = this.errors.map((error) => formatError(error.toJSON()));
    const parts = [
      ...(errors.length === 0 ? [] : [`"errors":${JSON.stringify(errors)}`]),
      ...(this.data === undefined ? [] : [`"data":${this.dataText ?? JSON.stringify(this.data)}`]),
      ...(this.disclosure === null ? [] : [`"extensions":{"disclosure":${JSON.stringify(this.disclosure)}}`]),
    ];
    this.text = `{${parts.join(',')}}`;
    return this.text;
  }

  /** The answer as the server library takes it, once the outcome is durable. */
  complete({ index, hash }: Receipt): ExecutionResult {
    const result = {
      ...(this.errors.length === 0 ? {} : { errors: this.errors }),
      ...(this.data === undefined ? {} : { data: this.data }),
    };
    if (this.disclosure === null) return result;
    const receipt = { index, hash, proof: `/log/receipts/${this.requestId}` };
    const extensions = { disclosure: { ...this.disclosure, receipt } };
    TEXTS.set(extensions, `${this.text.slice(0, -END.length)},"receipt":${JSON.stringify(receipt)}${END}`);
    return { ...result, extensions };
  }
}

/** What is sent for a result: the text that the log committed to, where it committed to one. */
export function sentText(result: { readonly extensions?: Readonly<Record<string, unknown>> }): string {
  const text = result.extensions && TEXTS.get(result.extensions);
  return `${text ?? JSON.stringify(result)}\n`;
}
