import { Directive, Field, ObjectType } from 'type-graphql';
import { Disclosure } from '../disclosure/Disclosure.js';
import type { Relation } from '../Relation.js';
import { ArrestRecord } from '../records/ArrestRecord.js';
import { CrimeReport } from '../records/CrimeReport.js';
import { CriminalHistory } from '../records/CriminalHistory.js';
import { ForensicEvidence } from '../records/ForensicEvidence.js';
import { IntelligenceReport } from '../records/IntelligenceReport.js';
import { ManagementRecord } from '../records/ManagementRecord.js';
import { Order } from '../records/Order.js';
import { RiskAssessment } from '../records/RiskAssessment.js';
import { Statement } from '../records/Statement.js';
import { Identity } from './Identity.js';
import { TimelineEntry } from './TimelineEntry.js';

@ObjectType({
  description:
    "A person, as the forces' records together show them: seen only through records the caller may see. Lists are empty, never null, whatever the reason.",
  simpleResolvers: true,
})
export class Person {
  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [Identity], { description: 'Who each force has on record: names, dates of birth, identifiers.' })
  identity!: Identity[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [CrimeReport], { description: 'Crime reports that name the person.' })
  crimeReports!: CrimeReport[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [ArrestRecord], { description: 'Arrests and voluntary attendances.' })
  arrests!: ArrestRecord[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [CriminalHistory], { description: 'Convictions and cautions, one history for each force.' })
  convictions!: CriminalHistory[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [ForensicEvidence], { description: 'Exhibits and what their examination showed.' })
  forensicEvidence!: ForensicEvidence[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [Statement], { description: 'Interviews and statements.' })
  statements!: Statement[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [RiskAssessment], { description: 'Assessments of the risk the person poses.' })
  riskAssessments!: RiskAssessment[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [Order], { description: 'Orders and notices that restrict the person.' })
  orders!: Order[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [IntelligenceReport], { description: 'Intelligence reports.' })
  intelligence!: IntelligenceReport[];

  @Directive('@open(because: "a list of records, each of which is decided by itself")')
  @Field(() => [ManagementRecord], { description: 'How the person is managed under MAPPA and on ViSOR.' })
  management!: ManagementRecord[];

  @Directive('@open(because: "drawn from records already released")')
  @Field(() => [TimelineEntry], { description: 'What happened when, across all forces, oldest first.' })
  timeline!: TimelineEntry[];

  @Directive('@open(because: "explains what was withheld or generalised, to those who may know")')
  @Field(() => Disclosure, {
    nullable: true,
    description: 'What was withheld or generalised, for callers who may know.',
  })
  disclosure?: Relation<Disclosure>;
}
