import { z } from 'zod';

const hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const size = z.int().nonnegative();
const MOST_INSTANCES = 512;
const MOST_PROOFS = 1024;

const shape = z.strictObject({
  /** What its checkpoints are verified with, as C2SP signed-note writes it. */
  verifierKey: z.string().max(400),
  /** Made anew by each process: two that write under one name are told apart. */
  session: z.string().max(64),
  /** Counts up with every note of a session. */
  beat: z.int().nonnegative(),
  /** `STOPPED` says of itself that it will be back; `RETIRED` is signed in the checkpoint, and for good. */
  state: z.enum(['RUNNING', 'STOPPED', 'RETIRED']),
  /** Where it can be asked itself, past the balancer; null where nobody said. */
  address: z.string().max(400).nullable(),
  /** The newest checkpoint of its log, a signed note. */
  checkpoint: z.string().max(4_000),
  /** That the tree of a size is the beginning of the one in the checkpoint (RFC 9162 section 2.1.4). */
  proofs: z.array(z.strictObject({ from: size, hashes: z.array(hash).max(128) })).max(MOST_PROOFS),
  /** How much it has itself seen of others: they prove their next checkpoint from there. */
  seen: z.array(z.strictObject({ origin: z.string().max(200), size })).max(MOST_INSTANCES),
  /** Up to which of its entries it is in the index of accesses; null where it writes none. */
  indexed: size.nullable(),
});

/** What an instance says of itself, under the name of its log, on the board that all share. Whoever can write there can say anything. */
export type InstanceNote = z.infer<typeof shape>;

/** The note; null where it is none. */
export function parseInstanceNote(given: unknown): InstanceNote | null {
  const parsed = shape.safeParse(given);
  return parsed.success ? parsed.data : null;
}
