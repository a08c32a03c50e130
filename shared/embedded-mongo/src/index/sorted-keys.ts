const chunkSize = 512;

interface Chunk {
  readonly keys: string[];
  /** The record ids of each key: one number, or several in a Set. */
  readonly ids: (number | Set<number>)[];
}

/** Keys in order, each with the ids of the records that have it. Chunks keep an insertion cheap among hundreds of thousands. */
export class SortedKeys {
  #chunks: Chunk[] = [];

  /** The ids at exactly this key. */
  get(key: string): Iterable<number> {
    const place = this.#find(key);
    const ids = place.isFound ? place.chunk?.ids[place.at] : undefined;
    return ids === undefined ? [] : typeof ids === 'number' ? [ids] : ids;
  }

  add(key: string, id: number): void {
    const { chunk, at, isFound, chunkAt } = this.#find(key);
    if (!chunk) {
      this.#chunks.push({ keys: [key], ids: [id] });
      return;
    }
    const present = chunk.ids[at];
    if (isFound && present !== undefined) {
      if (typeof present === 'number') chunk.ids[at] = present === id ? id : new Set([present, id]);
      else present.add(id);
      return;
    }
    chunk.keys.splice(at, 0, key);
    chunk.ids.splice(at, 0, id);
    if (chunk.keys.length > chunkSize * 2) this.#split(chunk, chunkAt);
  }

  delete(key: string, id: number): void {
    const { chunk, at, isFound, chunkAt } = this.#find(key);
    if (!chunk || !isFound) return;
    const present = chunk.ids[at];
    if (present instanceof Set) {
      present.delete(id);
      const [last] = present;
      if (present.size === 1 && last !== undefined) chunk.ids[at] = last;
      return;
    }
    if (present !== id) return;
    chunk.keys.splice(at, 1);
    chunk.ids.splice(at, 1);
    if (chunk.keys.length === 0) this.#chunks.splice(chunkAt, 1);
  }

  /** Replaces everything; far cheaper than adding one by one. */
  load(entries: readonly (readonly [string, number])[]): void {
    const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#chunks = [];
    let chunk: Chunk = { keys: [], ids: [] };
    let last: string | undefined;
    for (const [key, id] of sorted) {
      if (key === last) {
        this.#join(chunk, id);
        continue;
      }
      if (chunk.keys.length >= chunkSize) {
        this.#chunks.push(chunk);
        chunk = { keys: [], ids: [] };
      }
      chunk.keys.push(key);
      chunk.ids.push(id);
      last = key;
    }
    if (chunk.keys.length > 0) this.#chunks.push(chunk);
  }

  /** The ids of the keys from `low` up to but not including `high`, in the order of the keys or in the reverse. */
  *range(low: string, high: string, reverse: boolean): Generator<number> {
    const first = this.#find(low);
    const end = this.#find(high);
    const startAt = first.chunk ? first.chunkAt : this.#chunks.length;
    const endAt = end.chunk ? end.chunkAt : this.#chunks.length;
    for (let step = 0; step <= endAt - startAt; step += 1) {
      const chunkAt = reverse ? endAt - step : startAt + step;
      const chunk = this.#chunks[chunkAt];
      if (!chunk) continue;
      const from = chunkAt === startAt ? first.at : 0;
      const to = chunkAt === endAt ? end.at : chunk.keys.length;
      for (let at = 0; at < to - from; at += 1) {
        const ids = chunk.ids[reverse ? to - 1 - at : from + at];
        if (typeof ids === 'number') yield ids;
        else if (ids) yield* ids;
      }
    }
  }

  #join(chunk: Chunk, id: number): void {
    const at = chunk.ids.length - 1;
    const present = chunk.ids[at];
    if (present instanceof Set) present.add(id);
    else if (present !== undefined && present !== id) chunk.ids[at] = new Set([present, id]);
  }

  #split(chunk: Chunk, chunkAt: number): void {
    const upper: Chunk = { keys: chunk.keys.splice(chunkSize), ids: chunk.ids.splice(chunkSize) };
    this.#chunks.splice(chunkAt + 1, 0, upper);
  }

  /** Where the key is, or where it would be inserted: in the last chunk whose first key is not above it. */
  #find(key: string): { readonly chunk: Chunk | undefined; readonly chunkAt: number; readonly at: number; readonly isFound: boolean } {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.keys[0] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    const chunk = this.#chunks[low];
    const keys = chunk?.keys ?? [];
    let from = 0;
    let to = keys.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((keys[middle] ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return { chunk, chunkAt: low, at: from, isFound: keys[from] === key };
  }
}
