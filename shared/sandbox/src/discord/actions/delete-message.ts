import type { SandboxContext } from '../sandbox-context.ts';
import type { StoredMessage } from '../wire/message.ts';

export function deleteMessage(context: SandboxContext, stored: StoredMessage): void {
  context.state.messages.remove(stored.message.id);
  context.bus.emit({ type: 'message.deleted', stored });
}
