import type { NotificationContent } from '@trade-executor/contracts/internal/notifications';
import type { HaltView } from '@trade-executor/contracts/views/halt-view';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { colors } from './present-trade-card.ts';
import { timestamp } from './timestamp.ts';

const MAX_EXAMPLES = 3;
const EXAMPLE_LENGTH = 300;

/** A kill switch that was pulled or lifted: what it does, why, the messages that show it, and what to do. */
export function presentHalt({ halt, dashboardUrl }: Extract<NotificationContent, { kind: 'halt' }>): MessageBody {
  const { name, what, why, whatToDo, examples, since, until, liftedAt } = halt;
  if (liftedAt !== null) {
    return embedBody({
      title: fit(`▶ Trading goes on: ${plain(name)}`, limits.title),
      color: colors.profit,
      description: fitLines(
        [`Held since ${timestamp(since, 'f')}, lifted ${timestamp(liftedAt, 'R')}.`, `It was: ${fit(plain(why), 500)}`],
        limits.description,
      ),
    });
  }
  const end = until === null ? [] : [`Until ${timestamp(until, 'f')}.`];
  const shown = examples.slice(0, MAX_EXAMPLES);
  return embedBody(
    fitEmbed({
      title: fit(`⏸ Held: ${plain(name)}`, limits.title),
      color: colors.warning,
      description: fitLines(
        [
          `**${fit(plain(what), 400)}**`,
          fit(plain(why), 600),
          ...end,
          `→ ${fit(plain(whatToDo), 400)}`,
          `[Open the dashboard](${dashboardUrl})`,
        ],
        limits.description,
      ),
      fields:
        shown.length === 0
          ? []
          : [{ name: shown.length === 1 ? 'The message' : 'Messages', value: fit(shown.map(quoted).join('\n\n'), limits.fieldValue) }],
    }),
  );
}

/** Somebody else's words: quoted, and without effect. */
function quoted({ text }: HaltView['examples'][number]): string {
  return fit(plain(text.trim() === '' ? '(no text)' : text), EXAMPLE_LENGTH)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
