import type { QueryOf } from '@trade-executor/contracts/api/endpoint';
import { MOST_PER_PAGE } from '@trade-executor/contracts/api/page';
import { exportReceiptsEndpoint, exportReceiptsJsonEndpoint } from '@trade-executor/contracts/api/receipts';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { csvLine } from '../trades/csv.ts';
import { readReceipts } from './list-receipts.ts';

type ExportReceiptsInput = { readonly actor: Actor; readonly query: QueryOf<typeof exportReceiptsEndpoint> };
type Rule = ReceiptView['rules'][number];

const numbersText = ({ numbers }: Rule): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const columns: readonly (readonly [name: string, read: (receipt: ReceiptView, rule: Rule | null) => string])[] = [
  ['receiptId', ({ receiptId }) => receiptId],
  ['at', ({ at }) => new Date(at).toISOString()],
  ['subject', ({ subject }) => subject],
  ['provider', ({ providerName }) => providerName ?? ''],
  ['messageId', ({ messageId }) => messageId],
  ['copierId', ({ copierId }) => copierId ?? ''],
  ['understood', ({ understood }) => understood ?? ''],
  ['verdict', ({ verdict }) => verdict],
  ['denial', ({ denial }) => denial?.code ?? ''],
  ['why', ({ denial }) => denial?.why ?? ''],
  ['rule', (_, rule) => rule?.rule ?? ''],
  ['passed', (_, rule) => (rule === null ? '' : rule.passed ? 'yes' : 'no')],
  ['numbers', (_, rule) => (rule === null ? '' : numbersText(rule))],
  ['tradeId', ({ trade }) => trade?.tradeId ?? ''],
  ['realizedPnl', ({ trade }) => trade?.realizedPnl ?? ''],
  ['fees', ({ trade }) => trade?.fees ?? ''],
  ['netPnl', ({ trade }) => trade?.netPnl ?? ''],
  ['asset', ({ trade }) => trade?.quote ?? ''],
];

/** The actor's receipts as CSV, newest first, a line for each rule (one line where none was asked), read and told page by page. */
export async function* exportReceipts(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  { actor, query }: ExportReceiptsInput,
): AsyncGenerator<string> {
  requireEndpointRole(actor, exportReceiptsEndpoint);
  let header = csvLine(columns.map(([name]) => name));
  for await (const receipts of pagesOf(deps, actor, query)) {
    const lines = receipts.flatMap((receipt) => rulesOf(receipt).map((rule) => csvLine(columns.map(([, read]) => read(receipt, rule)))));
    yield header + lines.join('');
    header = '';
  }
}

/** The same whole, with orders, fills and money of its trade: one JSON object a line. */
export async function* exportReceiptsJson(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  { actor, query }: ExportReceiptsInput,
): AsyncGenerator<string> {
  requireEndpointRole(actor, exportReceiptsJsonEndpoint);
  for await (const receipts of pagesOf(deps, actor, query)) yield receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join('');
}

function rulesOf({ rules }: ReceiptView): readonly (Rule | null)[] {
  return rules.length > 0 ? rules : [null];
}

/** At least one page, which may be empty. */
async function* pagesOf(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  actor: Actor,
  query: ExportReceiptsInput['query'],
): AsyncGenerator<readonly ReceiptView[]> {
  let cursor: string | undefined;
  do {
    const page = await readReceipts(deps, actor, { ...query, limit: MOST_PER_PAGE, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
