/** What connections may hold, and how long; times are in milliseconds. */
export interface ConnectionLimits {
  /** WebSockets that are open at once, and those of one client among them. */
  readonly sockets: number;
  readonly socketsEach: number;
  /** From a WebSocket's opening to its `connection_init`. */
  readonly firstMessage: number;
  /** A WebSocket without a running operation and without a message. */
  readonly idle: number;
  /** Between two signs of life that are asked of a WebSocket. */
  readonly heartbeat: number;
  /** A reader, of whatever answer, that takes next to nothing of what waits for it. */
  readonly stalled: number;
  /** Bytes that wait for all readers together. */
  readonly waiting: number;
}

/** Those of a server; tests have shorter ones. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  sockets: 1_000,
  socketsEach: 50,
  firstMessage: 3_000,
  idle: 60_000,
  heartbeat: 12_000,
  stalled: 30_000,
  waiting: 128 * 1024 * 1024,
};
