import type { ArticleText } from '../bundle/article-text.js';
import { DETAILS } from '../model/detail-nodes.js';
import { type Label, propertiesOf } from '../model/labels.js';
import type { Properties } from '../model/value.js';
import type { Description } from './described.js';
import { store } from './forms.js';
import { present } from './rows.js';
import type { Asserted } from './unite.js';

/** What one article says of an entity, by which it takes part in what is shown; all in stored form. */
export interface Told {
  readonly values: Properties;
  readonly names: readonly Properties[];
  readonly facts: readonly Properties[];
  readonly affiliatedWith: readonly string[];
  readonly asserted: readonly Asserted[];
}

/** What an article's description of an entity of a kind says, in the words of its text. */
export function toldBy(
  label: Label,
  entity: Description,
  text: ArticleText,
  articleId: string,
): Told {
  const values = present(store(propertiesOf(label), entity, text));
  const asserted = (entity['asserted'] ?? []) as readonly Asserted[];
  const primary = [entity['name'], ...asserted.flatMap(nameIn)].map((value) => ({
    value,
    type: 'PRIMARY',
  }));
  const affiliatedWith = entity['affiliatedWith'];
  return {
    values,
    names: [...primary, ...((entity['names'] ?? []) as readonly object[])].map((name) =>
      present(store(DETAILS.Name.properties, name, text)),
    ),
    facts: ((entity['facts'] ?? []) as readonly { evidence?: object }[]).map((fact) =>
      present({
        ...store(DETAILS.Fact.properties, fact, text),
        articleId: fact.evidence && articleId,
      }),
    ),
    affiliatedWith: typeof affiliatedWith === 'string' ? [affiliatedWith] : [],
    asserted,
  };
}

function nameIn({ property, value }: Asserted): readonly string[] {
  return property === 'name' ? [value] : [];
}
