import { closeCommand } from './close.command.ts';
import type { Command } from './command.ts';
import { helpCommand } from './help.command.ts';
import { positionsCommand } from './positions.command.ts';
import { receiptCommand } from './receipt.command.ts';
import { statusCommand } from './status.command.ts';

export const allCommands: readonly Command[] = [statusCommand, positionsCommand, closeCommand, receiptCommand, helpCommand];
