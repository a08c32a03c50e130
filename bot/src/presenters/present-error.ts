import type { ServerError } from '../server/server-error.ts';
import { fit, plain } from './fit.ts';
import { textBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';

/** A failed request in people's words: what, why, what to do; what we cannot explain carries its request id. */
export function presentError(error: ServerError): MessageBody {
  if (error.code === 'UNREACHABLE') {
    return textBody(
      '**The trading server does not answer right now.**\nStops that are on the venue stay there. → Try again in a minute; `/positions` then shows what happened.',
    );
  }
  if (error.code === 'PROBLEM') {
    const { title, detail, whatToDo, requestId, status } = error.problem;
    const lines = [`**${fit(plain(title), 300)}**`, fit(plain(detail), 800), `→ ${fit(plain(whatToDo), 500)}`];
    return textBody([...lines, ...(status >= 500 ? [`Request \`${fit(requestId, 80)}\``] : [])].join('\n'));
  }
  return presentUnexpected(error.requestId);
}

/** For what nobody foresaw. @param reference what the logs know it by */
export function presentUnexpected(reference: string): MessageBody {
  return textBody(
    `**Something went wrong on our side.**\nIt is not clear whether your request went through. → Look with \`/positions\` before you repeat it. If it goes on, send us this id: \`${fit(reference, 80)}\``,
  );
}
