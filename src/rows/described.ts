import type { Bundle, BundleEntity } from '../bundle/bundle.js';
import { ENTITY_LISTS } from '../bundle/entities.js';
import { SHARED } from '../model/nodes.js';
import type { PropertyTable } from '../model/property.js';
import { RELATION_ROWS } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { compareText, tidy } from './tidy.js';

const ENTITY: PropertyTable = SHARED.Entity.properties;
/** What hangs on an entity and has no order of its own. */
const UNORDERED = new Set(
  RELATION_ROWS.flatMap(([, { bundle }]) => (bundle && !bundle.ordered ? bundle.as : [])),
);

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
      return entities.length === 0 ? [] : [[name, entities.map(describe).sort(byId)]];
    }),
  );
}

/** An entity in canonical form, without its mentions. */
export function describe({ mentions: _, ...entity }: BundleEntity): Description {
  return sortLists(tidy(entity) as Description);
}

function sortLists(entity: Description): Description {
  const sorted = Object.entries(entity).map(([key, value]) => {
    const isSet = UNORDERED.has(key) && Array.isArray(value);
    return [key, isSet ? sortUnique(value) : value];
  });
  return Object.fromEntries(sorted);
}

/** A value of a property that an article gave beside the one it gave first. */
export interface Contradiction {
  readonly id: string;
  readonly property: string;
  readonly stored: string;
  readonly given: string;
}

/**
 * What an article says once it comes again in another bundle: lists united, absent properties filled in. A
 * property that says something else now keeps what it said first and gets the other value in `asserted`.
 */
export function unite(before: Described, now: Described): Described {
  return Object.fromEntries(
    ENTITY_LISTS.flatMap((name) => {
      const known = new Map((before[name] ?? []).map((entity) => [entity.id, entity]));
      for (const entity of now[name] ?? []) {
        const old = known.get(entity.id);
        known.set(entity.id, old ? uniteEntity(old, entity) : entity);
      }
      return known.size === 0 ? [] : [[name, [...known.values()].sort(byId)]];
    }),
  );
}

function uniteEntity(before: Description, now: Description): Description {
  const united: Record<string, unknown> = { ...before };
  const asserted: unknown[] = [...((before['asserted'] as unknown[]) ?? [])];
  for (const [key, value] of Object.entries(now)) {
    const old = united[key];
    if (old === undefined) united[key] = value;
    else if (Array.isArray(old) && Array.isArray(value)) {
      const known = new Set(old.map((item) => JSON.stringify(item)));
      united[key] = [...old, ...value.filter((item) => !known.has(JSON.stringify(item)))];
    } else if (old !== value && !ENTITY[key]?.remark)
      asserted.push({ property: key, value: String(value) });
  }
  if (asserted.length > 0) united['asserted'] = asserted;
  return sortLists(tidy(united) as Description);
}

function byId(a: Description, b: Description): number {
  return compareText(a.id, b.id);
}

function sortUnique(items: readonly unknown[]): readonly unknown[] {
  const keys = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...keys].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}
