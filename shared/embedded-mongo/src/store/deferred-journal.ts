import type { Change, Journal } from './journal.ts';

/** Stands for a journal that is still being opened: loading writes nothing, so nothing is lost before `use`. */
export class DeferredJournal implements Journal {
  #journal: Journal | undefined;

  use(journal: Journal): void {
    this.#journal = journal;
  }

  get position(): number {
    return this.#journal?.position ?? 0;
  }

  write(change: Change): number {
    if (!this.#journal) throw new Error('embedded-mongo: a write before the file was open');
    return this.#journal.write(change);
  }

  whenSafe(position: number): Promise<void> | undefined {
    return this.#journal?.whenSafe(position);
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }
}
