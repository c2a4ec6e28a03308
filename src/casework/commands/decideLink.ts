import type { NominalKey } from '../../model/DecidedLinks.js';
import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { LinkFile } from '../data/linkFile.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { type NoticeRecipient, raiseNotices } from './raiseNotice.js';
import { closeTasks, organisationOf } from './raiseTask.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

/** Two nominals as they were found, and what agrees between them. */
export interface FoundPair {
  readonly id: string;
  readonly pair: readonly [NominalKey, NominalKey];
  readonly evidence: readonly string[];
}

/**
 * A named officer of one of the two forces decides, with reasons, that two nominals are one person or are not; the other
 * force is told. Source: brief 4.10, scenario 5.7.
 */
export function decideLink(desk: CaseDesk, event: 'CONFIRM' | 'REFUSE', found: FoundPair, given: Given): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', given);
  if (reasons === null || actor.force === null) return incomplete(reader);
  if (!found.pair.some(({ force }) => force === actor.force)) return refusalOf('WRONG_FORCE', 'a');
  const [a, b] = found.pair;
  const file: LinkFile = {
    pair: [a, b],
    by: actor.id,
    name: actor.name,
    byForce: actor.force,
    at: now,
    reasons,
    evidence: [...found.evidence],
  };
  const item = cases.get('LINK', found.id) ?? null;
  const step = takeStep({ kind: 'LINK', id: found.id, item, event, file, actor, now });
  if (isRefused(step)) return step;
  const told = event === 'CONFIRM' ? noticesOf(desk, 'LINK_CONFIRMED', file, found.id) : [];
  return { changes: [step, ...closed(desk, found.id), ...told], subject: subjectOf(a), paths: [], facts: [] };
}

export interface UnlinkInput extends MovedInput {
  readonly reasons: Given;
}

/**
 * Undoes what was decided: a wrong match is an accuracy breach, so whoever was told of the two as one is told of that.
 * Source: DPA 2018 s.38(5)(c), s.48(9); brief 4.10.
 */
export function unlink(desk: CaseDesk, input: UnlinkInput, recipients: readonly NoticeRecipient[]): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const reasons = reader.reasoning('reasons', input.reasons);
  if (reasons === null || actor.force === null) return incomplete(reader);
  const item = readItem(cases, 'LINK', input);
  if (isRefused(item)) return item;
  if (!item.file.pair.some(({ force }) => force === actor.force)) return refusalOf('WRONG_FORCE', 'id');
  const file = { ...item.file, by: actor.id, name: actor.name, byForce: actor.force, at: now, reasons };
  const step = takeStep({ kind: 'LINK', id: item.id, item, event: 'UNLINK', file, actor, now });
  if (isRefused(step)) return step;
  const subject = subjectOf(file.pair[0]);
  const undone = item.state === 'CONFIRMED';
  const notice = { type: 'LINK_UNDONE', force: file.byForce, subject, about: item.id } as const;
  const told = undone
    ? [...noticesOf(desk, 'LINK_UNDONE', file, item.id), ...raiseNotices(desk, recipients, notice)]
    : [];
  return { changes: [step, ...closed(desk, item.id), ...told], subject, paths: [], facts: [] };
}

/** Whoever was asked to decide about the two need not any more. */
const closed = (desk: CaseDesk, link: string) => closeTasks(desk, link, ['CONFIRM_MATCH']);

/** To the other force, where there is one. */
function noticesOf(desk: CaseDesk, type: 'LINK_CONFIRMED' | 'LINK_UNDONE', { pair, byForce }: LinkFile, about: string) {
  const others = [...new Set(pair.map(({ force }) => force))].filter((force) => force !== byForce);
  const to = others.map((force) => ({ organisation: organisationOf(desk, force), group: 'PPU' as const }));
  return raiseNotices(desk, to, { type, force: byForce, subject: subjectOf(pair[0]), about });
}

const subjectOf = ({ force, ref }: NominalKey) => ({ pncId: null, croNumber: null, nominal: { force, ref } });
