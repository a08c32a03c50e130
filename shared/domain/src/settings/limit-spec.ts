/** A limit that people set outside a copier: its bounds and its words. Contract and dashboard are made of it. */
export type LimitSpec = {
  /** Whole numbers, or a ratio that people see in percent. */
  readonly kind: 'count' | 'ratio';
  readonly least: string;
  readonly most: string;
  readonly label: string;
  readonly help: string;
};
