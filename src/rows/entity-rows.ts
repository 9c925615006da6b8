import type { BundleAnonymousSource, BundleEntity } from '../bundle/bundle.js';
import { entitiesOf } from '../bundle/entities.js';
import { compute } from '../model/computed.js';
import { DETAILS } from '../model/detail-nodes.js';
import { propertiesOf } from '../model/labels.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import type { StoredEdge } from './article-graph.js';
import type { Making } from './article-rows.js';
import { addClaimRows } from './claim-rows.js';
import { describe, describedIn } from './described.js';
import { store, tell } from './forms.js';
import { digest } from './ids.js';
import { labelsOf } from './rows.js';
import { sorted } from './stored-edges.js';

/** The rows of a bundle's people, organizations, units, places and unnamed sources. */
export function addEntityRows(making: Making): void {
  const { rows, bundle, text, articleId, recordedAt } = making;
  for (const { entity: given, label } of entitiesOf(bundle)) {
    // Of two roles or names that have one id the first is written: first in the canonical order.
    const entity = { ...describe(given), mentions: given.mentions } as unknown as BundleEntity;
    const told = store(propertiesOf(label), entity, text);
    rows.node(labelsOf(label), entity.id, {
      ...told,
      ...compute(label, told),
      ...(label === 'AnonymousSource' && { articleId }),
      recordedAt,
    });
    addNames(making, entity);
    addFacts(making, entity);
    addMentions(making, entity);
    addClaimRows(making, label, entity);
    const affiliation = (entity as BundleAnonymousSource).affiliatedWith;
    if (affiliation) rows.edge('AFFILIATED_WITH', ['Node', entity.id], ['Node', affiliation]);
  }
}

function addNames({ rows, text }: Making, entity: BundleEntity): void {
  for (const name of [{ value: entity.name, type: 'PRIMARY' }, ...(entity.names ?? [])]) {
    const told = store(DETAILS.Name.properties, name, text);
    const { value, type, lang } = told as Readonly<Record<string, string>>;
    const id = `name:${entity.id}:${digest(value, type, lang)}`;
    rows.node('Name', id, { ...told, ...compute('Name', told), id });
    rows.edge('NAMED', ['Node', entity.id], ['Name', id]);
  }
}

function addFacts({ rows, text, articleId }: Making, entity: BundleEntity): void {
  (entity.facts ?? []).forEach((fact, index) => {
    const id = `fact:${entity.id}:${digest(fact.fact, fact.value, fact.scheme)}`;
    rows.node('Fact', id, {
      ...store(DETAILS.Fact.properties, fact, text),
      id,
      position: index + 1,
      articleId: fact.evidence && articleId,
    });
    rows.edge('HAS_FACT', ['Node', entity.id], ['Fact', id]);
  });
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
