import { MINUTE_MS } from '@trade-executor/domain/time';
import { createMemoryMarketStateStore } from '../market-state-store.ts';
import { createReplayFeed, type ReplayFeed } from '../replay/replay-feed.ts';
import type { ReplayMarketState } from '../replay/replay-market-state.ts';
import { makeCandleFolder, type CandleFolder } from './make-candle-folder.ts';

export const REPLAY_START = Date.UTC(2026, 10, 20);
/** When the candles of the rig were recorded. */
export const RECORDED_AT = Date.UTC(2024, 0, 1);

const minute = (count: number): number => RECORDED_AT + count * MINUTE_MS;

/** BTC by the minute: 100, 101, 95 (after falling to 94), a hole of a minute, 110. ETH every three minutes: 50, 55. */
const files = {
  'binanceusdm/BTCUSDT_1m.csv.gz': [
    `${minute(0)},100,100.5,99.5,100,1000`,
    `${minute(1)},100,101,100,101,1000`,
    `${minute(2)},101,101,94,95,1000`,
    `${minute(4)},95,110,95,110,1000`,
  ],
  'binanceusdm/ETHUSDT_3m.csv.gz': [`${minute(0)},50,50,50,50.25,1000`, `${minute(3)},50.25,55,50,55,1000`],
  'binance/BTCUSDT_1m.csv.gz': [`${minute(0)},100.01,100.5,99.5,100,1000`],
  'binance/BTCUSDT_1d.csv.gz': [`${minute(0)},100.01,120,80,100,1000`],
  'binanceusdm/funding/BTCUSDT_8h.csv.gz': [`${RECORDED_AT},1e-4`],
  'ticks/BTCUSDT_1m.csv.gz': ['1,2,3,4,5,6'],
};

export type ReplayRig = { readonly feed: ReplayFeed; readonly reopen: () => Promise<ReplayFeed>; readonly folder: CandleFolder };

export async function openReplayRig(): Promise<ReplayRig> {
  const folder = makeCandleFolder(files);
  const state = createMemoryMarketStateStore<ReplayMarketState>();
  const reopen = (): Promise<ReplayFeed> => createReplayFeed({ folder: folder.path, state, startAt: REPLAY_START });
  return { feed: await reopen(), reopen, folder };
}

/** No limit to a step. */
export const freely = { until: Number.MAX_SAFE_INTEGER, symbols: null };

export const btcByTheMinute = { symbol: 'BTC/USDT:USDT', file: 'binanceusdm/BTCUSDT_1m.csv.gz', fromTimestamp: RECORDED_AT };
export const ethByThreeMinutes = { symbol: 'ETH/USDT:USDT', file: 'binanceusdm/ETHUSDT_3m.csv.gz', fromTimestamp: RECORDED_AT };
