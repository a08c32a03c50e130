import type { ParseReceiptView } from '@trade-executor/contracts/internal/notifications';
import { fit, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { groupNumbers } from './numbers.ts';
import { colors } from './present-trade-card.ts';
import { readingButton } from './reading-button.ts';

const MOST_LINES = 5;

/** Under the provider's message: what was understood, and on how many copiers it was followed. Understood and denied are two things. */
export function presentParseReceipt({
  messageId,
  deleted,
  hadTrades,
  understood,
  copiers,
  trades,
  denials,
}: ParseReceiptView): MessageBody {
  const shown = understood.slice(0, MOST_LINES).map((line) => `**${fit(plain(groupNumbers(line)), 400)}**`);
  const left = understood.length - shown.length;
  const taken = hadTrades ? 'unfilled entries are cancelled, positions stay protected' : 'what it asked for and was carried out stays so';
  const heading = deleted ? `Deleted: ${taken}.` : 'Understood:';
  const lines = [
    ...(understood.length === 0 && !deleted ? ['Nothing is asked for any more since it was edited.'] : [heading]),
    ...shown,
    ...(left > 0 ? [`… and ${left} more`] : []),
    ...copierLines(copiers, denials.length > 0),
    ...tradeLines(trades),
    ...denials.slice(0, MOST_LINES).map(({ what }) => `Not followed: ${fit(plain(groupNumbers(what)), 300)}`),
  ];
  return embedBody({ color: colors.neutral, description: fitLines(lines, limits.description) }, [readingButton(messageId)]);
}

function copierLines({ took, denied, asked }: ParseReceiptView['copiers'], isExplained: boolean): readonly string[] {
  const all = took + denied + asked;
  const put = asked === 0 ? [] : [`Put to the traders of ${copiersOf(asked)}, who confirm it first.`];
  if (took + denied === 0) return put;
  if (took === all) return [`Followed by ${all === 1 ? 'the one copier' : `all ${all} copiers`}.`];
  if (denied === 0) return [`Followed by ${took} of ${copiersOf(all)}.`, ...put];
  const told = isExplained ? '' : ' Each of those traders was told why.';
  return [
    took === 0
      ? `Understood, but denied for ${copiersOf(denied)}.${told}`
      : `Followed by ${took} of ${copiersOf(all)}, denied for ${denied}.${told}`,
    ...put,
  ];
}

const copiersOf = (count: number): string => `${count} ${count === 1 ? 'copier' : 'copiers'}`;

function tradeLines({ carriedOut, denied }: ParseReceiptView['trades']): readonly string[] {
  const trades = (count: number): string => `${count} ${count === 1 ? 'trade' : 'trades'}`;
  return [
    ...(carriedOut > 0 ? [`Carried out on ${trades(carriedOut)}.`] : []),
    ...(denied > 0 ? [`Not carried out on ${trades(denied)}; each of those traders was told why.`] : []),
  ];
}
