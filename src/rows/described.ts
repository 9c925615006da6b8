import type { Bundle, BundleEntity } from '../bundle/bundle.js';
import { ENTITY_LISTS } from '../bundle/entities.js';
import { ENTITY_KINDS, nodeRow, propertiesOf } from '../model/labels.js';
import type { PropertyTable } from '../model/property.js';
import type { Properties } from '../model/value.js';
import { compareText, tidy } from './tidy.js';
import { sortUnique, unite } from './unite.js';

/** One entity as a bundle describes it, in canonical form and without its mentions. */
export type Description = Readonly<Record<string, unknown>> & { readonly id: string };
/** Descriptions by the lists of the bundle format. */
export type Described = Readonly<
  Partial<Record<(typeof ENTITY_LISTS)[number], readonly Description[]>>
>;

/** What an article says of its entities. */
export function describedIn(article: Properties): Described {
  return JSON.parse(String(article['described'] ?? '{}'));
}

/**
 * What a bundle says of its entities. The graph unites what all articles say of an entity; an article keeps its
 * own words in its property `described`, so that nothing is said in its name that it did not say.
 */
export function describedBy(bundle: Bundle): Described {
  return Object.fromEntries(
    ENTITY_LISTS.flatMap((name) => {
      const entities: readonly BundleEntity[] = bundle[name] ?? [];
      const described = entities.map((entity) => describe(name, entity));
      return described.length === 0 ? [] : [[name, described.sort(byId)]];
    }),
  );
}

/** What an entity may say of itself, by the list of a bundle that it stands in. */
const TABLES: Readonly<Record<string, PropertyTable>> = Object.fromEntries(
  ENTITY_KINDS.map((label) => [nodeRow(label).bundle ?? '', propertiesOf(label)]),
);

/** An entity of a list in canonical form, without its mentions. */
export function describe(list: string, { mentions: _, ...entity }: BundleEntity): Description {
  return uniteIn(list, tidy(entity) as Description, { id: entity.id });
}

/** What an article says once it comes again in another bundle, the same whichever bundle came first. */
export function uniteDescribed(before: Described, now: Described): Described {
  return Object.fromEntries(
    ENTITY_LISTS.flatMap((list) => {
      const known = new Map((before[list] ?? []).map((entity) => [entity.id, entity]));
      for (const entity of now[list] ?? [])
        known.set(entity.id, uniteIn(list, known.get(entity.id) ?? { id: entity.id }, entity));
      return known.size === 0 ? [] : [[list, [...known.values()].sort(byId)]];
    }),
  );
}

function uniteIn(list: string, a: Description, b: Description): Description {
  const united = unite(TABLES[list] ?? {}, a, b);
  return Object.fromEntries(
    Object.entries(united).map(([key, value]) => [
      key,
      Array.isArray(value) ? sortUnique(value) : value,
    ]),
  ) as Description;
}

/** A value of a property that an article gives beside the one that is shown. */
export interface Contradiction {
  readonly id: string;
  readonly property: string;
  readonly stored: string;
  readonly given: string;
}

function byId(a: Description, b: Description): number {
  return compareText(a.id, b.id);
}
