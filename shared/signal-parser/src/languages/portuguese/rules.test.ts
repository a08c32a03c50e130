import { describe, expect, test } from 'vitest';
import { read, readShort } from '../../testing/read.ts';

describe('1 numbers', () => {
  test.each([
    ['SOL/USDT COMPRA\nEntrada: 143,50\nStop: 138,20\nAlvos: 150,00 / 158,75', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    ['BTC/USDT compra\nEntrada: 43.250,50\nStop: 42.100,00\nAlvo: 45.000,00', 'BTC/USDT long limit 43250.5 | sl 42100 | tp 45000'],
    ['#BTC LONG\nEntrada: 61.200\nStop: 59.800\nAlvo 1: 63.400\nAlvo 2: 66.000', 'BTC long limit 61200 | sl 59800 | tp 63400 66000'],
    ['ETH/USDT venda\nEntrada: 3.450\nStop: 3.580\nAlvo: 3.200', 'ETH/USDT short limit 3450 | sl 3580 | tp 3200'],
    ['XRPUSDT compra\nEntrada: US$ 0,52\nStop: US$ 0,48\nAlvo: US$ 0,60', 'XRP/USDT long limit 0.52 | sl 0.48 | tp 0.6'],
    ['SOL/USDT compra\nEntrada: 98,xx\nStop: 90\nAlvo: 110', 'refusal NUMBER_INCOMPLETE'],
    ['SOL compra\nEntrada: 100\nStop: 95\nAlvo: 500', 'refusal LEVEL_OUTLIER'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('2 symbol', () => {
  test.each([
    ['Moeda: INJ\nTipo: SHORT\nEntrada: 24,1\nStop: 25,3\nAlvos: 23 - 22 - 20', 'INJ short limit 24.1 | sl 25.3 | tp 23 22 20'],
    ['Par: ADA/USDT\nOperação: COMPRA\nEntrada: 0,45\nStop: 0,42\nAlvo: 0,50', 'ADA/USDT long limit 0.45 | sl 0.42 | tp 0.5'],
    ['Ativo: NEARUSDT.P\nDireção: VENDA\nEntrada: 5,20\nStop: 5,45\nAlvo: 4,80', 'NEAR/USDT short limit 5.2 | sl 5.45 | tp 4.8'],
    ['BTC/USDT e ETH/USDT compra\nEntrada: 60000\nStop: 58000\nAlvo: 65000', 'refusal SYMBOL_AMBIGUOUS'],
    ['Compra\nEntrada: 100\nStop: 95\nAlvo: 110', 'refusal SYMBOL_MISSING'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('3 side', () => {
  test.each([
    ['AVAX vendido 35,2 stop 36,4 alvo 33', 'AVAX short limit 35.2 | sl 36.4 | tp 33'],
    ['#LINK - posição comprada\nEntrada 14,2\nStop 13,6\nAlvos 15 e 16,5', 'LINK long limit 14.2 | sl 13.6 | tp 15 16.5'],
    ['DOT/USDT (médio prazo)\nEntrada: 6,10\nAlvos: 6,60 | 7,20\nStop loss: 5,70', 'DOT/USDT long limit 6.1 | sl 5.7 | tp 6.6 7.2'],
    ['SOL COMPRA\nEntrada: 150\nStop: 160\nAlvo: 140', 'refusal STOP_WRONG_SIDE'],
    ['SOL COMPRA\nEntrada: 150\nStop: 140\nAlvo: 145', 'refusal TARGET_WRONG_SIDE'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('4 entry', () => {
  test.each([
    ['OP long a mercado\nStop 1,70\nAlvos 1,95 2,10', 'OP long market | sl 1.7 | tp 1.95 2.1'],
    ['#SUI COMPRA\nEntrada: a mercado (3,25)\nStop: 3,05\nAlvo: 3,60', 'SUI long market 3.25 | sl 3.05 | tp 3.6'],
    [
      'ARB/USDT\nLONG\nFaixa de entrada: 0,80 - 0,84\nStop: 0,76\nAlvos: 0,90 / 0,98',
      'ARB/USDT long zone 0.8 0.84 | sl 0.76 | tp 0.9 0.98',
    ],
    ['LTC compra entre 82 e 84, stop em 79, alvos 88 e 92', 'LTC long zone 82 84 | sl 79 | tp 88 92'],
    [
      'FIL short\nEntrada 1: 4,50\nEntrada 2: 4,70\nStop: 4,95\nAlvo 1: 4,20\nAlvo 2: 3,90',
      'FIL short limit 4.5 & limit 4.7 | sl 4.95 | tp 4.2 3.9',
    ],
    ['APT LONG\nEntrada acima de 9,50\nStop 9,00\nAlvo 10,50', 'APT long breakout 9.5 | sl 9 | tp 10.5'],
    ['Ordem limite\nBNB/USDT venda\nEntrada: 610\nStop: 628\nAlvos: 590, 570', 'BNB/USDT short limit 610 | sl 628 | tp 590 570'],
    ['Entrar agora em LONG: ETH\nStop: 3100\nAlvo: 3500', 'ETH long market | sl 3100 | tp 3500'],
    [
      'Zona de compra: 0,0850 – 0,0870\n#TRX\nAlvos: 0,0910 - 0,0950\nStop: 0,0820',
      'TRX long zone 0.085 0.087 | sl 0.082 | tp 0.091 0.095',
    ],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('5 stop', () => {
  test.each([
    ['BTC LONG\nEntrada 60000\nStop: fechamento 4h abaixo de 58500\nAlvo 64000', 'BTC long limit 60000 | sl 58500 4h candle | tp 64000'],
    ['SOL LONG\nEntrada 150\nStop: fechamento diário abaixo de 141\nAlvo 170', 'SOL long limit 150 | sl 141 1d candle | tp 170'],
    ['ETH short\nEntrada 3400\nStop loss: 3%\nAlvo 3200', 'ETH short limit 3400 | sl 3% | tp 3200'],
    ['ETH short\nEntrada 3400\nSem stop\nAlvo 3200', 'ETH short limit 3400 | tp 3200'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('6 targets', () => {
  test.each([
    [
      'SOL LONG\nEntrada 150\nStop 141\nAlvos:\n1) 155 - 25%\n2) 160 - 25%\n3) 170 - 50%',
      'SOL long limit 150 | sl 141 | tp 155(25%) 160(25%) 170(50%)',
    ],
    ['SOL LONG\nEntrada 150\nStop 141\nTake 1: 155\nTake 2: 160\nTake 3: em aberto', 'SOL long limit 150 | sl 141 | tp 155 160 open'],
    [
      'SOL LONG\nEntrada 150\nStop 141\nPrimeiro alvo: 155\nSegundo alvo: 160\nAlvo final: 175',
      'SOL long limit 150 | sl 141 | tp 155 160 175',
    ],
    ['SOL LONG\nEntrada 150\nStop 141\nRealização: 155, 160 e 170', 'SOL long limit 150 | sl 141 | tp 155 160 170'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('7 leverage', () => {
  test.each([
    ['SOL LONG 10x\nEntrada 150\nStop 141\nAlvo 160', 'SOL long limit 150 | sl 141 | tp 160 | 10x'],
    ['SOL LONG\nAlavancagem: 5x a 10x (isolada)\nEntrada 150\nStop 141\nAlvo 160', 'SOL long limit 150 | sl 141 | tp 160 | 5-10x isolated'],
    ['SOL LONG\nAlavancagem recomendada: Cruzada 20x\nEntrada 150\nStop 141\nAlvo 160', 'SOL long limit 150 | sl 141 | tp 160 | 20x cross'],
    ['SOL LONG\nalav. 15\nEntrada 150\nStop 141\nAlvo 160', 'SOL long limit 150 | sl 141 | tp 160 | 15x'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('8 risk and size', () => {
  test.each([
    ['SOL LONG\nEntrada 150\nStop 141\nAlvo 160\nRisco: 1%', 'SOL long limit 150 | sl 141 | tp 160 | risk 1%'],
    ['SOL LONG\nEntrada 150\nStop 141\nAlvo 160\nRisco 2% da banca', 'SOL long limit 150 | sl 141 | tp 160 | risk 2%'],
    ['SOL LONG\nEntrada 150\nStop 141\nAlvo 160\nUsar 5% da banca', 'SOL long limit 150 | sl 141 | tp 160 | size 5%'],
    ['SOL LONG meia mão\nEntrada 150\nStop 141\nAlvo 160', 'SOL long limit 150 | sl 141 | tp 160 | size 0.5'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('9 spelling', () => {
  test.each([
    ['🟢 𝐂𝐎𝐌𝐏𝐑𝐀 #SOL\n✅ Entrada ➡️ 150\n🛑 Stop ➡️ 141\n🎯 Alvo ➡️ 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['sol compra entrada 150 stop 141 alvo 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['**SOL/USDT** | *VENDA* | Entrada: `150` | Stop: `158` | Alvos: `145` `140`', 'SOL/USDT short limit 150 | sl 158 | tp 145 140'],
    ['SOL LONG\nALAVANCAGEM 10X\nENTRADA 150\nSTOP LOSS 141\nALVOS 155/160', 'SOL long limit 150 | sl 141 | tp 155 160 | 10x'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('10 no order', () => {
  test.each([
    'Se o BTC romper 65.000 abro compra com stop em 63.000',
    'Talvez eu compre SOL em 140 com alvo em 160',
    'Alguém entrou comprado em SOL a 150?',
    'Será que SOL vai buscar 200?',
    'Devo comprar ETH agora?',
    '✅ Alvo 2 atingido em #SOL, lucro de 38%',
    '#AVAX bateu o stop, -5%. Seguimos para a próxima!',
    'Resultado da semana: 12 gains e 3 loss, +240% de lucro',
    'Entrada 1 executada em #LINK 14,20',
    'Bitcoin cai 5% e perde os 60.000 dólares após dados de inflação nos EUA',
    'Análise BTC: suporte em 58.000 e resistência em 64.500. Aguardar confirmação.',
    'Grupo VIP com 70% de desconto! Só R$ 97 por mês, chame no privado',
    'Lembrete: sempre movam o stop para a entrada depois do primeiro alvo',
    'Obrigado mestre, fechei minha compra de SOL com 30%!',
    'Um amigo comprou SOL a 150 com alvo em 300',
    'Bom dia, pessoal! Hoje tem live às 20h',
  ])('noise: %j', (text) => expect(readShort(text)).toBe('noise'));
});

describe('11 not crypto', () => {
  test.each([
    'XAUUSD compra\nEntrada 2350\nStop 2340\nAlvo 2370',
    'Ouro compra 2350, stop 2340, alvo 2370',
    'EURUSD VENDA\nEntrada: 1,0850\nStop: 1,0900\nAlvo: 1,0780',
    'Opções binárias\nPar: BTC/USDT\nEntrada: 14:35\nExpiração: 5 minutos\nCOMPRA',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});

describe('instructions', () => {
  test.each([
    ['Fechar SOL', 'close SOL'],
    ['Fechando a operação de ETH agora', 'close ETH'],
    ['Zerar #LINK a mercado', 'close LINK'],
    ['Saí de AVAX', 'close AVAX'],
    ['Encerrem todas as posições', 'close all'],
    ['Fechar todos os longs', 'close longs'],
    ['Feche metade de SOL', 'partial_close SOL 0.5'],
    ['Realizem 50% da posição', 'partial_close none 0.5'],
    ['Realizei 30% em BTC', 'partial_close BTC 0.3'],
    ['Fazer parcial em SOL', 'partial_close SOL'],
    ['Fechei 50% e movi o stop pra entrada', 'partial_close none 0.5; breakeven none'],
    ['Alvo 1 batido 🎯 realizem 30% e stop no zero a zero', 'partial_close none 0.3; breakeven none'],
    ['Mover stop de ETH para a entrada', 'breakeven ETH'],
    ['SOL: stop no 0x0', 'breakeven SOL'],
    ['Coloquem o stop no zero a zero', 'breakeven none'],
    ['Protejam a operação, stop no ponto de entrada', 'breakeven none'],
    ['Subir o stop de SOL para 152', 'move_sl SOL 152'],
    ['Novo stop BTC: 61.500', 'move_sl BTC 61500'],
    ['Cancelar ordem de DOT', 'cancel DOT'],
    ['Cancelem as ordens pendentes', 'cancel none'],
    ['Desconsiderem o sinal de ADA', 'cancel ADA'],
    ['Novos alvos SOL: 170, 180, 190', 'edit_tp SOL 170 180 190'],
    ['Alterar o alvo de ETH para 3600', 'edit_tp ETH 3600'],
    ['Alterar a entrada de ETH para 3300', 'edit_entry ETH 3300'],
    ['Aumentar a posição em SOL a 140', 'add SOL 140'],
    ['Retirar o stop de BTC', 'cancel_sl BTC'],
    ['Cancelar alvos de BTC', 'cancel_tp BTC'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));

  test.each(['Pode fechar SOL', 'Quem quiser pode realizar 50% em SOL', 'Opcional: fechar metade de SOL'])('an option: %j', (text) => {
    const { kind, confidence } = read(text);
    expect([kind, Number(confidence) <= 0.7]).toEqual(['instruction', true]);
  });
});

test('12 hostile text ends as noise or a refusal', () => {
  for (const text of ['entrada '.repeat(2000), '‮COMPRA SOL entrada 150 stop 160', 'alvo 1 '.repeat(2500), '('.repeat(15000) + 'compra'])
    expect(['noise', 'refusal']).toContain(read(text).kind);
});
