import type { RequestHandler } from 'express';
import { AppError } from '../../app-error.ts';

/** Answers 503 REQUEST_TIMED_OUT when nothing was answered in that time; a reply that has begun may take longer. */
export function requestTimeout(timeoutMs: number): RequestHandler {
  return (_req, res, next) => {
    const timer = setTimeout(() => {
      if (res.headersSent) return;
      next(
        new AppError({
          status: 503,
          code: 'REQUEST_TIMED_OUT',
          title: 'That took too long',
          detail: `There was no answer within ${timeoutMs / 1000} seconds; whether it was done is not known.`,
          whatToDo: 'Look whether it was done before you try again.',
        }),
      );
    }, timeoutMs);
    res.once('close', () => clearTimeout(timer));
    next();
  };
}
