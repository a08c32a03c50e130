import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { compareTime, type Ratio } from './compare-time.ts';
import { hostileTexts } from './hostile-text.ts';
import { readLabelledMessages, skipWithoutMessages, type LabelledMessage } from './labelled-messages.ts';
import { reportRatio, type Bar } from './report-ratio.ts';

const times = 10;

/** Compares reading real messages with natural's Bayes classifier on the same text, and hostile text with a tenth of it. */
export async function benchParse(): Promise<boolean> {
  const messages = await readLabelledMessages();
  const isQuick = messages === null ? skipWithoutMessages('parse') : benchMessages(messages);
  return benchHostile() && isQuick;
}

function benchMessages(messages: readonly LabelledMessage[]): boolean {
  const peer = trainPeer(messages);
  const ratio = compareTime(
    () => {
      for (const { text, replyTo } of messages) readMessage({ text, replyTo: replyTo ?? null, profile: defaultProfile });
    },
    () => {
      for (const { text } of messages) peer.getClassifications(text);
    },
    40,
  );
  return reportRatio({ name: 'parse', bar: 1.8, peer: 'natural BayesClassifier' }, ratio);
}

/** The classifier as one would use it in the parser's place: trained on the labelled messages themselves. */
function trainPeer(messages: readonly LabelledMessage[]): BayesClassifier {
  const peer = new BayesClassifier();
  for (const { text, kind } of messages) peer.addDocument(text, kind);
  peer.train();
  return peer;
}

/**
 * R10: 100 KB of hostile text against 10 KB, as messages. What is longer than any message is refused unread; so the stages are measured too, on
 * the longest text that reaches them against a tenth of it. Of all kinds of text the worst counts;
 * collecting the garbage of a long text costs up to a third more than that of short ones, a stage that is not linear several times more.
 */
function benchHostile(): boolean {
  const isWhole = reportWorst({ name: 'R10', bar: 12, peer: '10 KB of 100 KB' }, 100_000);
  return reportWorst({ name: 'R10 stages', bar: 15, peer: '2 KB of 20 KB, the longest that is read' }, 20_000) && isWhole;
}

function reportWorst({ name, bar, peer }: Bar, length: number): boolean {
  const tenths = hostileTexts(length / times);
  const ratios = [...hostileTexts(length)].map(([kind, text]) => ({ kind, ratio: compareTenth(text, tenths.get(kind) ?? '') }));
  const worst = ratios.reduce((most, other) => (other.ratio.median > most.ratio.median ? other : most));
  return reportRatio({ name, bar, peer: `${peer}: ${worst.kind}` }, worst.ratio);
}

/** Against ten readings of the tenth, so that collecting garbage counts for both. */
function compareTenth(whole: string, tenth: string): Ratio {
  const readText = (text: string): void => void readMessage({ text, replyTo: null, profile: defaultProfile });
  const { min, median, max } = compareTime(
    () => readText(whole),
    () => {
      for (let time = 0; time < times; time += 1) readText(tenth);
    },
    1,
  );
  return { min: min * times, median: median * times, max: max * times };
}
