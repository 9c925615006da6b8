import { isVoiceless } from '../model/ids.js';
import { severalVoices } from '../model/several-voices.js';
import { groupBy } from '../util/group-by.js';
import type { Run } from './read-articles.js';

const FOUND =
  'UNWIND $ids AS id MATCH (s:Statement {spanId: id}) RETURN id, s.id AS found ORDER BY id, found';

/** The statements that ids without their voice may mean, of those ids that lack it. */
export async function statementsMeant(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const voiceless = [...new Set(ids.filter(isVoiceless))];
  if (voiceless.length === 0) return new Map();
  const found = await run({ text: FOUND, parameters: { ids: voiceless } });
  return groupBy(found, ([id, statement]) => [String(id), String(statement)]);
}

/**
 * Ids as the store has them: that of the statement which is meant for one without its voice. Throws BAD_USER_INPUT
 * where several are there.
 */
export async function idsMeant(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  const found = await statementsMeant(run, ids);
  return ids.map((id) => {
    const [first = id, ...others] = found.get(id) ?? [];
    if (others.length > 0) throw severalVoices(id, [first, ...others]);
    return first;
  });
}
