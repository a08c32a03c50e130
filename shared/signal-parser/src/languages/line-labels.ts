/** What a word at the start of a line of prices may name; `exit` is the stop or the targets, whichever the message lacks. */
export type LineLabel = 'entry' | 'stop' | 'target' | 'exit';

/**
 * Words that name a level only at the start of a line that holds nothing but prices behind them ("Risk > 43.9"); everywhere else they mean
 * something else, or nothing. Accents are folded, characters simplified.
 */
const labels: Readonly<Record<LineLabel, readonly string[]>> = {
  entry: [
    'in|price|trigger|trigger price|open|opening|open price|opening price|order price|order|start|from',
    'point|at|bid|bids|limit order at|reference price|signal price|position price|execution|execute at|order at',
    'заход|заходы|цена|открытие|открываем|заявка|заявки|ордер|ордера|набор|старт|от|цена сигнала|ціна|захід',
    'preco|abertura|gatilho|ordem|precio|apertura|orden|gatillo|fiyat|acilis|emir|tetik|prezzo|prix|preis|kurs',
    'gia|harga|السعر|سعر|قیمت|نقطه|نقاط|در نقطه|در نقاط|价格|价位|挂单|开仓价|位置|点位',
  ],
  stop: [
    'risk|risk level|protection|protect|invalid|invalidation|invalidated|cut|cut loss|cut at|safety|guard|kill|abort',
    'defense|defence|bail|bail out|hard exit|max pain|wrong at|wrong below|wrong above',
    'защита|отмена|отмена сценария|слом|риск|ограничение|ограничение убытка|захист|страховка|инвалидация',
    'protecao|invalidacao|proteccion|invalidacion|corte|koruma|iptal|protezione|protection|absicherung',
    'bao ve|cat lo|batas rugi|حماية|الحماية|防守|防守位|失效|保护|破位',
  ],
  target: [
    'reward|reward zone|goal|goals|aim|aims|aiming|obj|objective|objectives|booking|book|booking levels|take|takes|scale out|destination',
    'фиксация|фиксации|фиксируем|фиксирую|фикс|профит|профиты|снимаем|разгрузка|сдача|сдаем|фіксація|забираем',
    'realizacao|parciais|parciales|objectif|chot',
    '止赢|出货|目标价|看',
  ],
  exit: [
    'exit|exits|out|close|closes|closing|exit at|exit price|close at|leave|cover|exit zone|exit level|exit levels',
    'выход|выходы|закрытие|закрываем|выход по|вихід|закриття',
    'saida|saidas|fechamento|fechar|salida|salidas|cierre|cerrar|cikis|kapanis|uscita|sortie|ausstieg|thoat|keluar',
    'خروج|الخروج|离场|离场位|出场|出场位|平仓',
  ],
};

const byText = new Map(
  Object.entries(labels).flatMap(([name, words]) =>
    words.flatMap((line) => line.split('|').map((word) => [word.replaceAll(' ', ''), name] as const)),
  ),
);

/** Returns what the words at the start of a line may name. */
export function lineLabel(words: string): LineLabel | null {
  const name = byText.get(words.replaceAll(' ', ''));
  return name === 'entry' || name === 'stop' || name === 'target' || name === 'exit' ? name : null;
}
