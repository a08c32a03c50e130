import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    [
      'APT VENTA\nPrecio: 9,8\nProtección: 10,4\nObjetivos: 9,2 / 8,8\nNo es consejo financiero, entra solo si aceptas el riesgo',
      'APT short limit 9.8 | sl 10.4 | tp 9.2 8.8',
    ],
    ['Entramos en largo en APT a 8,9 con stop en 8,5 y objetivo en 9,4', 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each(['Operación cerrada SOL long\nEntrada 150\nSalida 160'])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});
