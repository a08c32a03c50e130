import { BayesClassifier } from './bayes-classifier.ts';
import { normaliseText } from '../normalise/normalise-text.ts';
import { toTokens } from '../tokens/to-tokens.ts';
import type { Token } from '../tokens/token.ts';
import { toFeatures } from './features.ts';
import { allTrainingText } from './training/all-training-text.ts';

const kinds = ['entry', 'instruction', 'noise'] as const;
type Kind = (typeof kinds)[number];
/** How likely a message is of each kind by its words; together 1. */
export type Likeness = Readonly<Record<Kind, number>>;

type Trained = { readonly bayes: BayesClassifier; readonly places: ReadonlyMap<string, number> };

let trained: Trained | undefined; // the same from the same text, whenever it is made

/** Returns what the words of a message sound like to natural's Bayes classifier, trained on own sentences of every language. */
export function classifyMessage(tokens: readonly Token[]): Likeness {
  trained ??= train();
  const { bayes, places } = trained;
  const known: Record<string, number> = {};
  for (const feature of toFeatures(tokens)) {
    const place = places.get(feature);
    if (place !== undefined) known[feature] = place;
  }
  const found = bayes.classifier.getClassifications(known);
  const sum = found.reduce((total, { value }) => total + value, 0);
  const of = (kind: Kind): number => (found.find(({ label }) => label === kind)?.value ?? 0) / sum;
  return { entry: of('entry'), instruction: of('instruction'), noise: of('noise') };
}

/**
 * Each kind counts as much as the others: its sentences are told as often as it takes. What only one sentence has says nothing about the next
 * message, and is left out.
 */
function train(): Trained {
  const told = kinds.map((kind) => ({ kind, sentences: allTrainingText.flatMap((text) => text[kind].map(featuresOf)) }));
  const counts = new Map<string, number>();
  for (const feature of told.flatMap(({ sentences }) => sentences.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const most = Math.max(...told.map(({ sentences }) => sentences.length));
  const classifier = new BayesClassifier();
  for (const { kind, sentences } of told)
    for (let time = 0; time < Math.round(most / sentences.length); time += 1)
      for (const features of sentences)
        classifier.addDocument(
          features.filter((feature) => (counts.get(feature) ?? 0) > 1),
          kind,
        );
  classifier.train();
  return { bayes: classifier, places: new Map(Object.keys(classifier.features).map((feature, place) => [feature, place])) };
}

function featuresOf(sentence: string): readonly string[] {
  return toFeatures(toTokens(normaliseText(sentence)));
}
