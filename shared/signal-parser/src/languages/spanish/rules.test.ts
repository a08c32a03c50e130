import { describe, expect, test } from 'vitest';
import { read, readShort } from '../../testing/read.ts';

describe('1 numbers', () => {
  test.each([
    ['SOL/USDT COMPRA\nEntrada: 143,50\nStop: 138,20\nObjetivos: 150,00 / 158,75', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    [
      'BTC/USDT venta\nPrecio de entrada: 43.250,50\nStop loss: 44.100,00\nObjetivo: 41.000,00',
      'BTC/USDT short limit 43250.5 | sl 44100 | tp 41000',
    ],
    ['BTC largo\nEntrada 61.200\nStop 59.800\nObjetivos 63.400 y 66.000', 'BTC long limit 61200 | sl 59800 | tp 63400 66000'],
    ['AVAX compra\nEntrada: 1.250\nStop: 1.180\nObjetivo: 1.400', 'refusal NUMBER_AMBIGUOUS'],
    ['SOL corto entrada 150 stop 1600 objetivo 140', 'refusal LEVEL_OUTLIER'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('2 symbol', () => {
  test.each([
    ['No es un consejo financiero\nSOL compra\nEntrada 150\nStop 140\nObjetivo 160', 'SOL long limit 150 | sl 140 | tp 160'],
    ['Moneda: INJ\nTipo: CORTO\nEntrada: 24,1\nStop: 25,3\nObjetivos: 23 - 22 - 20', 'INJ short limit 24.1 | sl 25.3 | tp 23 22 20'],
    ['Par: ADA/USDT\nOperación: LARGO\nEntrada: 0,45\nStop: 0,42\nMeta: 0,50', 'ADA/USDT long limit 0.45 | sl 0.42 | tp 0.5'],
    ['BTC/USDT y ETH/USDT compra\nEntrada: 60000\nStop: 58000\nObjetivo: 65000', 'refusal SYMBOL_AMBIGUOUS'],
    ['Compra\nEntrada: 100\nStop: 95\nObjetivo: 110', 'refusal SYMBOL_MISSING'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('3 side', () => {
  test.each([
    ['AVAX en corto 35,2 stop 36,4 objetivo 33', 'AVAX short limit 35.2 | sl 36.4 | tp 33'],
    ['#LINK - posición larga\nEntrada 14,2\nStop 13,6\nObjetivos 15 y 16,5', 'LINK long limit 14.2 | sl 13.6 | tp 15 16.5'],
    ['DOT/USDT (corto plazo)\nEntrada: 6,10\nObjetivos: 6,60 | 7,20\nStop loss: 5,70', 'DOT/USDT long limit 6.1 | sl 5.7 | tp 6.6 7.2'],
    ['SOL LARGO\nEntrada: 150\nStop: 160\nObjetivo: 170', 'refusal STOP_WRONG_SIDE'],
    ['SOL CORTO\nEntrada: 150\nStop: 160\nObjetivo: 155', 'refusal TARGET_WRONG_SIDE'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('4 entry', () => {
  test.each([
    ['OP largo a mercado\nStop 1,70\nObjetivos 1,95 2,10', 'OP long market | sl 1.7 | tp 1.95 2.1'],
    ['#SUI COMPRA\nEntrada: precio de mercado (3,25)\nStop: 3,05\nObjetivo: 3,60', 'SUI long market 3.25 | sl 3.05 | tp 3.6'],
    [
      'ARB/USDT\nLONG\nZona de compra: 0,80 - 0,84\nStop: 0,76\nObjetivos: 0,90 / 0,98',
      'ARB/USDT long zone 0.8 0.84 | sl 0.76 | tp 0.9 0.98',
    ],
    ['LTC compra entre 82 y 84, stop en 79, objetivos 88 y 92', 'LTC long zone 82 84 | sl 79 | tp 88 92'],
    ['APT LONG\nEntrada por encima de 9,50\nStop 9,00\nObjetivo 10,50', 'APT long breakout 9.5 | sl 9 | tp 10.5'],
    ['Orden límite\nBNB/USDT venta\nEntrada: 610\nStop: 628\nObjetivos: 590, 570', 'BNB/USDT short limit 610 | sl 628 | tp 590 570'],
    ['Entramos ahora en LARGO con SOL\nStop: 141\nObjetivo: 170', 'SOL long market | sl 141 | tp 170'],
    [
      'Rango de entrada: 0,0850 a 0,0870\n#TRX\nObjetivos: 0,0910 - 0,0950\nStop: 0,0820',
      'TRX long zone 0.085 0.087 | sl 0.082 | tp 0.091 0.095',
    ],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('5 stop', () => {
  test.each([
    [
      'BTC LARGO\nEntrada 60000\nStop: cierre de 4h por debajo de 58500\nObjetivo 64000',
      'BTC long limit 60000 | sl 58500 4h candle | tp 64000',
    ],
    ['SOL LARGO\nEntrada 150\nStop: cierre diario por debajo de 141\nObjetivo 170', 'SOL long limit 150 | sl 141 1d candle | tp 170'],
    ['ETH corto\nEntrada 3400\nStop de pérdidas: 3%\nObjetivo 3200', 'ETH short limit 3400 | sl 3% | tp 3200'],
    ['ETH corto\nEntrada 3400\nSin stop\nObjetivo 3200', 'ETH short limit 3400 | tp 3200'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('6 targets', () => {
  test.each([
    [
      'SOL LARGO\nEntrada 150\nStop 141\nObjetivos:\n1) 155 - 25%\n2) 160 - 25%\n3) 170 - 50%',
      'SOL long limit 150 | sl 141 | tp 155(25%) 160(25%) 170(50%)',
    ],
    [
      'SOL LARGO\nEntrada 150\nStop 141\nToma de ganancias 1: 155\nToma de ganancias 2: 160\nToma de ganancias 3: abierto',
      'SOL long limit 150 | sl 141 | tp 155 160 open',
    ],
    ['SOL LARGO\nEntrada 150\nStop 141\nPrimer objetivo: 155\nSegundo objetivo: 160', 'SOL long limit 150 | sl 141 | tp 155 160'],
    ['SOL LARGO\nEntrada 150\nStop 141\nMetas: 155, 160 y 170', 'SOL long limit 150 | sl 141 | tp 155 160 170'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('7 leverage', () => {
  test.each([
    [
      'SOL LARGO\nApalancamiento: 5x a 10x (aislado)\nEntrada 150\nStop 141\nObjetivo 160',
      'SOL long limit 150 | sl 141 | tp 160 | 5-10x isolated',
    ],
    [
      'SOL LARGO\nApalancamiento recomendado: Cruzado 20x\nEntrada 150\nStop 141\nObjetivo 160',
      'SOL long limit 150 | sl 141 | tp 160 | 20x cross',
    ],
    ['SOL LARGO\napalancamiento 15\nEntrada 150\nStop 141\nObjetivo 160', 'SOL long limit 150 | sl 141 | tp 160 | 15x'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('8 risk and size', () => {
  test.each([
    ['SOL LARGO\nEntrada 150\nStop 141\nObjetivo 160\nRiesgo: 1%', 'SOL long limit 150 | sl 141 | tp 160 | risk 1%'],
    ['SOL LARGO\nEntrada 150\nStop 141\nObjetivo 160\nGestión del riesgo: 2%', 'SOL long limit 150 | sl 141 | tp 160 | risk 2%'],
    ['SOL LARGO\nEntrada 150\nStop 141\nObjetivo 160\nUsar 5% del capital', 'SOL long limit 150 | sl 141 | tp 160 | size 5%'],
    ['SOL LARGO media posición\nEntrada 150\nStop 141\nObjetivo 160', 'SOL long limit 150 | sl 141 | tp 160 | size 0.5'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('9 spelling', () => {
  test.each([
    ['🟢 𝐂𝐎𝐌𝐏𝐑𝐀 #SOL\n✅ Entrada ➡️ 150\n🛑 Stop ➡️ 141\n🎯 Objetivo ➡️ 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['sol largo entrada 150 stop 141 objetivo 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['SEÑAL: SOL/USDT\nDIRECCIÓN: CORTO\nENTRADA 150\nSTOP LOSS 158\nOBJETIVOS 145/140', 'SOL/USDT short limit 150 | sl 158 | tp 145 140'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('10 no order', () => {
  test.each([
    'Si BTC rompe 65.000 abriré un largo con stop en 63.000',
    'Quizás compre SOL en 140 con objetivo en 160',
    '¿Alguien entró largo en SOL a 150?',
    '¿Compro ETH ahora?',
    'Creo que SOL podría llegar a 200',
    '✅ Objetivo 2 alcanzado en #SOL, ganancia de 38%',
    '#AVAX tocó el stop, -5%. Vamos por la siguiente',
    'Resultados de la semana: 12 aciertos y 3 pérdidas, +240%',
    'Orden de entrada ejecutada en #LINK 14,20',
    'Bitcoin cae un 5% y pierde los 60.000 dólares tras los datos de inflación',
    'Análisis BTC: soporte en 58.000 y resistencia en 64.500. Esperar confirmación.',
    '¡Grupo VIP con 70% de descuento! Solo 49 dólares al mes, escríbeme al privado',
    'Recuerden: muevan siempre el stop a la entrada después del primer objetivo',
    '¡Gracias profe, cerré mi largo de SOL con 30%!',
    'Un amigo compró SOL a 150 con objetivo en 300',
    'Buenos días a todos, hoy hay directo a las 20h',
  ])('noise: %j', (text) => expect(readShort(text)).toBe('noise'));
});

describe('11 not crypto', () => {
  test.each([
    'XAUUSD compra\nEntrada 2350\nStop 2340\nObjetivo 2370',
    'Oro compra 2350, stop 2340, objetivo 2370',
    'EURUSD VENTA\nEntrada: 1,0850\nStop: 1,0900\nObjetivo: 1,0780',
    'Opciones binarias\nPar: BTC/USDT\nEntrada: 14:35\nExpiración: 5 minutos\nCOMPRA',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});

describe('instructions', () => {
  test.each([
    ['Cerrar SOL', 'close SOL'],
    ['Cerramos la operación de ETH', 'close ETH'],
    ['Cierro #LINK a mercado', 'close LINK'],
    ['Me salgo de AVAX', 'close AVAX'],
    ['Cierren todas las posiciones', 'close all'],
    ['Cerrar todos los cortos', 'close shorts'],
    ['Cerrar toda la posición de SOL', 'close SOL'],
    ['Cierra la mitad de SOL', 'partial_close SOL 0.5'],
    ['Aseguren el 50% de la posición', 'partial_close none 0.5'],
    ['Cierre del 50% de SOL', 'partial_close SOL 0.5'],
    ['Cerré 30% en BTC', 'partial_close BTC 0.3'],
    ['Tomamos parciales en SOL', 'partial_close SOL'],
    ['Cerramos 50% y movemos el stop a la entrada', 'partial_close none 0.5; breakeven none'],
    ['Mover SL de ETH a la entrada', 'breakeven ETH'],
    ['Stop a break even en SOL', 'breakeven SOL'],
    ['Mover al punto de entrada el stop de SOL', 'breakeven SOL'],
    ['Pongan el stop en punto de equilibrio', 'breakeven none'],
    ['Subimos el stop de SOL a 152', 'move_sl SOL 152'],
    ['Nuevo stop BTC: 61.500', 'move_sl BTC 61500'],
    ['Cancelar orden de DOT', 'cancel DOT'],
    ['Cancelen las órdenes pendientes', 'cancel none'],
    ['Ignoren la señal de ADA', 'cancel ADA'],
    ['Nuevos objetivos SOL: 170, 180, 190', 'edit_tp SOL 170 180 190'],
    ['Cambiar el objetivo de ETH a 3600', 'edit_tp ETH 3600'],
    ['Cambiar la entrada de ETH a 3300', 'edit_entry ETH 3300'],
    ['Añadir a la posición de SOL en 140', 'add SOL 140'],
    ['Quitar el stop de BTC', 'cancel_sl BTC'],
    ['Cancelar objetivos de BTC', 'cancel_tp BTC'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));

  test.each(['Pueden cerrar SOL', 'El que quiera puede cerrar la mitad de SOL', 'Opcional: cerrar 50% de SOL'])('an option: %j', (text) => {
    const { kind, confidence } = read(text);
    expect([kind, Number(confidence) <= 0.7]).toEqual(['instruction', true]);
  });
});

test('12 hostile text ends as noise or a refusal', () => {
  for (const text of ['entrada '.repeat(2000), '‮LARGO SOL entrada 150 stop 160', 'objetivo 1 '.repeat(1800), '('.repeat(15000) + 'compra'])
    expect(['noise', 'refusal']).toContain(read(text).kind);
});
