import { randomUUID } from 'node:crypto';
import type { RunInWrite } from '../engine/engine.js';
import { stamp } from '../import/history.js';

/** Sets the clock of a store that had none: whatever it holds was recorded by now. */
export async function startClock(run: RunInWrite): Promise<null> {
  await stamp({ run, request: randomUUID() });
  return null;
}
