/** The written parts of a call, in one language and one style of numbers, before a template puts them in order. */
export type Parts = {
  readonly symbol: string;
  readonly side: string;
  readonly pairLabel: string;
  readonly sideLabel: string;
  readonly entryLabel: string;
  /** `142.50`, `140 - 142`, `142 / 140 / 138`, `at market`, `at market (142.50)`. */
  readonly entry: string;
  readonly stopLabel: string;
  readonly stop: string;
  readonly targetLabel: string;
  readonly targetsLabel: string;
  readonly targets: readonly string[];
  /** `Leverage: 10x Cross`, `Risk: 1%`: lines that not every call has. */
  readonly hints: readonly string[];
};

/** One way of putting the parts of a call in order. */
export type Template = { readonly name: string; readonly render: (parts: Parts) => string };
