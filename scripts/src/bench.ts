/** Each prints one JSON line a ratio and returns whether every bar was met. */
const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  parse: async () => (await import('./bench/bench-parse.ts')).benchParse(),
  decide: async () => (await import('./bench/bench-decide.ts')).benchDecide(),
  calibration: async () => (await import('./bench/bench-calibration.ts')).benchCalibration(),
};

const MISSED = 1;
const INPUT_FAULTY = 2;

const [name, ...more] = process.argv.slice(2);
const bench = name === undefined || more.length > 0 ? undefined : benches[name];
if (bench) process.exitCode = (await bench()) ? 0 : MISSED;
else {
  console.error(`usage: npm run --silent bench -- ${Object.keys(benches).join('|')}`);
  process.exitCode = INPUT_FAULTY;
}
