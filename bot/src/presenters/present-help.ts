import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { colors } from './present-trade-card.ts';

type CommandLine = { readonly name: string; readonly description: string };

/** What the commands do and what the reactions mean. */
export function presentHelp(commands: readonly CommandLine[]): MessageBody {
  return embedBody({
    title: 'What I do',
    color: colors.working,
    description:
      'I read the calls of signal providers, trade them on your account within your own limits, look after each position, and keep a receipt of every decision. From Discord you can look, reduce risk, and answer what I ask you; whatever else adds risk is done on the dashboard.',
    fields: [
      { name: 'Commands', value: commands.map(({ name, description }) => `\`/${name}\` ${description}`).join('\n') },
      {
        name: 'Reactions on a call',
        value:
          '✅ understood, and handed to everyone who follows it\n⚠️ looks like a call but is unsafe or unclear: the reply says why\n💬 heard, and it asks for nothing',
      },
      {
        name: 'Good to know',
        value: 'An edited call changes what is not filled yet; a deleted one cancels it. A position always keeps its stop.',
      },
    ],
  });
}
