import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { allTrainingText } from '@trade-executor/signal-parser/classify/training/all-training-text';
import { readAnyLength, readMessage } from '@trade-executor/signal-parser/read-message';
import { compareTime, type Ratio } from './compare-time.ts';
import { hostileTexts } from './hostile-text.ts';
import { readLabelledMessages, skipWithoutMessages } from './labelled-messages.ts';
import { reportRatio } from './report-ratio.ts';

const small = 10_000;
const times = 10;

/** Compares reading real messages with natural's Bayes classifier on the same text, and hostile text of 100 KB with such of 10 KB. */
export async function benchParse(): Promise<boolean> {
  const messages = await readLabelledMessages();
  const isQuick = messages === null ? skipWithoutMessages('parse') : benchMessages(messages);
  return benchHostile() && isQuick;
}

function benchMessages(messages: NonNullable<Awaited<ReturnType<typeof readLabelledMessages>>>): boolean {
  const peer = trainPeer();
  const ratio = compareTime(
    () => {
      for (const { text, replyTo } of messages) readMessage({ text, replyTo: replyTo ?? null, profile: defaultProfile });
    },
    () => {
      for (const { text } of messages) peer.getClassifications(text);
    },
  );
  return reportRatio({ name: 'parse', bar: 1.8, peer: 'natural BayesClassifier' }, ratio);
}

/** The classifier as natural gives it, trained on the same sentences as the parser's own. */
function trainPeer(): BayesClassifier {
  const peer = new BayesClassifier();
  for (const text of allTrainingText)
    for (const kind of ['entry', 'instruction', 'noise'] as const) for (const sentence of text[kind]) peer.addDocument(sentence, kind);
  peer.train();
  return peer;
}

/** The worst of all kinds of hostile text; without the parser's longest message, which refuses the long one unread. */
function benchHostile(): boolean {
  const long = hostileTexts(small * times);
  const ratios = [...hostileTexts(small)].map(([name, text]) => ({ name, ratio: compareHostile(text, long.get(name) ?? '') }));
  for (const r of ratios) console.error(r.name, JSON.stringify(r.ratio));
  const worst = ratios.reduce((most, other) => (other.ratio.median > most.ratio.median ? other : most));
  return reportRatio({ name: 'R10', bar: 12, peer: `10 KB of the same: ${worst.name}` }, worst.ratio);
}

/** How much longer 100 KB take than 10 KB: against ten readings of 10 KB, so that collecting garbage counts for both. */
function compareHostile(text: string, long: string): Ratio {
  const read = (whole: string): void => void readAnyLength({ text: whole, replyTo: null, profile: defaultProfile });
  const { min, median, max } = compareTime(
    () => read(long),
    () => {
      for (let time = 0; time < times; time += 1) read(text);
    },
  );
  return { min: min * times, median: median * times, max: max * times };
}
