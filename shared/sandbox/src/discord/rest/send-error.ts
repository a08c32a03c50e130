import type { NextFunction, Request, Response } from 'express';
import { DiscordError } from '../wire/discord-error.ts';

/** Answers with Discord's error body; what nobody expected is 500 and goes to stderr. */
export function sendError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error);
  if (error instanceof DiscordError) return void response.status(error.status).json(error);
  if (error instanceof URIError) return void response.status(400).json({ message: '400: Bad Request', code: 0 });
  console.error(error);
  response.status(500).json({ message: 'Internal Server Error', code: 0 });
}
