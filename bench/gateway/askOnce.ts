import type { Contender } from './Contender.js';
import { RawConnection, requestBytes } from './RawConnection.js';

/** The status and body of one answer. */
export async function askOnce(contender: Contender, question: string): Promise<{ status: number; body: string }> {
  const sent = contender.ready.requests[question];
  if (sent === undefined) throw new Error(`${contender.name} is not asked ${question}`);
  const connection = new RawConnection(contender.ready.port);
  const answer = await connection.ask(requestBytes(sent));
  connection.close();
  return { status: answer.status, body: answer.body() };
}

/**
 * Nothing is timed that is not right: an answer has what the broker’s has, field by field, and what that withholds is
 * withheld, unless nothing is (`isOpen`); a denied one has no data.
 * @throws Error that says which contender was wrong and where.
 */
export async function checkAnswer(
  contender: Contender,
  question: string,
  right: string,
  isOpen = false,
): Promise<void> {
  const { body } = await askOnce(contender, question);
  const given = JSON.parse(body) as Answer;
  const wanted = JSON.parse(right) as Answer;
  if (wanted.errors !== undefined) {
    if (given.errors === undefined || holdsData(given)) throw new Error(`${contender.name} denies nothing`);
    return;
  }
  const at = differsAt(wanted.data ?? null, given.data, 'data', isOpen);
  if (at !== null) throw new Error(`${contender.name} answers ${question} wrongly at ${at}: ${body.slice(0, 300)}`);
}

const holdsData = ({ data }: Answer): boolean => Object.values(data ?? {}).some((value) => value !== null);

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/** Where the other differs from what is wanted; what is withheld may be null or left out. */
function differsAt(wanted: unknown, given: unknown, path: string, isOpen: boolean): string | null {
  if (wanted === null && isOpen) return null;
  if (wanted === null || typeof wanted !== 'object') return wanted === (given ?? null) ? null : path;
  if (given === null || typeof given !== 'object') return path;
  const [ours, theirs] = [wanted, given] as readonly Readonly<Record<string, unknown>>[];
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(given)])) {
    const at = differsAt(ours?.[key] ?? null, theirs?.[key], `${path}.${key}`, isOpen);
    if (at !== null) return at;
  }
  return null;
}
