import { Router } from 'express';

export type Health = {
  /** Rejects when the database does not answer. */
  readonly checkStore: () => Promise<void>;
  /** Every open trade is settled, and the market runs. */
  readonly isStarted: () => boolean;
  readonly isBotConnected: () => Promise<boolean>;
};

const PATIENCE_MS = 2_000;

/**
 * /livez: the process answers. /readyz: 200 once store and engine are ready to trade, else 503; whether the bot is connected is said, but without
 * it open trades are looked after all the same.
 */
export function healthRoutes({ checkStore, isStarted, isBotConnected }: Health): Router {
  return Router()
    .get('/livez', (_req, res) => void res.json({ status: 'alive' }))
    .get('/readyz', async (_req, res) => {
      const storeAnswers = checkStore().then(
        () => true,
        () => false,
      );
      const [store, bot] = await Promise.all([inTime(storeAnswers), inTime(isBotConnected())]);
      const started = isStarted();
      const ready = store && started;
      res.status(ready ? 200 : 503).json({
        status: ready ? 'ready' : started ? 'not ready' : 'starting',
        store: store ? 'answers' : 'does not answer',
        engine: started ? 'started' : 'starting',
        bot: bot ? 'connected' : 'not connected',
      });
    });
}

/** False when the answer is not there in time. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
