import type { GeneraliserName, GroupCode } from '../model/codes.js';
import type { ExplainedField } from '../policy/explaining/ExplainedField.js';
import { groupInWords } from '../policy/inWords.js';
import type { DisclosureRules, FieldRule } from './FieldRule.js';
import { GENERALISER_BY_NAME } from './generalisers/generalisers.js';
import { readsAnything } from './justifiedColumns.js';

/** Minimum forms in a few words (brief 2.4). */
export const FORMS: Readonly<Record<GeneraliserName, string>> = {
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
  G_AGG: 'a rounded count of at least five',
};

/**
 * What a group is given of a field at the minimum, in a few words; some forms hold nothing for some groups (brief 2.4).
 * To analysts the minimum is always a count (brief 2.2).
 */
export function minimumFormInWords(
  rules: DisclosureRules,
  typeName: string,
  field: ExplainedField,
  group: GroupCode,
): string {
  const { minimum, kind, path } = field;
  if (group === 'ANL') return FORMS.G_AGG;
  if (minimum === 'NOTHING') return 'nothing: the field has no minimum form';
  const rule = ruleAt(rules, typeName, path.split('.'));
  const generaliser = GENERALISER_BY_NAME.get(minimum);
  if (rule === undefined || generaliser === undefined || MADE_OUT_OF_NOTHING.includes(rule.name)) return FORMS[minimum];
  const leaves = [...(rules.types.get(rule.type)?.fields.keys() ?? [])];
  const reads = generaliser.reads({ kind, field: rule.name, leaves, from: rule.from, group });
  return readsAnything(reads) ? FORMS[minimum] : `nothing: it has no minimum form for ${groupInWords(group)}`;
}

/** Fields that no force stores and that have a minimum form all the same. */
const MADE_OUT_OF_NOTHING: readonly string[] = ['id'];

function ruleAt(
  rules: DisclosureRules,
  typeName: string,
  [name = '', ...below]: readonly string[],
): FieldRule | undefined {
  const rule = rules.types.get(typeName)?.fields.get(name);
  return rule === undefined || below.length === 0 ? rule : ruleAt(rules, rule.type, below);
}
