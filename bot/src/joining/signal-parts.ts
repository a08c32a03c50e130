import type { KnownMessagesReply } from '@trade-executor/contracts/internal/messages';
import type { Source } from '@trade-executor/contracts/internal/sources';
import { missingPermission } from '@trade-executor/domain/signals/source-permissions';
import { compareIds } from '../discord/message-order.ts';
import type { MessageFacts } from '../reading/message-facts.ts';
import type { MessageReport } from '../reading/submission.ts';
import { continues, isReplyElsewhere, lacksSomething, textOfParts, type ReadText } from './join-parts.ts';

/** A report for the server, and which messages wear the mark of its standing. */
export type PlannedReport = { readonly report: MessageReport; readonly marks: readonly string[] };

/** How the channel's owner has it read; null: nothing is joined. */
export type JoiningRules = { readonly source: Source; readonly read: ReadText } | null;

/** Which messages of one channel are parts of one signal. The server keeps what was joined; this can be built again from that and the history. */
export type SignalParts = {
  /** What the server is to be told of a report, in this order. */
  readonly take: (report: MessageReport, rules: JoiningRules) => readonly PlannedReport[];
  /** Starts anew with what the server knows. @param history oldest first */
  readonly recall: (known: KnownMessagesReply['messages'], history: readonly MessageFacts[], rules: JoiningRules) => void;
};

type Signal = {
  /** The first is the call: the server knows the signal by its id. */
  readonly parts: readonly MessageFacts[];
  /** With which the call was told last. */
  readonly revision: number;
};

/** Signals remembered per channel, and messages known to stand alone. */
const MAX_REMEMBERED = 200;

