import { weighQuestion } from '../matching/question/weighQuestion.js';
import { plainWords } from '../model/plainWords.js';
import type { SearchCriteria } from '../model/SearchCriteria.js';
import type { SearchKey } from '../model/SearchKey.js';
import type { Values } from '../model/Source.js';
import type { WeighSought } from '../sources/finding/bestFits.js';
import type { Sought } from '../sources/finding/fitsSearch.js';

/** Weighs nominals for connectors as the broker weighs them, by what connectors find them by. */
export const weighSought: WeighSought = (key) => {
  const criteria = criteriaOf(key);
  return (sought) => weighQuestion(criteria, [valuesOf(sought)]).bits;
};

const criteriaOf = ({ name, born, postcode, pncId, croNumber, ref }: SearchKey): SearchCriteria => ({
  name: name.length === 0 ? null : name.map(([word = '']) => word).join(' '),
  born,
  postcode,
  sex: null,
  pncId,
  croNumber,
  nominalRef: ref,
});

const valuesOf = ({ ref, pncId, croNumber, names, datesOfBirth, postcodes }: Sought): Values => ({
  names: names.map((name) => lastWordAsSurname(plainWords(name).split(' '))),
  dateOfBirth: datesOfBirth.map((date) => ({ date })),
  addresses: postcodes.map((postcode) => ({ postcode })),
  pncId,
  croNumber,
  localNominalRef: ref,
});

/** Connectors find people by any word, wherever it stands; the last stands for the surname. */
export const lastWordAsSurname = (words: readonly string[]) => ({
  forenames: words.slice(0, -1).join(' '),
  surname: words.at(-1) ?? '',
});
