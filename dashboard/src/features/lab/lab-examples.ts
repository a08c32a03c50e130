/** Messages to try, one for each thing that can come of them. */
export const labExamples: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'A call', text: 'BTC/USDT long, 5x\nEntry 60k to 59,500\nStop 58k\nTargets 62k (50%), 64k (50%)' },
  { name: 'In few words', text: 'short eth now\nsl 4200\ntp 3600 / 3400' },
  { name: 'In Russian', text: 'Лонг биток от 60000\nстоп 58500\nцели 62000, 64000' },
  { name: 'An instruction', text: 'BTC: close half, move the stop to entry' },
  { name: 'Refused', text: 'Long BTC at 60000, stop 61000, target 64000' },
  { name: 'Just chat', text: 'What a week! Enjoy the evening, we go on tomorrow.' },
];
