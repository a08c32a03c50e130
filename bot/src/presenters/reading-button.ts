import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import { buttonIds } from '../interactions/button-ids.ts';

/** Asks how a message was read; the server tells only those who answer for its channel. */
export function readingButton(messageId: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'How it was read',
    custom_id: buttonIds.reading(messageId),
  };
}
