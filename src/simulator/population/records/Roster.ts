import type { Rank } from '../../../model/codes.js';
import type { Values } from '../../../model/Source.js';
import { pickForenames, pickSurname } from '../names/NamePool.js';
import { mixed, SeededRandom } from '../SeededRandom.js';

interface Post {
  readonly role: string;
  readonly team: string;
  readonly rank: Rank | null;
  readonly people: number;
}

/** Who works at a force, by what they do there. */
const POSTS = {
  investigator: {
    role: 'Officer in the case',
    team: 'Criminal investigation department',
    rank: 'CONSTABLE',
    people: 9,
  },
  childAbuse: { role: 'Officer in the case', team: 'Child abuse investigation team', rank: 'CONSTABLE', people: 5 },
  domesticAbuse: { role: 'Officer in the case', team: 'Domestic abuse team', rank: 'CONSTABLE', people: 5 },
  response: { role: 'Attending officer', team: 'Response team', rank: 'CONSTABLE', people: 9 },
  supervisor: { role: 'Supervisor', team: 'Public protection unit', rank: 'SERGEANT', people: 4 },
  custody: { role: 'Custody officer', team: 'Custody suite', rank: 'SERGEANT', people: 4 },
  offenderManager: { role: 'Offender manager', team: 'MOSOVO team', rank: 'CONSTABLE', people: 5 },
  superintendent: { role: 'Authorising officer', team: 'Command', rank: 'SUPERINTENDENT', people: 2 },
  digital: { role: 'Digital examiner', team: 'Digital forensics unit', rank: 'CONSTABLE', people: 3 },
  scientist: { role: 'Forensic scientist', team: 'Laboratory', rank: null, people: 3 },
} as const satisfies Record<string, Post>;
export type PostName = keyof typeof POSTS;

/** The staff of every force; the same people whatever the seed, with telephone numbers of the range kept for fiction. */
export class Roster {
  readonly #members = new Map<string, readonly Values[]>();

  pick(force: string, post: PostName, random: SeededRandom): Values {
    const name = `${force} ${post}`;
    const known = this.#members.get(name) ?? membersOf(force, post);
    this.#members.set(name, known);
    return random.pick(known);
  }
}

/** A number of the range kept for drama, 01632 960000 to 960999. */
export const phoneOf = (...parts: readonly number[]): string =>
  `01632 960${`${mixed(...parts) % 1000}`.padStart(3, '0')}`;

export const codeNumber = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 131 + text.charCodeAt(index)) % 4_294_967_291;
  return sum;
};

function membersOf(force: string, post: PostName): readonly Values[] {
  const { role, team, rank, people } = POSTS[post];
  const code = codeNumber(`${force}${post}`);
  return Array.from({ length: people }, (_member, index) => {
    const random = new SeededRandom(code, index);
    const [forename = ''] = pickForenames('BRITISH', random.chance(0.5) ? 'MALE' : 'FEMALE', 1984, random);
    return {
      name: `${forename} ${pickSurname('BRITISH', random)}`,
      collarNumber: rank === null ? null : `${random.between(1000, 9999)}`,
      rank,
      role,
      team,
      teamContact: phoneOf(codeNumber(`${force}${team}`)),
    };
  });
}
