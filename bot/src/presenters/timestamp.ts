/** A time that Discord shows in the reader's own zone: T with seconds, f date and time, R "2 minutes ago". @param at Unix ms */
export function timestamp(at: number, style: 'T' | 'f' | 'R'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`;
}
