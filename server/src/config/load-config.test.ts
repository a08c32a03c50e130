import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from './load-config.ts';

const enough = { BOT_SERVICE_TOKEN: 'a-secret-of-enough-length' };

test('nothing but the service token is needed: embedded database, simulated market, paper', () => {
  expect(loadConfig(enough)).toMatchObject({ mongodbUri: null, market: { feed: 'simulated' }, executionMode: 'paper', port: 3000 });
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ ...enough, MONGODB_URI: '', PORT: '' })).toMatchObject({ mongodbUri: null, port: 3000 });
});

test('every faulty variable is named at once', () => {
  const faulty = {
    PORT: 'eighty',
    MONGODB_URI: 'localhost',
    EXECUTION_MODE: 'live',
    MARKET_SEED: '-1',
    LOG_LEVEL: 'loud',
    BOT_SERVICE_TOKEN: 'short',
  };
  const load = () => loadConfig(faulty);
  expect(load).toThrow(ConfigError);
  for (const name of Object.keys(faulty)) expect(load).toThrow(name);
});

test('the replay feed needs a folder of candles', () => {
  expect(() => loadConfig({ ...enough, MARKET_FEED: 'replay' })).toThrow('MARKET_DIR');
  expect(() => loadConfig({ ...enough, NODE_ENV: 'production', SOURCE_WATCH: 'off' })).toThrow('SOURCE_WATCH');
});

test('no secret stands in the message', () => {
  expect(() => loadConfig({ BOT_SERVICE_TOKEN: 'tooshort', PORT: 'x' })).toThrow(/^(?!.*tooshort)/s);
});
