import { decimal } from '@trade-executor/domain/decimal';
import { sizeLimitOf } from '@trade-executor/domain/risk/rule-words';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import type { APIEmbed, APIEmbedField } from 'discord.js';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatMoney, formatNumber, formatProfit, groupNumbers } from './numbers.ts';
import { colors } from './present-trade-card.ts';
import { ruleLine } from './rule-words.ts';
import { closeWords, legWords, rMultiple, tradeTitle } from './trade-words.ts';
import { verdictWords } from './verdict-words.ts';

const subjectWords = { entry: 'Signal', instruction: 'Instruction', edit: 'Edit', delete: 'Deleted message', message: 'Message' } as const;

/** What was understood, every rule's word, and what was done about it or why not. */
export function presentReceipt(receipt: ReceiptView): MessageBody {
  return embedBody(receiptEmbed(receipt));
}

export function receiptEmbed(receipt: ReceiptView): APIEmbed {
  const { subject, verdict, understood, denial, providerName, rules, plan, trade, at } = receipt;
  const field = (name: string, lines: readonly string[]): APIEmbedField[] =>
    lines.length === 0 ? [] : [{ name, value: fitLines(lines, limits.fieldValue) }];
  const quote = trade?.quote ?? '';
  return fitEmbed({
    title: `${verdictWords[verdict].mark} ${subjectWords[subject]} ${verdictWords[verdict].words}`,
    color: verdict === 'done' ? colors.profit : colors.warning,
    ...(understood === null ? {} : { description: `Understood: **${fit(plain(groupNumbers(understood)), 1500)}**` }),
    fields: [
      ...field(verdict === 'asked' ? 'Why you were asked' : 'Why not', denialLines(denial)),
      ...ruleFields(rules),
      ...field('Plan', plan === null ? [] : [...planLines(plan, quote), ...sizedBy(rules)]),
      ...field('Orders', trade === null ? [] : orderLines(trade)),
      ...field('Result', trade === null ? [] : resultLines(trade)),
    ],
    footer: { text: fit(`${providerName ?? 'Unknown provider'} · message ${receipt.messageId}`, 200) },
    timestamp: new Date(at).toISOString(),
  });
}

/** The denial in three lines: what, why, what to do. */
export function denialLines(denial: ReceiptView['denial']): readonly string[] {
  if (denial === null) return [];
  return [
    `**${fit(plain(groupNumbers(denial.what)), 300)}**`,
    fit(plain(groupNumbers(denial.why)), 400),
    `→ ${fit(plain(denial.whatToDo), 300)}`,
  ];
}

/** All rules, over two fields where one is too short for them. */
function ruleFields(rules: ReceiptView['rules']): APIEmbedField[] {
  const lines = rules.map(ruleLine);
  if (lines.length === 0) return [];
  const first = lines.slice(0, firstFieldLines(lines));
  const rest = lines.slice(first.length);
  return [
    { name: 'Rules', value: fitLines(first, limits.fieldValue) },
    ...(rest.length === 0 ? [] : [{ name: 'Rules, continued', value: fitLines(rest, limits.fieldValue) }]),
  ];
}

function firstFieldLines(lines: readonly string[]): number {
  let length = 0;
  const index = lines.findIndex((line) => (length += line.length + 1) > limits.fieldValue);
  return index === -1 ? lines.length : Math.max(1, index);
}

function planLines({ entries, stopLoss, leverage, riskAmount }: NonNullable<ReceiptView['plan']>, quote: string): readonly string[] {
  return [
    ...entries.map(
      ({ type, price, quantity }) =>
        `Enter ${formatNumber(quantity)} ${type === 'market' || price === null ? 'at market' : `${type} ${formatNumber(price)}`}`,
    ),
    `Stop ${formatNumber(stopLoss)}${leverage === null ? '' : ` · leverage ${formatNumber(leverage)}×`} · at risk ${formatMoney(riskAmount, quote)}`.trimEnd(),
  ];
}

function sizedBy(rules: ReceiptView['rules']): readonly string[] {
  const limit = sizeLimitOf(rules);
  return limit === null ? [] : [`Size set by ${limit}`];
}

function orderLines({ orders, base }: TradeView): readonly string[] {
  return orders.map(({ leg, side, type, status, quantity, filledQuantity, price, averageFillPrice }) => {
    const at = type === 'market' || price === null ? 'at market' : `${type} ${formatNumber(price)}`;
    const part = filledQuantity === quantity ? '' : ` ${formatNumber(filledQuantity)}`;
    const filled = averageFillPrice === null ? '' : `${part} at ${formatNumber(averageFillPrice)}`;
    const word = filled === '' || status.includes('filled') ? status.replaceAll('_', ' ') : `${status.replaceAll('_', ' ')}, filled`;
    return `${legWords(leg)}: ${side} ${formatNumber(quantity)} ${base} ${at}, ${word}${filled}`;
  });
}

function resultLines(trade: TradeView): readonly string[] {
  const { quote, realizedPnl, unrealizedPnl, fees, funding } = trade;
  const multiple = rMultiple(trade);
  const ended = closeWords(trade);
  return [
    `${tradeTitle(trade)}${ended === null ? '' : ` (${ended})`}`,
    `Realized ${formatProfit(realizedPnl, quote)} · fees ${formatMoney(fees, quote)}${decimal(funding).eq('0') ? '' : ` · funding ${formatProfit(funding, quote)}`}${unrealizedPnl === null ? '' : ` · open ${formatProfit(unrealizedPnl, quote)}`}`,
    `Net ${formatProfit(trade.netPnl, quote)}${multiple === null ? '' : ` (${multiple})`}`,
  ];
}
