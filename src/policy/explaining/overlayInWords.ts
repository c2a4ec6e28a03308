import type { Overlay } from '../Decision.js';

const WORDS: Readonly<Record<string, string>> = {
  disposed: 'disposal of the record',
  classification: 'the record’s classification',
  spentOrProtected: 'spent or protected convictions',
  childhoodDisposal: 'a disposal of childhood',
  childSubject: 'a subject under 18',
  nonConviction: 'whether it was ever proved',
  eliminated: 'the elimination of the subject',
  adultTool: 'a child assessed with a tool for adults',
  underTen: 'a subject under ten',
  supervisedOrder: 'an order in force that the caller supervises',
  victimAnonymity: 'whose anonymity it is',
  intelligenceHandling: 'the grading of the intelligence',
  strictNecessity: 'strict necessity',
  givenInConfidence: 'information given in confidence',
  orderEnded: 'an order that is over',
  attendance: 'attendance at the meeting',
  newAddress: 'the caller’s own case',
};

/** In a few words, what an overlay looks at: `spent or protected convictions`. */
export const overlayInWords = ({ name }: Pick<Overlay, 'name'>): string =>
  WORDS[name] ?? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
