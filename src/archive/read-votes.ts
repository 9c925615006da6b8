import type { RunInWrite as Run } from '../engine/engine.js';
import { ENTITY_KINDS, type EntityLabel } from '../model/labels.js';
import { UNDATED } from '../rows/elect.js';
import { type Shown, shownValues, type Vote } from '../rows/shown-values.js';
import { groupBy } from '../util/group-by.js';

/** Votes of one wording as one row, so that a hub of 10,000 articles that say the same is a few rows. */
const VOTES =
  "UNWIND $ids AS id MATCH (e:Entity {id: id})<-[d:DESCRIBES]-(a:Article) WHERE a.retractedAt IS NULL WITH id, d.told AS told, (CASE WHEN a.sortAt = '' THEN $undated ELSE a.sortAt END) + ' ' + a.id AS first RETURN id, told, count(*) AS votes, min(first) AS first";
const STORED =
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, labels(e) AS l, e.retractedAt AS at';
/** An entity with what it is to show by its votes; nobody who is not retracted describes it when `shown` is null. */
export interface Voted {
  readonly id: string;
  readonly label: EntityLabel;
  readonly wasHidden: boolean;
  readonly shown: Shown | null;
}

/** Entities with what they are to show by the votes of the articles that describe them and are not retracted. */
export async function readVotes(run: Run, ids: readonly string[]): Promise<readonly Voted[]> {
  const found = await run({ text: VOTES, parameters: { ids, undated: UNDATED } });
  const votes = groupBy(found, ([id, told, count, first]): [string, Vote] => [
    String(id),
    { value: JSON.parse(String(told)), count: Number(count), first: String(first) },
  ]);
  return (await run({ text: STORED, parameters: { ids } })).map(([key, labels, at]) => {
    const id = String(key);
    const label = kindOfEntity(labels as readonly string[]);
    const own = votes.get(id);
    const shown = own ? shownValues(label, id, own) : null;
    return { id, label, wasHidden: at !== null, shown };
  });
}

/** The kind of an entity with these labels. */
function kindOfEntity(labels: readonly string[]): EntityLabel {
  return ENTITY_KINDS.find((kind) => labels.includes(kind)) as EntityLabel;
}
