/**
 * Rows on their way to one subscriber: what was pushed and not yet taken. It ends by `end` once it is empty, by
 * `fail` at once: what is left is dropped, so nothing grows for a subscriber that does not read.
 */
export class RowBuffer<Row> implements AsyncIterableIterator<Row> {
  #rows: Row[] = [];
  #state: 'open' | 'ending' | 'over' = 'open';
  #error: Error | undefined;
  #reader: (() => void) | undefined;
  readonly #onRoom = new Set<() => void>();

  /** `onOver` is called once, when nothing will come any more. */
  constructor(
    private readonly size: number,
    private readonly onOver: () => void,
  ) {}

  get isOver(): boolean {
    return this.#state === 'over';
  }

  push(rows: readonly Row[]): void {
    if (this.#state !== 'open') return;
    this.#rows.push(...rows);
    this.#wake();
  }

  /** Resolves to true when the reader has kept up, to false after `patience` milliseconds without. */
  async hasRoom(patience: number): Promise<boolean> {
    if (this.#rows.length <= this.size || this.isOver) return true;
    return new Promise((resolve) => {
      const done = (room: boolean) => {
        clearTimeout(timer);
        this.#onRoom.delete(onRoom);
        resolve(room);
      };
      const onRoom = () => done(true);
      const timer = setTimeout(() => done(false), patience);
      this.#onRoom.add(onRoom);
    });
  }

  end(): void {
    if (this.#state === 'open') this.#state = 'ending';
    this.#wake();
  }

  fail(error: Error): void {
    if (this.isOver) return;
    this.#error = error;
    this.#close();
  }

  async next(): Promise<IteratorResult<Row, undefined>> {
    while (this.#rows.length === 0 && this.#state === 'open') {
      await new Promise<void>((resolve) => {
        this.#reader = resolve;
      });
    }
    const row = this.#rows.shift();
    if (row) {
      if (this.#rows.length <= this.size) for (const tell of this.#onRoom) tell();
      return { done: false, value: row };
    }
    this.#close();
    const error = this.#error;
    this.#error = undefined;
    if (error) throw error;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Row, undefined>> {
    this.#close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #close(): void {
    if (this.isOver) return;
    this.#state = 'over';
    this.#rows = [];
    this.#wake();
    for (const tell of this.#onRoom) tell();
    this.onOver();
  }

  #wake(): void {
    this.#reader?.();
    this.#reader = undefined;
  }
}
