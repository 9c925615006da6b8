import type { Server } from 'node:http';
import type { Engine } from '../engine/engine.js';

/** Milliseconds in which what was accepted is finished after `stop`, and then in which the rest hears that it is not. */
const DRAIN = 6_500;
const LAST_ANSWERS = 500;
const IDLE_CHECK = 50;

/**
 * Takes no new connection, and ends once each request that was accepted has its answer. Those without one when the time
 * is up are told that the engine has been closed.
 */
export function drain(server: Server, engine: Engine): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = async () => {
      // How closing went is told to whoever stops the server.
      await engine.close().catch(() => undefined);
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    };
    const late = setTimeout(cutOff, DRAIN);
    // A client that keeps its connection after its answer would hold the server up.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}
