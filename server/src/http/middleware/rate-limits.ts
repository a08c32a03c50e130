import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../../app-error.ts';
import { findActor } from './require-actor.ts';

/** Requests in a minute, per process. */
export type RateLimits = { readonly perAddress: number; readonly perUser: number; readonly loginsPerAddress: number };

/** Far more than people and their pages need, several behind one address included. */
export const generousLimits: RateLimits = { perAddress: 3_000, perUser: 1_200, loginsPerAddress: 60 };

const MINUTE_MS = 60_000;

/** Counts requests by network address, before anything is looked up for them. @param identifier of this limit in the reply's headers */
export const limitByAddress = (limit: number, identifier = 'address'): RequestHandler =>
  limiter({ identifier, limit, keyGenerator: (req) => ipKeyGenerator(req.ip ?? '') });

/** Counts requests of a person, whatever their address; strangers are counted by address only. */
export const limitByUser = (limit: number): RequestHandler =>
  limiter({ identifier: 'user', limit, keyGenerator: (_req, res) => findActor(res)?.userId ?? '', skip: (_req, res) => !findActor(res) });

type LimiterOptions = {
  readonly identifier: string;
  readonly limit: number;
  readonly keyGenerator: (req: Request, res: Response) => string;
  readonly skip?: (req: Request, res: Response) => boolean;
};

function limiter({ limit, ...options }: LimiterOptions): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    ...options,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => {
      next(
        new AppError({
          status: 429,
          code: 'RATE_LIMITED',
          title: 'Too many requests',
          detail: `More than ${limit} requests came within a minute.`,
          whatToDo: 'Wait a minute, then go on.',
        }),
      );
    },
  });
}
