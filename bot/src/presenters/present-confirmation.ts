import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent, APIEmbedField } from 'discord.js';
import { buttonIds } from '../interactions/button-ids.ts';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatMoney, formatNumber, groupNumbers } from './numbers.ts';
import { denialLines } from './present-receipt.ts';
import { colors } from './present-trade-card.ts';
import { timestamp } from './timestamp.ts';
import { tradeName } from './trade-words.ts';

/** A doubtful signal put to its trader; the same card then says what became of it, without buttons. */
export function presentConfirmation(confirmation: ConfirmationView): MessageBody {
  const { state, understood, providerName, messageId, askedAt } = confirmation;
  const { title, color, lines } = standing(confirmation);
  const isWaiting = state === 'waiting';
  const field = (name: string, value: readonly string[]): APIEmbedField[] =>
    value.length === 0 ? [] : [{ name, value: fitLines(value, limits.fieldValue) }];
  const embed = fitEmbed({
    title: fit(`${title} ${tradeName({ ...confirmation, leverage: confirmation.plan.leverage })}`, limits.title),
    color,
    description: [...lines, `Understood: **${fit(plain(groupNumbers(understood)), 1500)}**`].join('\n'),
    fields: [
      ...field('Why you are asked', isWaiting ? whyLines(confirmation) : []),
      ...field('Plan', planLines(confirmation)),
      ...field('Answer by', isWaiting ? [`${timestamp(confirmation.expiresAt, 'T')}, ${timestamp(confirmation.expiresAt, 'R')}`] : []),
    ],
    footer: { text: fit(`${providerName} · message ${messageId}`, 200) },
    timestamp: new Date(askedAt).toISOString(),
  });
  return embedBody(embed, isWaiting ? buttonsOf(confirmation) : []);
}

type Standing = { readonly title: string; readonly color: number; readonly lines: readonly string[] };

function standing({ state, done, tradeId, denial, question }: ConfirmationView): Standing {
  switch (state) {
    case 'waiting': {
      const again = question > 1 ? ['The provider changed the call; this is the new plan.'] : [];
      return { title: '❓ Trade this?', color: colors.warning, lines: [...again, 'Nothing is traded unless you say so.'] };
    }
    case 'confirmed':
      if (tradeId !== null) return { title: '✅ Confirmed:', color: colors.profit, lines: ['The card of the trade shows how it goes.'] };
      if (!done) return { title: '⏳ Confirmed, being opened:', color: colors.working, lines: [] };
      return { title: '⛔ Confirmed, but not opened:', color: colors.warning, lines: denialLines(denial) };
    case 'dismissed':
      return { title: '⏭️ Skipped:', color: colors.neutral, lines: ['Nothing was traded.'] };
    case 'expired':
      return { title: '⌛ Not answered in time:', color: colors.neutral, lines: ['Nothing was traded.'] };
    case 'superseded':
      return { title: '↩️ Taken back:', color: colors.neutral, lines: [...denialLines(denial), 'Nothing was traded.'] };
  }
}

function whyLines({ confidence, confirmBelow, doubts }: ConfirmationView): readonly string[] {
  const percent = (ratio: string): string => `${Math.round(Number(ratio) * 100)} %`;
  return [
    `The reading is ${percent(confidence)} sure; you are asked below ${percent(confirmBelow)}.`,
    ...doubts.map((doubt) => fit(plain(doubt), 200)),
  ];
}

function planLines({ plan, quote }: ConfirmationView): readonly string[] {
  return [
    ...plan.entries.map(
      ({ type, price, quantity }) =>
        `Enter ${formatNumber(quantity)} ${type === 'market' || price === null ? 'at market' : `${type} ${formatNumber(price)}`}`,
    ),
    `Stop ${formatNumber(plan.stopLoss)} · targets ${plan.targets.length === 0 ? 'none' : plan.targets.map((price) => formatNumber(price)).join(', ')}${plan.leverage === null ? '' : ` · leverage ${formatNumber(plan.leverage)}×`}`,
    `At worst you lose **${formatMoney(plan.worstLoss, quote)}**, costs included.`,
  ];
}

function buttonsOf({ confirmationId, question }: ConfirmationView): readonly APIButtonComponent[] {
  return [
    { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Trade it', custom_id: buttonIds.trade(confirmationId, question) },
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Skip', custom_id: buttonIds.skip(confirmationId, question) },
  ];
}
