import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { FieldRule } from '../disclosure/FieldRule.js';
import { readRule } from '../disclosure/readRules.js';
import type { GeneraliserName } from '../model/codes.js';

/** Minimum forms in a few words (brief 2.4). */
const FORMS: Readonly<Record<GeneraliserName, string>> = {
  G_NAME: 'the current full name',
  G_DOB: 'the year of birth',
  G_AREA: 'whether in the asking authority’s area',
  G_PHOTO: 'nothing',
  G_OFFENCE: 'the offence group and a status word',
  G_DATE: 'month and year within 24 months, otherwise the year',
  G_OUTCOME: 'one of six outcome groups',
  G_CONDITION: 'a code and one plain sentence, where it bears on the recipient',
  G_COMPLIANCE: 'that it happened, how it stands and roughly when',
  G_NOTIFICATION: 'how long it runs and whether it is overdue',
  G_RISK: 'overall level, date and up to five headings',
  G_MAPPA: 'that the person is managed, by whom, and to some the level',
  G_EXTRACT: 'the human-written release extract',
  G_HELD: 'whether it is held',
  G_VICTIM: 'a pseudonym good for one answer, age band, sex, relationship group',
  G_ACCOUNT: 'the human-approved release summary',
  G_FORENSIC: 'evidence type and result',
  G_INTEL: 'sanitised text, grading in words, conditions of use',
  G_THIRD: 'role and number',
  G_SENSITIVE: 'the safety consequence',
  G_STAFF: 'role, team, team contact',
  G_EXISTENCE: 'kind, status, month or year, and a reference good for one answer',
  G_REF: 'a one-off disclosure reference',
};

/** Adds to every field's description what its rule means, so that whoever reads the schema reads the policy's hold on it. */
export function describeRules(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const words = wordsFor(readRule(schema, type.name, field));
      if (words !== null) describe(field, words);
    }
  }
}

function describe(field: GraphQLField<unknown, unknown>, words: string): void {
  field.description = [field.description, words].filter(Boolean).join('\n\n');
}

function wordsFor(rule: FieldRule): string | null {
  switch (rule.mark) {
    case 'disclose': {
      const facet = rule.facet === null ? '' : `, ${rule.facet}`;
      const others = rule.others === null ? '' : ` (${rule.others} for anybody but the subject)`;
      const minimum = rule.minimum === 'NOTHING' ? 'It has no minimum form.' : `Minimum form: ${FORMS[rule.minimum]}.`;
      return `Decided as ${rule.category}${facet}${others}. ${minimum}${rule.each ? ' Each element is decided by itself.' : ''}`;
    }
    case 'overlay':
      return `Exists to decide about others: read by public protection and MAPPA authorities${rule.flag ? ', and by front-line officers' : ''} only.`;
    case 'container':
      return 'Each element is decided by itself, by the fields it holds.';
    case 'made':
      return 'Made at release; no force stores it.';
    default:
      return null;
  }
}
