import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../languages/all-languages.ts';
import { concepts } from '../languages/concept.ts';
import { splitPieces } from '../tokens/split-pieces.ts';
import { read, readActions } from '../testing/read.ts';

const told: readonly (readonly [text: string, action: string])[] = [
  ['close half', 'partial_close none 0.5'],
  ['move SL to 59000', 'move_sl none 59000'],
  ['remove TP3', 'cancel_tp none'],
  ['закрываю треть', 'partial_close none 0.3333'],
  ['лимитку убираем', 'cancel none'],
  ['стоп переносим на 61500', 'move_sl none 61500'],
  ['减仓30%', 'partial_close none 0.3'],
  ['止损改到59000', 'move_sl none 59000'],
];
const chatter = [
  'Good morning everyone',
  'What a day on the markets',
  'Доброе утро, друзья',
  'Рынок сегодня спокойный',
  '大家早上好',
  '🔥🔥🔥',
  'Have a nice weekend',
] as const;
const instruction = fc.constantFrom(...told);

describe('properties of instructions', () => {
  test('chatter beside an instruction changes nothing, or silences it', () => {
    fc.assert(
      fc.property(instruction, fc.constantFrom(...chatter), fc.boolean(), ([text, action], talk, isFirst) => {
        const actions = readActions(isFirst ? `${talk}\n${text}` : `${text}\n${talk}`);
        expect([[], [action]]).toContainEqual(actions);
      }),
    );
  });

  test('the order of the text is the order of the actions', () => {
    fc.assert(
      fc.property(fc.uniqueArray(instruction, { minLength: 2, maxLength: 3, selector: ([, action]) => action.split(' ')[0] }), (some) => {
        expect(readActions(some.map(([text]) => text).join('\n'))).toEqual(some.map(([, action]) => action));
      }),
    );
  });

  test('no words of any language make it fail', () => {
    const words = languages.flatMap(({ phrases }) => concepts.flatMap((concept) => phrases[concept] ?? []));
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('BTC', '#SOL', '50%', '59000', '1/3', ',', '.', '\n', '🎯', '✅', '#17', '-'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { kind, actions } = read(pieces.join(' '));
        if (kind !== 'instruction' && kind !== 'entry') expect(actions).toEqual([]);
        for (const { fraction } of actions) expect(fraction === null || (Number(fraction) > 0 && Number(fraction) <= 1)).toBe(true);
      }),
    );
  });

  test.each(languages)('$code: no closing phrase swallows the part that it closes', ({ phrases }) => {
    const parts = (['half', 'third', 'quarter', 'fraction', 'longs', 'shorts', 'except'] as const).flatMap((part) => phrases[part] ?? []);
    const names = new Set(parts.map((phrase) => splitPieces(phrase).join(' ')));
    const closing = (['close', 'exit_now', 'take', 'partial_take', 'reduce'] as const).flatMap((verb) => phrases[verb] ?? []);
    const swallowing = closing.filter((phrase) => {
      const own = splitPieces(phrase).join(' ');
      return !names.has(own) && [...names].some((name) => ` ${own} `.includes(` ${name} `));
    });
    expect(swallowing).toEqual([]);
  });
});
