/** Tools that risk is assessed with. Source: brief 1.8. */
export const RISK_TOOLS = [
  'ARMS',
  'OSP_DC',
  'OSP_IIC',
  'OASYS_ROSH',
  'RM2000_LEGACY',
  'DASH',
  'DARA',
  'SARA',
  'AIM3',
  'ASSETPLUS',
] as const;
export type RiskTool = (typeof RISK_TOOLS)[number];

/** Overall level of an assessment: an opinion. Source: brief 1.8. */
export const RISK_LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** How much one factor weighs. Source: brief 1.8. */
export const FACTOR_RATINGS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type FactorRating = (typeof FACTOR_RATINGS)[number];

/** Tools that domestic risk is graded with. Source: brief 1.11. */
export const DOMESTIC_RISK_TOOLS = ['DASH', 'DARA'] as const;
export type DomesticRiskTool = (typeof DOMESTIC_RISK_TOOLS)[number];

/** Grades of domestic risk. Source: brief 1.3, 1.11. */
export const DOMESTIC_RISK_GRADINGS = ['STANDARD', 'MEDIUM', 'HIGH'] as const;
export type DomesticRiskGrading = (typeof DOMESTIC_RISK_GRADINGS)[number];

/** 3x5x2, first figure: the source, 1 to 3. Source: brief 1.13. */
export const SOURCE_EVALUATIONS = ['RELIABLE', 'UNTESTED', 'NOT_RELIABLE'] as const;
export type SourceEvaluation = (typeof SOURCE_EVALUATIONS)[number];

/** 3x5x2, second figure: the information, A to E. Source: brief 1.13. */
export const INFORMATION_ASSESSMENTS = [
  'KNOWN_DIRECTLY',
  'KNOWN_INDIRECTLY_CORROBORATED',
  'KNOWN_INDIRECTLY',
  'NOT_KNOWN',
  'SUSPECTED_FALSE',
] as const;
export type InformationAssessment = (typeof INFORMATION_ASSESSMENTS)[number];

/** 3x5x2, third figure: may it be shared. Source: brief 1.13. */
export const HANDLING_CODES = ['P', 'C'] as const;
export type HandlingCode = (typeof HANDLING_CODES)[number];

/** Why a person is managed. Source: brief 1.14. */
export const NOMINAL_TYPES = [
  'RSO',
  'VIOLENT',
  'OTHER_DANGEROUS',
  'TERRORIST',
  'POTENTIALLY_DANGEROUS_PERSON',
  'SRO_SUBJECT',
] as const;
export type NominalType = (typeof NOMINAL_TYPES)[number];

/** The responsible authority that leads. Source: brief 0.4, 1.14. */
export const LEAD_AGENCIES = ['POLICE', 'PROBATION', 'PRISON'] as const;
export type LeadAgency = (typeof LEAD_AGENCIES)[number];
