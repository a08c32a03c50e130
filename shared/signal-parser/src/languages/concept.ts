/** What a word or phrase means to the grammar; a language file lists its phrases for each. */
export const concepts = [
  // labels of fields
  'entry',
  'averaging', // a further entry: DCA, усреднение
  'stop',
  'target',
  'next_target',
  'leverage',
  'risk',
  'size',
  'symbol_label',
  'side_label',
  'venue_label',
  'other_label', // a label whose numbers are no levels: last price, accuracy
  'own_word', // "my instruction": the value will be told later
  // sides
  'long',
  'short',
  'buy',
  'sell',
  'longs', // positions on that side
  'shorts',
  // ways in
  'market',
  'now', // market only beside a side or an entry
  'limit',
  'zone',
  'above',
  'below',
  'break',
  // modes
  'cross',
  'isolated',
  'spot',
  'futures',
  // small words
  'word', // an everyday word that holds the sign of another meaning (多 in 很多): no mark
  'to',
  'or',
  'and',
  'filler',
  'horizon',
  'percent_of', // what a percentage is a share of: deposit, wallet
  'deposit',
  'points',
  'candle',
  'day',
  'hour',
  'minute',
  'open_target',
  'this', // this order, this trade
  'trade', // position, order, deal
  // doubts
  'if',
  'maybe',
  'not',
  'watch',
  'report',
  'follower',
  // instructions
  'close',
  'exit_now', // closes by itself: 走了, we are out
  'take',
  'part',
  'partial_take',
  'reduce',
  'half',
  'third',
  'quarter',
  'remainder',
  'all',
  'cancel',
  'withdraw', // 撤: takes an order back beside a word for orders, else leaves the trade
  'void', // setup invalidated
  'move',
  'raise_stop',
  'edit',
  'set',
  'new',
  'breakeven',
  'entry_point',
  'add',
  'open',
  'reenter',
  'hold',
  'profit',
  'result', // how a trade ended: "in the red", "с прибылью"
  'optional',
  'except', // all but
  'stranger', // someone else acts: whales, traders, he
  'later', // not now: tomorrow
  'period', // a span that results are told of: this week
  'fraction', // a part in words, `instruction/fraction-words.ts` says which
  'percent_word',
  'average', // the mean entry of a position
] as const;
export type Concept = (typeof concepts)[number];

/** Phrases by what they mean. Matching ignores case, accents and hyphens between words. */
export type Phrases = Readonly<Partial<Record<Concept, readonly string[]>>>;

export type Language = { readonly code: string; readonly phrases: Phrases };
