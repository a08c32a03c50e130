/** Discord's id: milliseconds since 2015 in the upper bits, in decimal digits. */
export type Snowflake = string;

const DISCORD_EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

/** A source of ids that only grow, even when the clock goes back; `last` is the largest id ever given out. */
export function createSnowflakes({ now, last }: { readonly now: () => number; readonly last: bigint }): () => Snowflake {
  let previous = last;
  return () => {
    const earliest = (BigInt(now()) - DISCORD_EPOCH) << TIME_SHIFT;
    previous = earliest > previous ? earliest : previous + 1n;
    return String(previous);
  };
}

/** Unix milliseconds at which the id was made. */
export function snowflakeTime(id: Snowflake): number {
  return Number((BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH);
}

export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
