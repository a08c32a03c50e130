import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { read } from '../testing/read.ts';
import { seededDraw } from './testing/draws.ts';
import { essenceOfCall, essenceOfOrder } from './testing/expected-order.ts';
import { faults } from './testing/faults.ts';
import { harmOf, outsideCoin } from './testing/harm.ts';
import { renderedCalls, type RenderedCall } from './testing/render-call.ts';
import { slips } from './testing/slips.ts';

type Judged = { readonly confidence: number; readonly isRight: boolean };

const high = 0.9;

test('of what is surer than 0.9 hardly anything is wrong, and most of what is right is as sure', () => {
  const draw = seededDraw(20_261_120);
  const judged = fc.sample(renderedCalls, { numRuns: 120, seed: 20_261_120 }).flatMap((rendered, at): readonly Judged[] => {
    const outcome = read(rendered.text);
    const asCall = judge(outcome, isRead(outcome, rendered));
    const fault = at % 4 > 0 ? null : (faults[at % faults.length]?.make(rendered.text, outcome, draw) ?? null);
    const slip = slips[at % slips.length]?.make(rendered.text, draw, outsideCoin(outcome)) ?? null;
    const faulty = fault === null ? null : read(fault);
    const slipped = slip === null ? null : read(slip);
    return [
      asCall,
      ...(faulty ? [judge(faulty, faulty.kind === 'refusal')] : []),
      ...(slipped?.kind === 'entry' ? [judge(slipped, harmOf(outcome, slipped) === null)] : []),
    ];
  });
  const sure = judged.filter(({ confidence }) => confidence >= high);
  const right = judged.filter(({ isRight }) => isRight);
  expect(sure.filter(({ isRight }) => !isRight).length / sure.length).toBeLessThanOrEqual(1 / 200);
  expect(right.filter(({ confidence }) => confidence >= high).length / right.length).toBeGreaterThanOrEqual(0.8);
});

function judge({ confidence }: Outcome, isRight: boolean): Judged {
  return { confidence: Number(confidence), isRight };
}

function isRead({ orders }: Outcome, { call }: RenderedCall): boolean {
  return JSON.stringify(orders.map(essenceOfOrder)) === JSON.stringify([essenceOfCall(call)]);
}
