import { describe, expect, it } from '@jest/globals';
import { NationalPeople } from '../../../bench/search/national/NationalPeople.js';
import { Names } from '../../../src/matching/directory/columns/Names.js';
import { QuickLook } from '../../../src/matching/directory/weights/QuickLook.js';
import { FORENAME, forenameLevel } from '../../../src/matching/levels/forenameLevels.js';
import { nameForm } from '../../../src/matching/levels/NameForm.js';
import { SURNAME, surnameLevel } from '../../../src/matching/levels/surnameLevels.js';

const country = new NationalPeople(400, 8);
const recorded = [
  ...Array.from({ length: country.people }, (_, number) => country.person(number).names).flat(),
  { forenames: 'j', surname: 'o brien' },
  { forenames: 'mary ann', surname: 'smith jones' },
  { forenames: 'maryann', surname: 'smithjones' },
  { forenames: '伟', surname: '王' },
  { forenames: '', surname: 'x' },
];
const names = new Names();
for (const { forenames, surname } of recorded) names.add(forenames, surname);
names.close();

describe('a quick look at a name', () => {
  const said = recorded.slice(-120);
  const texts = [...new Set(recorded.flatMap(({ forenames, surname }) => [forenames, surname]))];

  it('takes no name for apart in which anything but the first letter agrees, and says whether that does', () => {
    const wrong: string[] = [];
    let apart = 0;
    for (const { forenames, surname } of said) {
      const [one, other] = [nameForm(forenames), nameForm(surname)];
      const [looksOne, looksOther] = [new QuickLook(one.words, names), new QuickLook(other.words, names)];
      for (const text of texts) {
        const id = names.find(text);
        const form = nameForm(text);
        const check = (look: QuickLook, level: number, sameLetter: number, different: number) => {
          if (!look.isApart(id)) return;
          apart++;
          if (level !== (look.isSameLetter(id) ? sameLetter : different))
            wrong.push(`${forenames} ${surname} / ${text}`);
        };
        check(looksOne, forenameLevel(one, form), FORENAME.SAME_LETTER, FORENAME.DIFFERENT);
        check(looksOther, surnameLevel(other, form), SURNAME.SAME_LETTER, SURNAME.DIFFERENT);
      }
    }
    expect(wrong).toEqual([]);
    expect(apart).toBeGreaterThan(said.length * texts.length);
  });
});
