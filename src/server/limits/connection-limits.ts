/** What connections may hold, and how long, times in milliseconds; tests have shorter ones. */
export const CONNECTION_LIMITS = {
  /** WebSockets that are open at once, and those of one client among them. */
  sockets: 1_000,
  socketsEach: 50,
  /** From a WebSocket's opening to its `connection_init`. */
  firstMessage: 3_000,
  /** A WebSocket without a running operation and without a message. */
  idle: 60_000,
  /** Between two signs of life that are asked of a WebSocket. */
  heartbeat: 12_000,
  /** A reader, of whatever answer, that takes next to nothing of what waits for it. */
  stalled: 30_000,
  /** Bytes that wait for all readers together. */
  waiting: 128 * 1024 * 1024,
};

/** Those of one server. */
export type ConnectionLimits = Readonly<typeof CONNECTION_LIMITS>;
