/** The few files of natural that are used: its index would load database clients. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(features: string | readonly string[], label: string): void;
    train(): void;
    /** The likeliest first; the values are proportional to the likelihoods. */
    getClassifications(features: string | readonly string[]): readonly { readonly label: string; readonly value: number }[];
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_ru.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
