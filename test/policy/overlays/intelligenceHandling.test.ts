import { describe, expect, it } from '@jest/globals';
import { type Category, GROUP_CODES, type GroupCode, type RecordKind } from '../../../src/model/codes.js';
import type { Value, Values } from '../../../src/model/Source.js';
import { decide } from '../../../src/policy/decide.js';
import {
  ask,
  callerOf,
  FULL,
  factsOf,
  INSPECTOR,
  LOOSE_POLICY,
  minimum,
  never,
  officer,
  verdict,
} from '../fixtures.js';

type Row = readonly [RecordKind, Category, GroupCode, Values, object];

/** Each row: kind, category, group, what the record says of itself, and the whole verdict. */
function holds(rows: readonly Row[]): void {
  it.each(rows)('%s %s for %s, record %j', (kind, category, group, values, expected) => {
    expect(verdict(ask(kind, category), factsOf(kind, values), callerOf(group))).toEqual(expected);
  });
}

describe('intelligence handling (brief 4.5)', () => {
  const graded = (sourceEvaluation: string, informationAssessment: string, handlingCode = 'P'): Values => ({
    sourceEvaluation,
    informationAssessment,
    handlingCode,
  });
  const conditional = (handlingCode: string | null, handlingConditions: string[] | null): Values => ({
    handlingCode,
    handlingConditions,
  });
  const doubted = { ...never('INTELLIGENCE_HANDLING'), needsAuthorisation: true };
  it('lets nobody have what would tell the source, whatever a table says', () => {
    for (const group of GROUP_CODES) {
      const facts = factsOf('INTELLIGENCE', graded('RELIABLE', 'KNOWN_DIRECTLY'));
      const tell = (category: Category) => decide(LOOSE_POLICY, ask('INTELLIGENCE', category), facts, callerOf(group));
      expect([group, tell('SOURCE_AND_TACTICS').reason]).toEqual([group, 'SOURCE_PROTECTION']);
      expect([group, tell('SOURCE_AND_TACTICS').level]).toEqual([group, 'N']);
    }
  });

  it('does not let intelligence on unknown conditions go to police of another force', () => {
    const elsewhere = callerOf('PPU', { requester: officer('ARV') });
    const question = ask('INTELLIGENCE', 'INTELLIGENCE');
    for (const conditions of [null, [], ['', ' '], [null], [7]] as Value[]) {
      const facts = factsOf('INTELLIGENCE', { handlingCode: 'C', handlingConditions: conditions });
      expect(verdict(question, facts, elsewhere)).toEqual(never('INTELLIGENCE_HANDLING'));
    }
    const stated = factsOf('INTELLIGENCE', conditional('C', ['Ask the originator.']));
    expect(verdict(question, stated, elsewhere)).toEqual(INSPECTOR);
  });
  holds([
    [
      'INTELLIGENCE',
      'INTELLIGENCE',
      'CSC',
      graded('UNTESTED', 'KNOWN_INDIRECTLY_CORROBORATED'),
      minimum('INTELLIGENCE_HANDLING'),
    ],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', graded('RELIABLE', 'SUSPECTED_FALSE'), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'EXISTENCE', 'MAP', graded('RELIABLE', 'SUSPECTED_FALSE'), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', graded('NOT_RELIABLE', 'KNOWN_DIRECTLY'), doubted],
    ['INTELLIGENCE', 'INTELLIGENCE', 'MAP', graded('RELIABLE', 'NOT_KNOWN'), doubted],
    ['INTELLIGENCE', 'EXISTENCE', 'CSC', graded('NOT_RELIABLE', 'NOT_KNOWN'), doubted],
    ['INTELLIGENCE', 'SUBJECT_IDENTITY', 'YJS', graded('RELIABLE', 'NOT_KNOWN'), doubted],
    ['INTELLIGENCE', 'INTELLIGENCE', 'PPU', graded('NOT_RELIABLE', 'SUSPECTED_FALSE'), FULL],
    [
      'INTELLIGENCE',
      'EXISTENCE',
      'FLO',
      graded('NOT_RELIABLE', 'SUSPECTED_FALSE'),
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
    ],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', conditional('C', ['Not to be copied.']), INSPECTOR],
    ['INTELLIGENCE', 'INTELLIGENCE', 'MAP', conditional('C', ['Not to be copied.']), INSPECTOR],
    [
      'INTELLIGENCE',
      'EXISTENCE',
      'CSC',
      conditional('C', ['Not to be copied.']),
      minimum('NOT_JUSTIFIED_FOR_RECIPIENT'),
    ],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', conditional('C', []), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', conditional('C', [' ']), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'INTELLIGENCE', 'CSC', conditional('C', null), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'EXISTENCE', 'CSC', conditional('C', null), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'EXISTENCE', 'CSC', conditional(null, null), never('INTELLIGENCE_HANDLING')],
    ['INTELLIGENCE', 'EXISTENCE', 'CSC', conditional('P', null), minimum('NOT_JUSTIFIED_FOR_RECIPIENT')],
    ['INTELLIGENCE', 'INTELLIGENCE', 'PPU', conditional('C', null), FULL],
    [
      'INTELLIGENCE',
      'INTELLIGENCE',
      'CSC',
      { ...graded('RELIABLE', 'SUSPECTED_FALSE', 'C'), handlingConditions: ['Not to be copied.'] },
      never('INTELLIGENCE_HANDLING'),
    ],
    ['INTELLIGENCE', 'SOURCE_AND_TACTICS', 'PPU', graded('RELIABLE', 'KNOWN_DIRECTLY'), never('SOURCE_PROTECTION')],
    ['CRIME_REPORT', 'OFFENCE_FACTS', 'CSC', graded('NOT_RELIABLE', 'SUSPECTED_FALSE'), FULL],
  ]);
});
