import { linksOf } from '../../model/relations.js';
import type { DatedLink } from '../bundle.js';
import type { Draft } from '../validate-bundle.js';
import { findLoops } from './find-loops.js';
import type { BundleRule } from './rule.js';

type Ends = readonly (string | undefined)[];

/** Containment, command, parts of statements, undoings and anchors of times never lead back to where they began. */
export const noLoops: BundleRule = ({ bundle }, sayAt) => {
  const { places, units, statements, curation, timeExpressions } = bundle;
  const look = <T extends { readonly id?: string | undefined }>(
    property: string,
    list: string,
    things: readonly T[] | undefined,
    follow: (thing: T) => Ends,
  ) => {
    const ids = (things ?? []).map(({ id }) => id);
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const next = (things ?? []).map((thing) =>
      follow(thing).flatMap((id) => (id === undefined ? [] : (indexes.get(id) ?? []))),
    );
    for (const loop of findLoops(next)) {
      const names = [...loop, ...loop.slice(0, 1)].slice(0, 12).map((index) => ids[index]);
      sayAt(`/${list}/${loop.at(-1)}/${property}`, `leads in a circle: ${names.join(' → ')}`);
    }
  };
  for (const [label, list, entities] of [
    ['Location', 'places', places],
    ['MilitaryUnit', 'units', units],
  ] as const)
    for (const [, { tree, bundle: place }] of linksOf(label))
      if (tree) look(place.as, list, entities, (entity) => ends(entity, place.as));
  look('partOf', 'statements', statements, ({ partOf }) => [partOf]);
  look('conditional', 'statements', statements, ({ conditional }) => [
    conditional?.antecedent,
    conditional?.consequent,
  ]);
  look('undoes', 'curation', curation, ({ undoes }) => [undoes]);
  look('anchor', 'timeExpressions', timeExpressions, ({ anchor }) => [anchor]);
};

function ends(entity: object, property: string): Ends {
  const links = (entity as Readonly<Record<string, Draft<DatedLink>[] | undefined>>)[property];
  return (links ?? []).map(({ to }) => to);
}
