/**
 * Returns a text of the same length with the quoted lines blank, so that places found in it are places in the original: lines that begin with
 * `> `, and all from a line that begins with `>>> ` on, as Discord shows them. A quote is somebody else's word.
 */
export function blankQuotes(text: string): string {
  return text.replaceAll(/^>>> [^]*|^> .*/gm, (quoted) => quoted.replaceAll(/[^\n]/g, ' '));
}
