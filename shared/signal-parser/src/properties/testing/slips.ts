/** Draws a whole number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** What a hasty hand does to a text, once. `isSafe` tells the places that must stay: a slip in the coin's own name names another coin. */
export type Slip = { readonly name: string; readonly make: (text: string, draw: Draw, isSafe: (at: number) => boolean) => string | null };

const onLines =
  (change: (lines: readonly string[], draw: Draw) => readonly string[]): Slip['make'] =>
  (text, draw) => {
    const lines = text.split('\n');
    return lines.length < 2 ? null : change(lines, draw).join('\n');
  };

/** Replaces one character out of those that match; `isSafe` is asked of it and of its neighbours. */
const onCharacter =
  (pattern: RegExp, change: (character: string, draw: Draw) => string): Slip['make'] =>
  (text, draw, isSafe) => {
    const places = Array.from(text.matchAll(pattern), ({ index }) => index).filter((at) => [at - 1, at, at + 1].every(isSafe));
    const at = places[draw(Math.max(1, places.length))];
    if (at === undefined) return null;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return text.slice(0, at) + change(character, draw) + text.slice(at + character.length);
  };

const strange = Array.from('abxoеоя多0159 .,:-/#$(');
const separators = [':', ' ', ' - ', '=', ';', '/', '|', ',', ' @ ', ''];

export const slips: readonly Slip[] = [
  { name: 'drops a line', make: onLines((lines, draw) => lines.toSpliced(draw(lines.length), 1)) },
  {
    name: 'swaps two lines',
    make: onLines((lines, draw) => {
      const [one, other] = [draw(lines.length), draw(lines.length)];
      return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
    }),
  },
  {
    name: 'writes a line twice',
    make: onLines((lines, draw) => {
      const at = draw(lines.length);
      return lines.toSpliced(at, 0, lines[at] ?? '');
    }),
  },
  {
    name: 'merges two lines',
    make: onLines((lines, draw) => {
      const at = draw(lines.length - 1);
      return lines.toSpliced(at, 2, `${lines[at]} ${lines[at + 1]}`);
    }),
  },
  { name: 'changes a digit', make: onCharacter(/\d/g, (digit, draw) => String((Number(digit) + 1 + draw(9)) % 10)) },
  { name: 'deletes a character', make: onCharacter(/\S/gu, () => '') },
  { name: 'inserts a character', make: onCharacter(/[^]/gu, (before, draw) => before + (strange[draw(strange.length)] ?? '')) },
  { name: 'changes a separator', make: onCharacter(/[:=;/|,-]/g, (_, draw) => separators[draw(separators.length)] ?? '') },
];
