import type { Credentials } from './credentials.js';

const ENDPOINT = '/graphql';

/** A GraphQL request as GraphiQL makes it. */
export interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** A GraphQL answer; its data is not looked into beyond `openedEnquiry`. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Sends one question to the broker that served this page. Rejects when what comes back is not a GraphQL answer. */
export async function askProviso(question: Question, { token, enquiry }: Credentials): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  if (enquiry !== '') headers.set('proviso-enquiry', enquiry);
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers,
    body: JSON.stringify(question),
    credentials: 'omit',
    cache: 'no-store',
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!isObject(answer)) throw new Error(`the server answered ${response.status} without a GraphQL answer`);
  return answer;
}

/** The id of the enquiry that an answer to `openEnquiry` opened, or null. */
export function openedEnquiry(answer: Answer): string | null {
  const payload = isObject(answer.data) ? answer.data.openEnquiry : null;
  const enquiry = isObject(payload) ? payload.enquiry : null;
  const id = isObject(enquiry) ? enquiry.id : null;
  return typeof id === 'string' ? id : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
