import { expect, it } from 'vitest';
import { createSlots } from '../../src/engine/slots.js';
import { soon } from '../support/engines.js';

const code = (call: Promise<unknown>) =>
  call.then(
    () => 'granted',
    (error: { code: string }) => error.code,
  );

it('gives slots in the order of asking, and sends away at once who finds the queue full', async () => {
  const slots = createSlots(2, 60_000, 3);
  const first = await slots.acquire(soon());
  const second = await slots.acquire(soon());
  const waiting = [1, 2, 3].map(() => slots.acquire(soon()));
  const shed = await Promise.all(Array.from({ length: 35 }, () => code(slots.acquire(soon()))));
  expect(new Set(shed)).toEqual(new Set(['ENGINE_UNAVAILABLE']));
  first();
  const third = await waiting[0];
  second();
  await waiting[1];
  third?.();
  await waiting[2];
});

it('frees the place of a caller that goes away while it waits', async () => {
  const slots = createSlots(1, 60_000, 1);
  const release = await slots.acquire(soon());
  const gone = new AbortController();
  const waiting = code(slots.acquire({ ...soon(), signal: gone.signal }));
  expect(await code(slots.acquire(soon()))).toBe('ENGINE_UNAVAILABLE');
  gone.abort();
  expect(await waiting).toBe('ENGINE_TIMEOUT');
  const next = slots.acquire(soon());
  release();
  (await next)();
  (await slots.acquire(soon()))();
});

it('sends away who has waited long enough', async () => {
  const slots = createSlots(1, 10);
  const release = await slots.acquire(soon());
  expect(await code(slots.acquire(soon()))).toBe('ENGINE_UNAVAILABLE');
  release();
  expect(await code(slots.acquire(soon()))).toBe('granted');
});
