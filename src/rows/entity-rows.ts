import type { ArticleText } from '../bundle/article-text.js';
import type {
  Bundle,
  BundleAnonymousSource,
  BundleEntity,
  BundleName,
  BundlePerson,
  BundlePlace,
  BundleUnit,
  DatedLink,
} from '../bundle/bundle.js';
import { type EntityLabel, entitiesOf } from '../bundle/entities.js';
import { branchOf } from '../model/branch.js';
import { NAME_TYPES } from '../model/vocabulary.js';
import { sortForm } from '../util/fold.js';
import { looksOf } from '../util/look-alike.js';
import { normalizeName } from '../util/normalize-name.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import { describe } from './described.js';
import {
  dateProperties,
  derivedId,
  digest,
  linkProperties,
  slug,
  spanProperties,
} from './properties.js';
import type { Rows } from './rows.js';

/** Every label of an entity, the merge label first. */
const LABELS: Readonly<Record<EntityLabel, string>> = {
  Person: 'Node:Entity:Source:Actor:Person',
  Organization: 'Node:Entity:Source:Actor:Organization',
  MilitaryUnit: 'Node:Entity:Source:Actor:MilitaryUnit',
  AnonymousSource: 'Node:Entity:Source:Actor:AnonymousSource',
  State: 'Node:Entity:Source:Actor:Place:State',
  Location: 'Node:Entity:Place:Location',
};

interface Context {
  readonly rows: Rows;
  readonly text: ArticleText;
  readonly articleId: string;
  readonly recordedAt: string;
}

/** The rows of a bundle's people, organizations, units, places and unnamed sources. */
export function addEntityRows(
  rows: Rows,
  bundle: Bundle,
  text: ArticleText,
  recordedAt: string,
): void {
  const context: Context = { rows, text, articleId: bundle.article.id, recordedAt };
  for (const { entity: given, label } of entitiesOf(bundle)) {
    // Of two roles or names that have one id the first is written: first in the canonical order.
    const entity = { ...describe(given), mentions: given.mentions } as unknown as BundleEntity;
    rows.node(LABELS[label], entity.id, {
      id: entity.id,
      name: entity.name,
      nameSort: sortForm(entity.name),
      wikidataId: entity.wikidataId,
      articleLocal: entity.articleLocal,
      background: entity.background,
      notes: entity.notes,
      recordedAt,
      ...ownProperties(context, label, entity),
    });
    addNames(context, entity);
    addFacts(context, entity);
    addMentions(context, entity);
    if (label === 'Person') addRoles(context, entity as BundlePerson);
    if (label === 'MilitaryUnit') addUnitLinks(context, entity as BundleUnit);
    if (label === 'State' || label === 'Location') addPlaceLinks(context, entity as BundlePlace);
    const affiliation = (entity as BundleAnonymousSource).affiliatedWith;
    if (affiliation) rows.edge('AFFILIATED_WITH', ['Node', entity.id], ['Node', affiliation]);
  }
}

function ownProperties({ articleId }: Context, label: EntityLabel, entity: BundleEntity) {
  switch (label) {
    case 'Person':
      return {};
    case 'Organization':
      return { organizationType: (entity as { organizationType?: string }).organizationType };
    case 'AnonymousSource': {
      const { sourceKind, affiliationAsStated } = entity as BundleAnonymousSource;
      return { descriptionAsStated: entity.name, sourceKind, affiliationAsStated, articleId };
    }
    case 'MilitaryUnit': {
      const { designation, echelon, echelonAsStated, nameAsStated, branch, unitType } =
        entity as BundleUnit;
      const designationSort = designation && sortForm(designation);
      return {
        designation,
        designationSort,
        designationWords: designation && spaced(searchWords(designation)),
        echelon,
        echelonAsStated,
        nameAsStated,
        branch: branch && branchOf(branch),
        unitType,
      };
    }
    case 'State':
    case 'Location': {
      const { iso3166, geonamesId, katotth, latitude, longitude, coordinatesSource, placeType } =
        entity as BundlePlace;
      return {
        placeType: placeType ?? 'VAGUE_REGION',
        iso3166,
        geonamesId,
        katotth,
        latitude,
        longitude,
        coordinatesSource,
      };
    }
  }
}

