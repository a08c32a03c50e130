import { explainDenial } from '@trade-executor/domain/decide/explain';
import type { Confirmation, ConfirmationState } from '@trade-executor/domain/confirmation/confirmation';
import type { Receipt } from '@trade-executor/domain/receipt';
import { pauseWords } from '@trade-executor/domain/risk/explain-halt';
import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Telling } from '../../execution/ports/store.ts';
import type { Models } from '../../models/create-models.ts';
import { fromStored } from '../../models/decimal128.ts';
import { toTrade } from '../../models/to-trade.ts';
import { pairName } from '../../views/pair-name.ts';
import { understoodLine } from '../../views/understood-line.ts';

type Subject = Pick<Telling, 'kind' | 'subjectId'>;

/** Returns what tellings say, each in one line: one query for each kind. */
export async function tellingTexts(models: Models, tellings: readonly Subject[]): Promise<(telling: Subject) => string> {
  const idsOf = (...kinds: readonly Telling['kind'][]): string[] =>
    tellings.filter(({ kind }) => kinds.includes(kind)).map(({ subjectId }) => subjectId);
  const [trades, receipts, halts, asked] = await Promise.all([
    models.trades.find({ tradeId: { $in: idsOf('trade-card') } }, { _id: 0, trade: 1 }).lean(),
    models.receipts.find({ receiptId: { $in: idsOf('receipt', 'message-refused') } }, { _id: 0, receipt: 1 }).lean(),
    models.halts.find({ haltId: { $in: idsOf('halt') } }, { _id: 0, haltId: 1, pause: 1, detail: 1 }).lean(),
    models.confirmations.find({ confirmationId: { $in: idsOf('confirmation') } }, { _id: 0, confirmation: 1 }).lean(),
  ]);
  const texts = new Map<string, string>([
    ...trades.map(({ trade }) => tradeLine(toTrade(trade))),
    ...receipts.map(({ receipt }) => receiptLine(fromStored<Receipt>(receipt))),
    ...halts.map(haltLine),
    ...asked.map(({ confirmation }) => questionLine(fromStored<Confirmation>(confirmation))),
  ]);
  return ({ kind, subjectId }) =>
    texts.get(subjectId) ?? (kind === 'parse-receipt' ? 'A message was understood' : 'Something that is no longer here');
}

function haltLine({ haltId, pause, detail }: Pick<Halt, 'haltId' | 'pause' | 'detail'>): [string, string] {
  return [haltId, `${pauseWords[pause].title}: ${detail}`];
}

function tradeLine({ tradeId, side, instrument, stage }: Trade): [string, string] {
  return [tradeId, `${side.toUpperCase()} ${pairName(instrument)}: ${stage}`];
}

function receiptLine({ receiptId, denial, understood }: Receipt): [string, string] {
  const line = understoodLine(understood) ?? 'A message';
  return [receiptId, denial ? `Not followed: ${explainDenial(denial).what} (${line})` : `Followed: ${line}`];
}

const questionWords: Readonly<Record<ConfirmationState, string>> = {
  waiting: 'waiting for your answer',
  confirmed: 'confirmed',
  dismissed: 'skipped',
  expired: 'not answered in time',
  superseded: 'taken back',
};

function questionLine({ confirmationId, order, state }: Confirmation): [string, string] {
  return [confirmationId, `Asked, ${questionWords[state]}: ${understoodLine(order) ?? ''}`];
}
