const names = ['surface', 'line', 'ink', 'muted', 'gain', 'loss', 'accent'] as const;

export type ChartColours = Readonly<Record<(typeof names)[number], string>>;

/** The theme's colours as the canvas needs them. */
export function chartColours(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as ChartColours;
}
