import type { Phrases } from '../concept.ts';
import { combine } from '../inflect.ts';
import { listed } from '../listed.ts';

const spans = ['zona', 'regiao', 'faixa', 'area', 'intervalo'];
const areas = [...spans, 'ponto', 'preco', 'valor', 'nivel'];

/** Labels of fields, sides and ways in. */
export const labels: Phrases = {
  entry: [
    'entrada',
    'a entrada',
    'entradas',
    'entrada sugerida',
    'entradas sugeridas',
    'entrada em',
    'entradas em',
    'entrada imediata',
    'entrada limite',
    'ordem de entrada',
    'ordens de entrada',
    'pontos de entrada',
    'precos de entrada',
    'alvo de entrada',
    'alvos de entrada',
    'entrar',
    'entrar em',
    'entrem',
    'entrem em',
    'entre em',
    'entramos em',
    'entrando em',
    'entrando',
    'comprar em',
    'comprar entre',
    'compre entre',
    'compra entre',
    'vender entre',
    'compre em',
    'comprar a',
    'compra em',
    'vender em',
    'venda em',
    'venda entre',
    'ordem de compra',
    'ordem de venda',
    ...combine(areas, ['de'], ['entrada', 'entradas', 'compra', 'venda', 'compras', 'acumulacao']),
  ],
  averaging: listed(`
    preco medio | fazer preco medio | medio | segunda entrada | terceira entrada | recompra | recompras | reentrada em | aporte |
    aportes | reforco | reforcar | dca em
  `),
  stop: listed(`
    stop | stops | stop loss | stoploss | stop de perda | stop de perdas | stop em | parada | parar perdas | parar a perda |
    limite de perda | limite de perdas | limitar perdas | perda maxima | stop inicial | stop curto | stop longo | stop tecnico |
    invalidacao | protecao
  `),
  target: listed(`
    alvo | alvos | alvo final | alvo principal | alvos de lucro | alvo de lucro | alvos de venda | alvo de venda | alvos em | alvo em |
    objetivo | objetivos | objectivo | objectivos | realizacao | realizacoes | realizacao em | tomada de lucro | tomada de lucros | take |
    takes | take em | takes em | stop gain | stopgain | meta | metas | saidas
  `),
  next_target: listed(`
    proximo alvo | proximos alvos | novo alvo | novos alvos | nova meta | novas metas | proximo objetivo | novo objetivo |
    novos objetivos | alvo seguinte | novo take | novos takes | novo tp
  `),
  leverage: listed(`
    alavancagem | alavancagem sugerida | alavancagem recomendada | alavancagem maxima | alavancagem de | alavancado | alavancada | alav |
    alavanc | alavancagen | alavangem
  `),
  risk: listed(`
    risco | risco por operacao | risco por trade | risco de | risco maximo | risco da operacao | gestao | gestao de risco |
    gerenciamento | gerenciamento de risco | arriscar | arrisque | arriscando
  `),
  size: listed(`
    tamanho | tamanho da posicao | tamanho da mao | meia mao | mao | capital por operacao | lote | valor da entrada | valor por operacao |
    quantidade | margem | investir | investimento | invista | usar | use | usem | utilizar | utilize | alocacao | exposicao
  `),
  symbol_label: ['par', 'ativo', 'moeda', 'cripto', 'criptomoeda', 'criptoativo', 'papel', 'paridade', 'simbolo', 'activo', 'token'],
  side_label: listed(`
    direcao | direccao | sinal | tipo | tipo de ordem | tipo de operacao | operacao | lado | sentido | ordem | estrategia | novo sinal |
    nova operacao | nova entrada | novo trade | sinal vip | sinal gratis | posicao
  `),
  venue_label: ['corretora', 'corretoras', 'exchange', 'plataforma', 'bolsa', 'canal'],
  other_label: listed(`
    preco atual | preco agora | valor atual | cotacao | cotacao atual | ultimo preco | teto de entrada | probabilidade | assertividade |
    taxa de acerto | saida | duracao | resultado | lucro | lucros | lucro atual | lucro potencial | lucro esperado | potencial de lucro |
    prejuizo | preco do alvo | tempo grafico | grafico | periodo | suporte | suportes | resistencia | resistencias | score | confianca |
    regime | sentimento | risco retorno | risco/retorno | retorno risco | relacao risco retorno | nivel de risco | data | hora | horario |
    validade | expiracao | vencimento | maxima | minima | media movel | fundo | topo | liquidacao | preco de liquidacao | capitalizacao
  `),
  own_word: ['aviso depois', 'a definir', 'informo depois', 'aguarde aviso', 'aviso aqui', 'em breve', 'atualizo depois'],
  long: listed(`
    comprado | comprada | comprados | posicao comprada | posicao longa | posicao de compra | operacao comprada | operacao de compra |
    longar | longando | longuei | entrar comprado | entrando comprado | entrada comprada | abrir long
  `),
  short: listed(`
    vendido | vendida | vendidos | posicao vendida | posicao curta | posicao de venda | operacao vendida | operacao de venda |
    venda a descoberto | shortar | shortando | shortei | shorta | entrar vendido | entrando vendido | entrada vendida | abrir short
  `),
  buy: [
    'compra',
    'compras',
    'comprar',
    'compre',
    'comprem',
    'compramos',
    'comprando',
    'comprei',
    'compro',
    'comprar em',
    'comprar a',
    'compra em',
    'compre em',
    'comprar entre',
    'compra entre',
    'compre entre',
    'ordem de compra',
    'sinal de compra',
    ...combine(areas, ['de compra']),
  ],
  sell: [
    'venda',
    'vender',
    'vendam',
    'vendemos',
    'vendendo',
    'vender em',
    'venda em',
    'vender entre',
    'venda entre',
    'ordem de venda',
    'sinal de venda',
    ...combine(areas, ['de venda']),
  ],
  longs: ['os longs', 'posicoes compradas', 'posicoes long', 'operacoes de compra', 'todos os longs', 'todas as compras'],
  shorts: ['os shorts', 'posicoes vendidas', 'posicoes short', 'operacoes de venda', 'todos os shorts', 'todas as vendas'],
  market: listed(`
    a mercado | ao mercado | preco de mercado | a preco de mercado | ao preco de mercado | preco a mercado | ordem a mercado |
    no mercado | pelo mercado | entrada a mercado | entrar a mercado | mercado | no preco atual | ao preco atual | pelo preco atual |
    preco atual de mercado | entrar agora | entrada agora | entrada imediata | comprar agora | vender agora | compre agora |
    valor de mercado
  `),
  now: ['agora', 'imediata', 'imediatamente', 'ja', 'neste momento'],
  limit: listed(`
    limite | ordem limite | ordem limitada | ordens limite | limitada | ordem limit | ordem pendente | pendente | ordem programada
  `),
  zone: [
    ...spans,
    'entre',
    ...combine(['compra', 'comprar', 'compre', 'venda', 'vender', 'entrada', 'entrar'], ['entre']),
    ...combine(spans, ['de'], ['entrada', 'entradas', 'compra', 'venda', 'compras', 'acumulacao']),
  ],
  above: ['acima', 'acima de', 'acima dos', 'acima do', 'superando', 'passar de'],
  below: ['abaixo', 'abaixo de', 'abaixo dos', 'abaixo do', 'perder'],
  break: ['rompimento', 'no rompimento', 'no rompimento de', 'rompimento de', 'rompendo', 'romper', 'ao romper', 'perda de'],
  cross: ['cruzada', 'cruzado', 'margem cruzada', 'modo cruzado', 'crossada'],
  isolated: ['isolada', 'isolado', 'margem isolada', 'modo isolado'],
  spot: ['a vista', 'mercado a vista', 'mercado spot'],
  futures: ['futuros', 'futuro', 'perpetuo', 'perpetuos', 'mercado futuro', 'contrato futuro', 'usdt m'],
};
