import { invariant } from '../errors.js';
import type { FieldMapping, TypeMapping } from '../mapping/mapping.js';
import { type Label, propertiesOf } from '../model/labels.js';
import { ENDS, RELATION_ROWS } from '../model/relations.js';

/** How the article is found that words stand in, from the node or relationship that tells of them: its id, that is. */
export type ArticleWay =
  /** A property holds it. */
  | { readonly kind: 'property'; readonly on: 'node' | 'edge'; readonly property: string }
  /** A property of what the relationship starts at holds it. */
  | { readonly kind: 'start'; readonly property: string }
  /** A relationship of the type leads from the article to the node. */
  | { readonly kind: 'from'; readonly type: string };

/** The way from a row of a type to the article that a field's words stand in. */
export function articleWay({ kind, name, of }: TypeMapping, mapping: FieldMapping): ArticleWay {
  const on = kind === 'edge' ? 'edge' : 'node';
  if (mapping.kind === 'embedded') return { kind: 'property', on, property: mapping.property };
  if (on === 'edge') {
    const [from, to] = ENDS[String(of)] ?? [];
    if (to === 'Article') return { kind: 'property', on: 'node', property: 'id' };
    return { kind: 'start', property: from === 'Article' ? 'id' : 'articleId' };
  }
  if ('articleId' in propertiesOf(name as Label))
    return { kind: 'property', on, property: 'articleId' };
  const leads = RELATION_ROWS.find(
    ([, { ends }]) => ends[0] === 'Article' && [ends[1]].flat().includes(name as Label),
  );
  invariant(leads, `No article leads to ${name}`);
  return { kind: 'from', type: leads[0] };
}
