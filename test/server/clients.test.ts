import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../src/server/limits/client-address.js';
import { createRateLimit } from '../../src/server/limits/rate-limit.js';
import { endSlowReaders } from '../../src/server/limits/slow-readers.js';
import { holds } from '../support/holds.js';

const addressOf = (remoteAddress: string | undefined, forwardedFor?: string, proxies = 0) =>
  clientAddress(
    {
      headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
      socket: { remoteAddress },
    },
    proxies,
  );

describe('the address that a client is counted by', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const half = fc.array(group, { minLength: 4, maxLength: 4 });
  const written = (groups: readonly string[]) => groups.join(':');

  it('is one for an IPv6 network of 64 bits, however it is written, and another for each', async () => {
    await holds(
      'IPv6 networks',
      fc.property(half, half, half, half, (network, other, one, two) => {
        fc.pre(written(network) !== '0:0:0:0');
        const counted = addressOf(written([...network, ...one]));
        const long = [...network, ...two].map((part) => part.padStart(4, '0').toUpperCase());
        expect(addressOf(written(long))).toBe(counted);
        expect(addressOf('10.0.0.1', `[${written(long)}]:443`, 1)).toBe(counted);
        const short = new URL(`http://[${written(long)}]`).hostname.slice(1, -1);
        expect(addressOf(`${short}%eth0`)).toBe(counted);
        if (written(other) !== written(network))
          expect(addressOf(written([...other, ...one]))).not.toBe(counted);
      }),
    );
  });

  it('is the IPv4 address where that is written as IPv6', async () => {
    await holds(
      'IPv4 as IPv6',
      fc.property(fc.ipV4(), (address) => {
        const bytes = address.split('.').map(Number);
        const hex = [0, 2].map((at) =>
          (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16),
        );
        expect(addressOf(address)).toBe(address);
        expect(addressOf(`::ffff:${address}`)).toBe(address);
        expect(addressOf(`0:0:0:0:0:FFFF:${hex.join(':')}`)).toBe(address);
        expect(addressOf('10.0.0.1', `${address}:5678`, 1)).toBe(address);
      }),
    );
  });

  it('is what our outermost proxy saw, and nothing that a client says of itself', () => {
    expect(addressOf('10.0.0.1', '198.51.100.1, 192.0.2.1', 0)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '198.51.100.1, 192.0.2.1', 1)).toBe('192.0.2.1');
    expect(addressOf('10.0.0.1', '198.51.100.1, 192.0.2.1, 10.0.0.2', 2)).toBe('192.0.2.1');
    expect(addressOf('10.0.0.1', '192.0.2.1', 3)).toBe('192.0.2.1');
    expect(addressOf('10.0.0.1', '', 1)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
    expect(addressOf(undefined)).toBe('unknown');
    expect(addressOf('10.0.0.1', 'x'.repeat(9_000), 1)).toHaveLength(64);
  });
});

describe('a client that has spent its minute', () => {
  const spends = (limit: ReturnType<typeof createRateLimit>, key: string, cost: number) => {
    try {
      limit.spend([key], cost);
      return true;
    } catch {
      return false;
    }
  };

  it('has nothing more however many others come, and they have theirs', () => {
    const limit = createRateLimit(1_000, () => 0);
    limit.spend(['spent'], 1_000);
    let served = 0;
    for (let other = 0; other < 20_000; other += 1) {
      if (spends(limit, `other ${other}`, 1_000)) served += 1;
    }
    expect(spends(limit, 'spent', 1)).toBe(false);
    // Each has four cells of 65,536 in a row, so at the end one in hundreds shares all of its own.
    expect(served).toBeGreaterThan(19_000);
  });

  it('never has more than a bucket of its own would give, whoever comes between', async () => {
    const step = fc.record({
      key: fc.integer({ min: 0, max: 40 }).map((number) => `client ${number}`),
      cost: fc.integer({ min: 1, max: 600 }),
      pause: fc.integer({ min: 0, max: 20_000 }),
    });
    await holds(
      'buckets',
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        let now = 0;
        const limit = createRateLimit(600, () => now);
        const own = new Map<string, { left: number; at: number }>();
        for (const { key, cost, pause } of steps) {
          now += pause;
          const known = own.get(key) ?? { left: 600, at: now };
          const left = Math.min(600, known.left + (now - known.at) / 100);
          const served = spends(limit, key, cost);
          if (served) expect(left).toBeGreaterThanOrEqual(cost - 1e-6);
          own.set(key, { left: served ? left - cost : left, at: now });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('readers', () => {
  /** A connection for which so much waits, of which the system has taken so much. */
  class Connection extends EventEmitter {
    writableLength = 0;
    readonly _handle = { bytesWritten: 0, writeQueueSize: 0 };
    write(bytes: number): void {
      this.writableLength += bytes;
      this._handle.bytesWritten += bytes;
      this._handle.writeQueueSize += bytes;
    }
    take(bytes: number): void {
      this._handle.writeQueueSize -= bytes;
      if (this._handle.writeQueueSize === 0) this.writableLength = 0;
    }
    resetAndDestroy(): void {}
    destroy(): void {
      this.emit('close');
    }
  }
  const watch = (waiting: number) => {
    const state = { now: 0 };
    const ended: string[] = [];
    const server = new EventEmitter();
    const look = endSlowReaders(
      server as Server,
      { stalled: 30_000, waiting },
      (why, bytes) => ended.push(`${why} ${bytes}`),
      () => state.now,
    );
    const connection = () => {
      const made = new Connection();
      server.emit('connection', made);
      return made;
    };
    const pass = (seconds: number) => {
      state.now += seconds * 1_000;
      look();
    };
    return { server, ended, connection, pass };
  };

  it('are ended when they take next to nothing for 30 s, and not while they take their time', () => {
    const { server, ended, connection, pass } = watch(1e9);
    const [idle, quick, slow, still, drop] = Array.from({ length: 5 }, connection);
    pass(1);
    for (const one of [quick, slow, still, drop]) one?.write(1_000_000);
    pass(1);
    quick?.take(1_000_000);
    for (let round = 0; round < 4; round += 1) {
      slow?.take(16 * 1024);
      drop?.take(1);
      pass(29);
    }
    expect(ended).toEqual(['stalled 1000000', 'stalled 1000000']);
    expect(idle?.writableLength).toBe(0);
    pass(60);
    expect(ended).toHaveLength(3);
    server.emit('close');
  });

  it('are ended beyond what may wait for all, the one that took something longest ago first', () => {
    const { server, ended, connection, pass } = watch(1_000);
    const [old, large, small] = Array.from({ length: 3 }, connection);
    old?.write(400);
    pass(10);
    small?.write(300);
    large?.write(301);
    pass(1);
    expect(ended).toEqual(['crowded 400']);
    connection().write(500);
    pass(1);
    expect(ended).toEqual(['crowded 400', 'crowded 301']);
    server.emit('close');
  });

  it('have what waits behind an answer counted, too', () => {
    const { server, ended, connection, pass } = watch(1_000);
    const socket = connection();
    socket.write(600);
    const answer = (bytes: number) =>
      Object.assign(new EventEmitter(), { socket: null, writableLength: bytes });
    server.emit('request', { socket }, answer(500));
    pass(1);
    expect(ended).toEqual(['crowded 1100']);
    server.emit('close');
  });
});
