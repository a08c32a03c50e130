/** Own sentences in the manner of one language's traders, by what they are. */
export type TrainingText = {
  readonly entry: readonly string[];
  readonly instruction: readonly string[];
  readonly noise: readonly string[];
};