function addNames({ rows }: Context, entity: BundleEntity): void {
  const names: readonly BundleName[] = [
    { value: entity.name, type: 'PRIMARY' },
    ...(entity.names ?? []),
  ];
  for (const { value, type = 'VARIANT', lang, scheme, background } of names) {
    const id = `name:${entity.id}:${digest(value, type, lang)}`;
    rows.node('Name', id, {
      id,
      value,
      normalized: normalizeName(value),
      looks: looksOf(value),
      words: spaced(searchWords(value)),
      sound: spaced(soundsOf(searchWords(value))),
      type,
      rank: NAME_TYPES.indexOf(type as (typeof NAME_TYPES)[number]),
      lang,
      scheme,
      background: background ?? false,
    });
    rows.edge('NAMED', ['Node', entity.id], ['Name', id]);
  }
}

function addFacts({ rows, text, articleId }: Context, entity: BundleEntity): void {
  (entity.facts ?? []).forEach((fact, index) => {
    const id = `fact:${entity.id}:${digest(fact.fact, fact.value, fact.scheme)}`;
    rows.node('Fact', id, {
      id,
      fact: fact.fact,
      value: fact.value,
      scheme: fact.scheme,
      source: fact.source,
      background: fact.background ?? false,
      position: index + 1,
      notes: fact.notes,
      articleId: fact.evidence ? articleId : undefined,
      ...spanProperties(text, fact.evidence),
      ...dateProperties(text, 'observedFrom', fact.observedFrom),
      ...dateProperties(text, 'observedTo', fact.observedTo),
    });
    rows.edge('HAS_FACT', ['Node', entity.id], ['Fact', id]);
  });
}

function addMentions({ rows, text, articleId }: Context, entity: BundleEntity): void {
  for (const mention of entity.mentions ?? []) {
    rows.edge(
      'MENTIONS',
      ['Node', articleId],
      ['Node', entity.id],
      { start: mention.start, end: mention.end },
      {
        text: text.slice(mention.start, mention.end),
        mentionType: mention.mentionType ?? 'NAM',
        gpeRole: mention.gpeRole,
        coreference: mention.coreference,
        ambiguousWith: mention.ambiguousWith,
        notes: mention.notes,
      },
    );
  }
}

function addRoles({ rows, text, articleId, recordedAt }: Context, person: BundlePerson): void {
  for (const role of person.roles ?? []) {
    const title = slug(role.title) || digest(role.title);
    const id = derivedId(`role:${local(person.id)}:${title}:${local(role.at)}`);
    rows.node('Node:Role', id, {
      id,
      title: role.title,
      titleSort: sortForm(role.title),
      rank: role.rank,
      notes: role.notes,
      recordedAt,
      ...dateProperties(text, 'from', role.from),
      ...dateProperties(text, 'to', role.to),
      ...dateProperties(text, 'observedFrom', role.observedFrom),
      ...dateProperties(text, 'observedTo', role.observedTo),
    });
    rows.edge('HOLDS', ['Node', person.id], ['Node', id]);
    rows.edge('AT', ['Node', id], ['Node', role.at]);
    if (role.evidence) {
      const { start, end } = role.evidence;
      rows.edge(
        'EVIDENCED_BY',
        ['Node', id],
        ['Node', articleId],
        { start, end },
        { text: text.slice(start, end) },
      );
    }
  }
}

function addUnitLinks(context: Context, unit: BundleUnit): void {
  addLinks(context, 'ALLEGIANCE_TO', unit.id, unit.allegiance);
  addLinks(context, 'SUBORDINATE_TO', unit.id, unit.subordinateTo);
  addLinks(context, 'MEMBER_OF', unit.id, unit.memberOf);
  addLinks(context, 'POSITIONED_AT', unit.id, unit.positionedAt);
}

function addPlaceLinks(context: Context, place: BundlePlace): void {
  addLinks(context, 'WITHIN', place.id, place.within);
  addLinks(context, 'ADJOINS', place.id, place.adjoins);
}

function addLinks(
  { rows, text, articleId }: Context,
  type: string,
  from: string,
  links: readonly DatedLink[] | undefined,
): void {
  for (const link of links ?? []) {
    rows.edge(type, ['Node', from], ['Node', link.to], {}, linkProperties(text, articleId, link));
  }
}

/** An id without its first part. */
function local(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
