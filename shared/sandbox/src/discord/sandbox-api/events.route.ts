import type { InstallRoutes } from '../rest/install-routes.ts';
import type { SandboxEvent } from '../sandbox-bus.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { StoredMessage } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { toViewMessage } from './to-view-message.ts';

const KEEP_ALIVE_MS = 15_000;

/** Server-Sent Events of what the person (`?personId=`) may see; without a person only what is public. */
export const eventsRoute: InstallRoutes = (router, context) => {
  router.get('/events', (request, response) => {
    const personId = typeof request.query['personId'] === 'string' ? request.query['personId'] : null;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
    response.write('retry: 1000\n\n');
    const stopListening = context.bus.listen((event) => {
      const change = toChange(context, event, personId);
      if (change) response.write(`data: ${JSON.stringify(change)}\n\n`);
    });
    const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
    keepAlive.unref();
    response.on('close', () => {
      clearInterval(keepAlive);
      stopListening();
    });
  });
};

/** The event as the page takes it; null for what this person must not see or need not know. */
function toChange(context: SandboxContext, event: SandboxEvent, personId: Snowflake | null) {
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
      return maySee(context, event.stored, personId)
        ? { type: event.type, message: toViewMessage(context, event.stored, personId ?? '') }
        : null;
    case 'reaction.added':
    case 'reaction.removed':
      return maySee(context, event.stored, personId)
        ? {
            type: 'message.updated',
            message: toViewMessage(context, context.state.messages.find(event.stored.message.id) ?? event.stored, personId ?? ''),
          }
        : null;
    case 'message.deleted': {
      const { id, channel_id: channelId } = event.stored.message;
      return maySee(context, event.stored, personId) ? { type: event.type, messageId: id, channelId } : null;
    }
    case 'bot.changed':
      return event;
    case 'guild.created':
    case 'guild.updated':
    case 'channel.created':
    case 'channel.updated':
    case 'member.added':
    case 'member.updated':
    case 'member.removed':
    case 'people.changed':
    case 'commands.changed':
      return { type: 'world.changed' };
    case 'interaction.created':
    case 'interaction.answered':
      return null;
  }
}

function maySee(context: SandboxContext, { message, guildId, visibleTo }: StoredMessage, personId: Snowflake | null): boolean {
  if (visibleTo !== null) return visibleTo === personId;
  if (guildId !== null) return true;
  return personId !== null && context.state.channels.findDm(personId)?.id === message.channel_id;
}
