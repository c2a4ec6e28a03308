import { ArrestRecord } from './records/ArrestRecord.js';
import { ChildAbductionWarningNotice } from './records/ChildAbductionWarningNotice.js';
import { CrimeReport } from './records/CrimeReport.js';
import { CriminalHistory } from './records/CriminalHistory.js';
import { DomesticViolenceOrder } from './records/DomesticViolenceOrder.js';
import { ForensicEvidence } from './records/ForensicEvidence.js';
import { IntelligenceReport } from './records/IntelligenceReport.js';
import { ManagementRecord } from './records/ManagementRecord.js';
import { RiskAssessment } from './records/RiskAssessment.js';
import { SexualHarmOrder } from './records/SexualHarmOrder.js';
import { Statement } from './records/Statement.js';
import { ViolentOffenderOrder } from './records/ViolentOffenderOrder.js';

/** The concrete kinds of record, K1 to K12; given to the schema builder because only interfaces refer to some. */
export const RECORD_TYPES = [
  CrimeReport,
  ArrestRecord,
  CriminalHistory,
  ForensicEvidence,
  Statement,
  RiskAssessment,
  SexualHarmOrder,
  ChildAbductionWarningNotice,
  DomesticViolenceOrder,
  ViolentOffenderOrder,
  IntelligenceReport,
  ManagementRecord,
];
