import type { Connection } from 'mongoose';
import type { Router } from 'express';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Config } from '../config/load-config.ts';
import type { Clock } from '../execution/ports/clock.ts';
import type { PaperVenue } from '../execution/venues/paper/paper-venue.ts';
import { runPaperClock } from '../execution/venues/paper/run-paper-clock.ts';
import type { RunReport } from './control/step-replay.ts';
import { replayRoutes } from './control/replay-routes.ts';
import { simulatedRoutes } from './control/simulated-routes.ts';
import { startMarketControl } from './control/start-market-control.ts';
import { createMongooseMarketStateStore } from './mongoose-market-state-store.ts';
import type { PriceFeed } from './price-feed.ts';
import { createReplayFeed } from './replay/replay-feed.ts';
import { ReplayMarketState } from './replay/replay-market-state.ts';
import { createSimulatedFeed } from './simulated/simulated-feed.ts';
import { SimulatedMarketState } from './simulated/simulated-market-state.ts';
import type { WallClock } from './system-clock.ts';

type OpenMarketInput = {
  readonly settings: Config['market'];
  readonly connection: Connection;
  readonly wall: WallClock;
  /** Market time starts no earlier: what paper accounts have already lived through. */
  readonly notBefore: UnixMs;
};

type RunMarketInput = {
  readonly venue: Pick<PaperVenue, 'advance' | 'delivered'>;
  readonly clock: Clock;
  /** Of the control; 0 for any. */
  readonly controlPort: number;
  /** Resolves when no trade, message or notification is due. */
  readonly idle: () => Promise<void>;
  readonly report: () => RunReport;
  readonly onFailed: (error: unknown) => void;
};

/** The market that the settings name: its prices, and what moves it. */
export type OpenMarket = {
  readonly feed: PriceFeed;
  /** For people. */
  readonly description: string;
  /** Opens the control, and lets the paper venue follow: by itself when the market runs by itself, by the control's steps in a replay. */
  run(input: RunMarketInput): Promise<{ readonly controlPort: number; readonly stop: () => Promise<void> }>;
};

export function openMarket(input: OpenMarketInput): Promise<OpenMarket> {
  return input.settings.feed === 'replay' ? openReplay(input, input.settings.dir) : openSimulated(input, input.settings.seed);
}

async function openSimulated({ connection, wall, notBefore }: OpenMarketInput, seed: number): Promise<OpenMarket> {
  const state = createMongooseMarketStateStore(connection, 'simulated', SimulatedMarketState);
  const feed = await createSimulatedFeed({ seed: String(seed), now: () => wall.now(), state, notBefore });
  return {
    feed,
    description: `simulated (seed ${seed})`,
    async run({ venue, clock, controlPort, onFailed }) {
      const stopping = new AbortController();
      const following = runPaperClock({ venue, clock, signal: stopping.signal, onFailed });
      return serve(simulatedRoutes({ feed }), controlPort, async () => {
        stopping.abort();
        await following;
      });
    },
  };
}

async function openReplay({ connection, wall, notBefore }: OpenMarketInput, folder: string): Promise<OpenMarket> {
  const state = createMongooseMarketStateStore(connection, 'replay', ReplayMarketState);
  const feed = await createReplayFeed({ folder, state, startAt: wall.now(), notBefore });
  return {
    feed,
    description: 'replay of recorded candles',
    run: ({ venue, controlPort, idle, report }) =>
      serve(
        replayRoutes({ feed, advance: () => venue.advance(), delivered: () => venue.delivered(), idle, report }),
        controlPort,
        async () => undefined,
      ),
  };
}

async function serve(router: Router, port: number, stopFollowing: () => Promise<void>) {
  const control = await startMarketControl({ router, port });
  return {
    controlPort: control.port,
    async stop() {
      await control.close();
      await stopFollowing();
    },
  };
}
