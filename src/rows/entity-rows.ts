import type { BundleEntity } from '../bundle/bundle.js';
import { entitiesOf } from '../bundle/entities.js';
import { nodeRow } from '../model/labels.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import type { StoredEdge } from './article-graph.js';
import type { Making } from './article-rows.js';
import { addClaimRows } from './claim-rows.js';
import { describe, describedIn } from './described.js';
import { firstKey } from './elect.js';
import { store, tell } from './forms.js';
import { labelsOf } from './rows.js';
import { addShown, ownProperties } from './shown-rows.js';
import { shownValues } from './shown-values.js';
import { sorted } from './stored-edges.js';
import { toldBy } from './told.js';

/** The rows of a bundle's people, organizations, units, places and unnamed sources. */
export function addEntityRows(making: Making): void {
  const { rows, bundle, text, articleId, published, recordedAt } = making;
  const first = firstKey(String(published['sortAt']), articleId);
  for (const { entity: given, label } of entitiesOf(bundle)) {
    // Of two roles that have one id the first is written: first in the canonical order.
    const said = describe(nodeRow(label).bundle ?? '', given);
    const entity = { ...said, mentions: given.mentions } as unknown as BundleEntity;
    const { id } = entity;
    const told = toldBy(label, said, text, articleId);
    const shown = shownValues(label, id, [{ value: told, count: 1, first }]);
    const isDisputed = shown.isUndisputed ? undefined : true;
    rows.node(labelsOf(label), id, {
      ...{ id, recordedAt, disputed: isDisputed },
      ...ownProperties(label, shown),
    });
    addShown(rows, id, shown, () => [articleId]);
    rows.edge('DESCRIBES', ['Node', articleId], ['Node', id], {}, { told: JSON.stringify(told) });
    addMentions(making, entity);
    addClaimRows(making, label, entity);
  }
}

function addMentions({ rows, text, articleId }: Making, entity: BundleEntity): void {
  for (const mention of entity.mentions ?? []) {
    const told = store(RELATIONS.MENTIONS.properties, mention, text);
    rows.edgeAt('MENTIONS', ['Node', articleId], ['Node', entity.id], told);
  }
}

/** The entities of a canonical bundle: as their article described them, each with its mentions. */
export function tellEntities(
  article: Properties,
  mentions: readonly StoredEdge[],
): Readonly<Record<string, unknown>> {
  const byEntity = groupBy(mentions, ({ to, properties }) => [
    to,
    tell(RELATIONS.MENTIONS.properties, properties),
  ]);
  return Object.fromEntries(
    Object.entries(describedIn(article)).map(([list, entities]) => [
      list,
      entities.map((entity) => ({ ...entity, mentions: sorted(byEntity.get(entity.id) ?? []) })),
    ]),
  );
}
