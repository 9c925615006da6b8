import { findCircles, heldBetween } from '../../model/circles.js';
import { linksOf } from '../../model/relations.js';
import { findLoops } from '../../util/find-loops.js';
import type { DatedLink } from '../bundle.js';
import type { Draft } from '../validate-bundle.js';
import type { BundleRule } from './rule.js';

type Ends = readonly (string | undefined)[];
type Things = readonly { readonly id?: string | undefined }[] | undefined;

/** Containment and command of one time, parts of statements, undoings and anchors never lead back to where they began. */
export const noLoops: BundleRule = ({ bundle }, sayAt) => {
  const { places, units, statements, curation, timeExpressions } = bundle;
  const say = (list: string, property: string, index: number, loop: Ends) => {
    const names = [...loop, ...loop.slice(0, 1)].slice(0, 12);
    sayAt(`/${list}/${index}/${property}`, `leads in a circle: ${names.join(' → ')}`);
  };
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
      const named = loop.map((index) => ids[index]);
      say(list, property, loop.at(-1) ?? 0, named);
    }
  };
  for (const [label, list, entities] of [
    ['Location', 'places', places],
    ['MilitaryUnit', 'units', units],
  ] as const)
    for (const [, { tree, bundle: place }] of linksOf(label))
      if (tree)
        for (const circle of findCircles(timed(entities, place.as))) {
          const last = entities?.findIndex(({ id }) => id === circle.at(-1)) ?? 0;
          say(list, place.as, last, circle);
        }
  look('partOf', 'statements', statements, ({ partOf }) => [partOf]);
  look('conditional', 'statements', statements, ({ conditional }) => [
    conditional?.antecedent,
    conditional?.consequent,
  ]);
  look('undoes', 'curation', curation, ({ undoes }) => [undoes]);
  look('anchor', 'timeExpressions', timeExpressions, ({ anchor }) => [anchor]);
};

/** The links of one kind that entities tell of themselves. */
function timed(entities: Things, property: string) {
  return (entities ?? []).flatMap((entity) => {
    const links = (entity as Readonly<Record<string, Draft<DatedLink>[] | undefined>>)[property];
    return (links ?? []).flatMap(({ to, from, until }) => {
      const held = heldBetween(from?.edtf, (until as Dated)?.edtf);
      return entity.id === undefined || to === undefined ? [] : [{ from: entity.id, to, ...held }];
    });
  });
}

type Dated = { readonly edtf?: string } | undefined;
