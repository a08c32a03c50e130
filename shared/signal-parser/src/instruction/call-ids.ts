/** An id that the provider gives a call, without its #, and where it stands in the normalised text. */
export type CallId = { readonly id: string; readonly start: number };

const what =
  'signal|call|trade|position|setup|order|сигнал[ауе]?|сделк[аиуе]|ордер|позици[яию]|угода|сигналу|señal|senal|operaci[oó]n|sinal|opera[cç][aã]o|sinyal|işlem|islem|tín hiệu|tin hieu|lệnh|lenh|إشارة|اشارة|صفقة|信号|信號|订单|訂單|单|單';
/** "SIGNAL ID: #2001", "Call #17", "Сигнал №17", "ID: 55"; the id holds a digit. */
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${what})[ \\t]{0,2}(?:(?:id|ид)[ \\t]{0,2}[:=-]?[ \\t]{0,2}#?|(?:#|№|no\\.?[ \\t]?|nr\\.?[ \\t]?|номер |رقم )#?)|(?:单号|單號|编号|編號)[ \\t]{0,2}[:#]|(?:id|ид)[ \\t]{0,2}[:=#№-][ \\t]{0,2}#?|id[ \\t](?=\\d))[ \\t]{0,2}([a-z0-9][a-z0-9_-]{0,23})(?![\\p{L}\\p{N}/])`,
  'giu',
);
/** "close #17": only behind such a word; "Target #1" is no call. */
const bare = new RegExp(
  '(?<=(?:^|[^\\p{L}])(?:close|cancel|exit|on|for|of|закр\\p{L}{1,8}|отмен\\p{L}{1,6}|по|平仓|平倉|取消|cerrar|fechar|kapat|đóng)[ \\t]{0,2})#(\\d{1,6})(?![\\p{L}\\p{N}/.,])',
  'giu',
);
const mostIds = 20;

/** Returns the ids of calls that a text names, in its order; linear. */
export function readCallIds(text: string): readonly CallId[] {
  const found: CallId[] = [];
  for (const pattern of [labelled, bare])
    for (const match of text.matchAll(pattern)) {
      const id = match[1] ?? '';
      if (/\d/.test(id) && found.length < mostIds) found.push({ id, start: match.index });
    }
  return found;
}

/** Returns the id when there is one and only one. */
export function onlyCallId(ids: readonly CallId[]): string | null {
  const [only, another] = [...new Set(ids.map(({ id }) => id))];
  return only !== undefined && another === undefined ? only : null;
}
