import type { NextFunction, Request, Response } from 'express';
import { refuse } from '../wire/discord-error.ts';

/** Interaction callbacks and webhooks carry their own token in the path; everything else needs the bot's. */
export function requireBotToken(botToken: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const isByToken = /^\/(interactions|webhooks)\//.test(request.path);
    if (!isByToken && request.headers.authorization !== `Bot ${botToken}`) throw refuse('unauthorized');
    next();
  };
}