export function createSignalParts(): SignalParts {
  const signals = new Map<string, Signal>();
  /** The call of each part. */
  const callOf = new Map<string, string>();
  /** The call of each author which may still get a part. */
  const open = new Map<string, string>();
  const alone = new Set<string>();

  const put = (call: string, signal: Signal): void => {
    signals.set(call, signal);
    for (const { messageId } of signal.parts) callOf.set(messageId, call);
    if (signals.size > MAX_REMEMBERED) forget([...signals.keys()][0] ?? '');
  };
  const forget = (call: string): void => {
    signals.delete(call);
    for (const [part, itsCall] of callOf) if (itsCall === call) callOf.delete(part);
    for (const [author, itsCall] of open) if (itsCall === call) open.delete(author);
  };
  const standsAlone = (messageId: string): void => {
    alone.add(messageId);
    if (alone.size > MAX_REMEMBERED) alone.delete([...alone][0] ?? '');
  };

  /** Looks at a message that is no part of what came before: what comes next may be a part of it, or of nothing. */
  function start(facts: MessageFacts, read: ReadText, revision: number): void {
    const author = authorOf(facts);
    const before = signals.get(open.get(author) ?? '');
    const breaks = read(facts.text).kind !== 'noise' || (before !== undefined && isReplyElsewhere(before.parts, facts));
    const opens = lacksSomething(facts.text, read);
    if (breaks || opens) close(author);
    if (!opens) return standsAlone(facts.messageId);
    put(facts.messageId, { parts: [facts], revision });
    open.set(author, facts.messageId);
  }

  function close(author: string): void {
    const call = open.get(author);
    if (call === undefined) return;
    open.delete(author);
    if (signals.get(call)?.parts.length !== 1) return;
    forget(call);
    standsAlone(call);
  }

  function takeNew(report: MessageReport, facts: MessageFacts, { source, read }: NonNullable<JoiningRules>): readonly PlannedReport[] {
    const call = open.get(authorOf(facts));
    const signal = call === undefined ? undefined : signals.get(call);
    if (call === undefined || signal === undefined || !continues(signal.parts, facts, { joinWithinMs: source.joinWithinMs, read })) {
      start(facts, read, facts.revision);
      return [plain(report)];
    }
    const joined = { parts: [...signal.parts, facts], revision: nextRevision(signal, Math.max(facts.postedAt, facts.revision)) };
    put(call, joined);
    return [...callReport(joined, read, facts), partReport(facts, call)];
  }

  function takeEdit(
    report: MessageReport,
    facts: MessageFacts,
    call: string,
    { read }: NonNullable<JoiningRules>,
  ): readonly PlannedReport[] {
    const signal = signals.get(call);
    if (signal === undefined) return [partReport(facts, call)];
    const isCall = facts.messageId === call;
    const known = isCall ? signal.revision : (signal.parts.find(({ messageId }) => messageId === facts.messageId)?.revision ?? 0);
    const parts = signal.parts.map((part) => (part.messageId === facts.messageId ? facts : part));
    if (parts.length === 1) {
      const isOpen = open.get(authorOf(facts)) === call;
      forget(call);
      if (isOpen) start(facts, read, Math.max(signal.revision, facts.revision));
      else standsAlone(call);
      return [plain(report)];
    }
    if (facts.revision <= known) return isCall ? callReport(signal, read).map(onlyFor(call)) : [partReport(facts, call)];
    const edited = { parts, revision: nextRevision(signal, facts.revision) };
    put(call, edited);
    return isCall ? callReport(edited, read) : [...callReport(edited, read, facts), partReport(facts, call)];
  }

  function takeDelete(report: MessageReport, messageId: string, rules: JoiningRules): readonly PlannedReport[] {
    const call = callOf.get(messageId);
    const signal = call === undefined ? undefined : signals.get(call);
    alone.delete(messageId);
    if (call === undefined || signal === undefined || rules === null) return [plain(report)];
    if (call === messageId) {
      forget(call);
      for (const part of signal.parts.slice(1)) callOf.set(part.messageId, call); // still no word of its own
      return [plain(report)];
    }
    const left = { parts: signal.parts.filter((part) => part.messageId !== messageId), revision: nextRevision(signal, 0) };
    put(call, left);
    callOf.delete(messageId);
    return [...callReport(left, rules.read), plain(report)];
  }

  return {
    take(report, rules) {
      if (report.type === 'deleted') return takeDelete(report, report.messageId, rules);
      const { facts } = report;
      if (rules === null || facts.forwarded || missingPermission(facts, rules.source) !== null) return [plain(report)];
      const call = callOf.get(facts.messageId);
      if (call !== undefined) return takeEdit(report, facts, call, rules);
      return alone.has(facts.messageId) ? [plain(report)] : takeNew(report, facts, rules);
    },
    recall(known, history, rules) {
      for (const memory of [signals, callOf, open, alone]) memory.clear();
      if (rules === null) return;
      const factsOf = new Map(history.map((facts) => [facts.messageId, facts]));
      for (const { messageId, revision, deleted, partOf } of known.toSorted((a, b) => compareIds(a.messageId, b.messageId))) {
        const facts = factsOf.get(messageId);
        if (deleted) continue;
        if (partOf != null) {
          const call = factsOf.get(partOf);
          const signal = signals.get(partOf) ?? (call && { parts: [call], revision: revisionOf(known, partOf) });
          if (signal) put(partOf, facts ? { ...signal, parts: [...signal.parts, { ...facts, revision }] } : signal);
          alone.delete(partOf);
          callOf.set(messageId, partOf); // also when it is gone since: its delete is reported next
        } else if (facts && !facts.forwarded && missingPermission(facts, rules.source) === null) {
          start(facts, rules.read, revision);
        }
      }
    },
  };

  /** The call as its parts say it together; marked with them, but for the one that is reported by itself. */
  function callReport({ parts, revision }: Signal, read: ReadText, itself?: MessageFacts): readonly PlannedReport[] {
    const [first] = parts;
    if (first === undefined) return [];
    const marks = parts.map(({ messageId }) => messageId).filter((messageId) => messageId !== itself?.messageId);
    return [{ report: { type: 'written', facts: { ...first, text: textOfParts(parts, read), revision } }, marks }];
  }
}

const authorOf = ({ webhookId, authorId }: MessageFacts): string => webhookId ?? authorId;

/** Later than any revision told before, also where nobody says when something happened. */
const nextRevision = ({ revision }: Signal, at: number): number => Math.max(at, revision + 1);

const revisionOf = (known: KnownMessagesReply['messages'], id: string): number =>
  known.find(({ messageId }) => messageId === id)?.revision ?? 0;

const plain = (report: MessageReport): PlannedReport => ({
  report,
  marks: report.type === 'written' ? [report.facts.messageId] : [],
});

const partReport = (facts: MessageFacts, partOf: string): PlannedReport => ({
  report: { type: 'written', facts, partOf },
  marks: [facts.messageId],
});

const onlyFor =
  (messageId: string) =>
  ({ report }: PlannedReport): PlannedReport => ({ report, marks: [messageId] });
