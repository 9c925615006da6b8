import type { Position } from './position.js';
import type { FeedClock, NewsPart } from './read-news.js';

/** The way of one subscriber through what was recorded: part by part, as it takes them, and no further. */
export class NewsStream {
  #position: Position | undefined;
  #clock: FeedClock | undefined;
  #parts: NewsPart[] = [];
  #isGreeted = false;
  #isOver = false;
  #onMove: (() => void) | undefined;

  /** `read` reads on after a position; `onOver` is called once, when nothing will come any more. */
  constructor(
    private readonly read: (after: Position, clock: FeedClock) => Promise<readonly NewsPart[]>,
    private readonly onOver: () => void,
  ) {}

  /** Sets out from a position, with the clock as it stood then. */
  start(from: Position, clock: FeedClock): void {
    this.#position = from;
    this.#clock = clock;
  }

  /** Hears how late it is. */
  wake(clock: FeedClock): void {
    if (clock.at <= (this.#clock?.at ?? '')) return;
    this.#clock = clock;
    this.#onMove?.();
  }

  /** What comes next, once there is any; first, where nothing was missed, that. Null when it is over. Throws as the engine does. */
  async next(): Promise<NewsPart | null> {
    for (;;) {
      const [position, clock] = [this.#position, this.#clock];
      if (this.#isOver || !position || !clock) return null;
      const part = this.#parts.shift();
      if (part) {
        this.#position = part.position;
        this.#isGreeted ||= part.isLast;
        return part;
      }
      if (position.at < clock.at || position.told !== null)
        this.#parts = [...(await this.read(position, clock))];
      else if (!this.#isGreeted)
        this.#parts = [{ news: [], position, isLast: true, bookmarks: clock.bookmarks }];
      else
        await new Promise<void>((resolve) => {
          this.#onMove = resolve;
        });
    }
  }

  /** Nothing comes any more: whoever waits hears so. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parts = [];
    this.#onMove?.();
    this.onOver();
  }
}
