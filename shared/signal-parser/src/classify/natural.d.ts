/** The few files of natural that are used: its index would load database clients. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(features: string | readonly string[], label: string): void;
    train(): void;
    /** The likeliest first; the values are proportional to the likelihoods. */
    getClassifications(features: string | readonly string[]): readonly { readonly label: string; readonly value: number }[];
    /** How often each feature was seen; its place in this record is its number. */
    readonly features: Readonly<Record<string, number>>;
    /** The same by the numbers of the features that a text has, without a look at those that it has not. */
    readonly classifier: {
      getClassifications(places: Readonly<Record<string, number>>): readonly { readonly label: string; readonly value: number }[];
    };
  }
}
