import { randomUUID } from 'node:crypto';
import type { RunInWrite } from '../engine/engine.js';
import { tick } from '../import/history.js';
import { CLOCK } from '../model/history.js';

const BEGIN = `MATCH (c:${CLOCK.label} {key: $key}) SET c.newsSince = $at RETURN c.at AS at`;

/** Says since when a store keeps what each write brought: of what was written before, it does not. */
export async function startNews(run: RunInWrite): Promise<null> {
  const at = await tick({ run, request: randomUUID() });
  await run({ text: BEGIN, parameters: { key: CLOCK.key, at } });
  return null;
}
