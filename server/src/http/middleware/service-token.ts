import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { AppError } from '../../app-error.ts';

/** True when both texts are the same; the time it takes says nothing about where they differ. */
export function isSameSecret(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** Lets only our own bot through: `Authorization: Bearer` with the service token. */
export function requireServiceToken(token: string): RequestHandler {
  return (req, _res, next) => {
    if (isSameSecret(req.get('authorization') ?? '', `Bearer ${token}`)) return next();
    throw new AppError({
      status: 401,
      code: 'SERVICE_TOKEN_INVALID',
      title: 'Not allowed',
      detail: 'This address is for the bot, and the service token is missing or wrong.',
      whatToDo: 'Give bot and server the same BOT_SERVICE_TOKEN.',
    });
  };
}
