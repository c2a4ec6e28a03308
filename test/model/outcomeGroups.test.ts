import { describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../src/model/codes.js';
import { outcomeGroupOf, statusWordOf } from '../../src/model/outcomeGroups.js';
import { CUSTODY_DISPOSALS } from '../../src/model/vocabulary/investigation.js';
import { OUTCOME_GROUPS } from '../../src/model/vocabulary/minimumForm.js';
import { CRIME_STATUSES, DISPOSAL_KINDS, HOME_OFFICE_OUTCOMES } from '../../src/model/vocabulary/offence.js';

/** Home Office outcome, its group, its status word (brief 1.3, 2.4). */
const OUTCOMES: readonly (readonly [string, string, string])[] = [
  ['1', 'CHARGED', 'CHARGED'],
  ['1A', 'CHARGED', 'CHARGED'],
  ['2', 'OUT_OF_COURT', 'CAUTIONED'],
  ['2A', 'OUT_OF_COURT', 'CAUTIONED'],
  ['3', 'OUT_OF_COURT', 'CAUTIONED'],
  ['3A', 'OUT_OF_COURT', 'CAUTIONED'],
  ['4', 'OUT_OF_COURT', 'CAUTIONED'],
  ['5', 'NOT_RESOLVED', 'NOT_PROVED'],
  ['6', 'OUT_OF_COURT', 'CAUTIONED'],
  ['7', 'OUT_OF_COURT', 'CAUTIONED'],
  ['8', 'OUT_OF_COURT', 'CAUTIONED'],
  ['9', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['10', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['11', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['12', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['13', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['14', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['15', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['16', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['17', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['18', 'NOT_RESOLVED', 'NOT_PROVED'],
  ['19', 'NOT_RESOLVED', 'NOT_PROVED'],
  ['20', 'NOT_RESOLVED', 'NOT_PROVED'],
  ['21', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
  ['22', 'NO_FURTHER_ACTION', 'NOT_PROVED'],
];

describe('the outcome of a crime report', () => {
  it('is known for every Home Office outcome', () => {
    expect(OUTCOMES.map(([type]) => type).sort()).toEqual([...HOME_OFFICE_OUTCOMES].sort());
  });

  it.each(OUTCOMES)('%s is %s, and the offence %s', (outcomeType, group, word) => {
    expect(outcomeGroupOf('CRIME_REPORT', { status: 'FILED', outcomeType })).toBe(group);
    expect(statusWordOf({ status: 'FILED', outcomeType })).toBe(word);
  });

  it.each([
    ['OPEN', 'UNDER_INVESTIGATION', 'ALLEGED'],
    ['WITH_CPS', 'UNDER_INVESTIGATION', 'ALLEGED'],
    ['REOPENED', 'UNDER_INVESTIGATION', 'ALLEGED'],
    ['CHARGED', 'CHARGED', 'CHARGED'],
    ['FILED', 'NOT_RESOLVED', 'ALLEGED'],
  ])('where there is none, with status %s, is %s, and the offence %s', (status, group, word) => {
    expect(outcomeGroupOf('CRIME_REPORT', { status, outcomeType: null })).toBe(group);
    expect(statusWordOf({ status, outcomeType: null })).toBe(word);
    expect(CRIME_STATUSES).toContain(status);
  });

  it.each(['14', '16', '18', '21'])(
    'is under investigation again once a report filed with outcome %s is reopened',
    (outcomeType) => {
      expect(outcomeGroupOf('CRIME_REPORT', { status: 'REOPENED', outcomeType })).toBe('UNDER_INVESTIGATION');
      expect(statusWordOf({ status: 'REOPENED', outcomeType })).toBe('ALLEGED');
    },
  );

  it('is never a conviction, and never a clearing', () => {
    for (const outcomeType of [...HOME_OFFICE_OUTCOMES, null]) {
      for (const status of [...CRIME_STATUSES, null]) {
        expect(outcomeGroupOf('CRIME_REPORT', { status, outcomeType })).not.toBe('CONVICTED');
        expect(['ALLEGED', 'CHARGED', 'CAUTIONED', 'NOT_PROVED']).toContain(statusWordOf({ status, outcomeType }));
      }
    }
  });
});

describe('the outcome of an arrest', () => {
  it('is known for every disposal', () => {
    const groups = CUSTODY_DISPOSALS.map((disposal) => [disposal, outcomeGroupOf('ARREST', { disposal })]);
    expect(Object.fromEntries(groups)).toEqual({
      CHARGED: 'CHARGED',
      BAILED_PRE_CHARGE: 'UNDER_INVESTIGATION',
      RELEASED_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
      CAUTIONED: 'OUT_OF_COURT',
      NFA: 'NO_FURTHER_ACTION',
      TRANSFERRED: 'UNDER_INVESTIGATION',
    });
    expect(outcomeGroupOf('ARREST', { disposal: null })).toBeNull();
  });
});

describe('the outcome of a disposal', () => {
  it('is a conviction only where there was one', () => {
    const groups = DISPOSAL_KINDS.map((kind) => [kind, outcomeGroupOf('CRIMINAL_HISTORY', { kind })]);
    expect(Object.fromEntries(groups)).toEqual({
      CONVICTION: 'CONVICTED',
      CAUTION_SIMPLE: 'OUT_OF_COURT',
      CAUTION_CONDITIONAL: 'OUT_OF_COURT',
      YOUTH_CAUTION: 'OUT_OF_COURT',
      YOUTH_CONDITIONAL_CAUTION: 'OUT_OF_COURT',
      REPRIMAND: 'OUT_OF_COURT',
      FINAL_WARNING: 'OUT_OF_COURT',
      INSANITY_FINDING: 'NOT_RESOLVED',
      DISABILITY_FINDING: 'NOT_RESOLVED',
    });
    expect(outcomeGroupOf('CRIMINAL_HISTORY', {})).toBeNull();
  });
});

describe('the outcome of anything else', () => {
  it('is none', () => {
    const others = RECORD_KINDS.filter((kind) => !['CRIME_REPORT', 'ARREST', 'CRIMINAL_HISTORY'].includes(kind));
    for (const kind of others)
      expect(outcomeGroupOf(kind, { status: 'CHARGED', disposal: 'NFA', kind: 'CONVICTION' })).toBeNull();
    expect(OUTCOME_GROUPS).toHaveLength(6);
  });
});
