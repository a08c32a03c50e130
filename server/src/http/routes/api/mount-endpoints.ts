import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tableTypes, type Endpoint, type TableType } from '@trade-executor/contracts/api/endpoint';
import express, { Router, type Request, type Response } from 'express';
import { AppError } from '../../../app-error.ts';
import type { ApiDeps, Call } from '../../../services/api-deps.ts';
import { once } from '../../../services/idempotency/once.ts';
import { csrfTokenOf } from '../../middleware/csrf.ts';
import { actorOf } from '../../middleware/require-actor.ts';

/** What any handler is to the one who mounts it: types say more where it is written. */
type AnyHandler = (input: never) => AsyncIterable<string> | Promise<unknown>;
type Mounted = { readonly endpoint: Endpoint; readonly handler: AnyHandler };

type MountInput = {
  readonly mounted: readonly Mounted[];
  readonly deps: Pick<ApiDeps, 'models' | 'clock'>;
};

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Serves endpoints for people who are signed in: reads what was sent by the endpoint's schemas (ZodError answers 400), calls the handler and
 * sends its reply through the reply's schema, so that no field gets out that the contract does not name.
 */
export function mountEndpoints({ mounted, deps }: MountInput): Router {
  const router = Router();
  const readBody = express.json({ limit: '128kb' });
  for (const { endpoint, handler } of mounted) {
    router[endpoint.method](endpoint.path, readBody, async (req, res) => {
      const actor = actorOf(res);
      const call: Call = { ip: req.ip ?? '', requestId: String(res.locals.requestId), idempotencyKey: idempotencyKeyOf(req, endpoint) };
      const params = endpoint.params?.parse(req.params);
      const query = endpoint.query?.parse(req.query);
      const body = endpoint.body?.parse(req.body ?? {});
      // Exactly a HandlerInput of this endpoint: each part went through the schema that its type comes from.
      const input = { actor, params, query, body, call, csrfToken: csrfTokenOf(req) } as never;
      const tableType = tableTypes.find((type) => type === endpoint.contentType);
      if (tableType) return sendTable(res, handler(input), { tableType, fileName: endpoint.path.split('/').at(-1) ?? 'table' });
      const answer = async (): Promise<unknown> => endpoint.reply.parse(await handler(input));
      const { idempotencyKey } = call;
      const reply =
        idempotencyKey === null
          ? await answer()
          : await once(
              deps,
              { key: [actor.userId, endpoint.method, endpoint.path, idempotencyKey].join(' '), input: { params, body } },
              answer,
            );
      res
        .set('cache-control', 'no-store')
        .status(endpoint.status ?? 200)
        .json(reply);
    });
  }
  return router;
}

function idempotencyKeyOf(req: Request, { idempotent }: Endpoint): string | null {
  const key = req.get('idempotency-key');
  if (key === undefined || idempotent !== true) return null;
  if (IDEMPOTENCY_KEY.test(key)) return key;
  throw new AppError({
    status: 400,
    code: 'IDEMPOTENCY_KEY_INVALID',
    title: 'That Idempotency-Key cannot be used',
    detail: 'It must have 1 to 200 visible ASCII characters.',
    whatToDo: 'Use a UUID.',
  });
}

type Table = { readonly tableType: TableType; readonly fileName: string };

/** Sends a table piece by piece, no faster than it is taken. The first piece comes before the headers, so that its failure is an answer. */
async function sendTable(res: Response, answered: ReturnType<AnyHandler>, { tableType, fileName }: Table): Promise<void> {
  if (!(Symbol.asyncIterator in answered)) throw new TypeError('a table is told in pieces');
  const pieces = answered[Symbol.asyncIterator]();
  const first = await pieces.next();
  res.set({
    'content-type': `${tableType}; charset=utf-8`,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });
  const all = (async function* () {
    for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
  })();
  try {
    await pipeline(Readable.from(all), res);
  } catch (error) {
    if (!res.destroyed) throw error; // whoever asked has left
  }
}
