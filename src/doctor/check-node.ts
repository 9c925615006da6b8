import { WRONG_IN, wrongInKey } from '../bundle/what-stands.js';
import { compute, computedOf } from '../model/computed.js';
import { boundsOf } from '../model/edtf.js';
import { isId } from '../model/ids.js';
import { type Label, propertiesOf } from '../model/labels.js';
import { LIMITS } from '../model/limits.js';
import type { PropertyTable } from '../model/property.js';
import { dateForm } from '../model/stored-form.js';
import type { Properties } from '../model/value.js';
import type { Problems } from './problems.js';

/** Checks a node by itself: its id, its names, and what is computed of its other properties. */
export function checkNode(label: Label, properties: Properties, problems: Problems): void {
  const id = String(properties['id']);
  const table = propertiesOf(label);
  if (!isId(properties['id'])) problems.add('ids are well-formed', properties['id']);
  checkNames(table, properties, problems);
  const right = compute(label, properties);
  for (const { property, from } of computedOf(label)) {
    if ((properties[property] ?? undefined) !== right[property])
      problems.add(`${property} is computed from ${from.join(' and ')}`, id);
  }
  checkDates(table, properties, id, problems);
  if ('lowerBound' in properties !== 'upperBound' in properties)
    problems.add('bounds are there both or neither', id);
}

/** What a store of an earlier version may hold, and no bundle may bring any more. */
function checkNames(table: PropertyTable, properties: Properties, problems: Problems): void {
  const wrong: unknown[] = [];
  for (const [name, { is, written }] of Object.entries(table)) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    if (written && written(value) !== value)
      problems.add(`${name} is written as the vocabulary writes it`, properties['id']);
    if (is === 'id') wrong.push(wrongInKey(value, LIMITS.id));
    else if (name === 'id') wrong.push(wrongInKey(value, LIMITS.derivedId));
    else if (is !== 'remark') wrong.push(WRONG_IN[is]?.(value) ?? null);
  }
  if (wrong.some((why) => why !== null))
    problems.add('ids, names and addresses are such as a bundle may bring', properties['id']);
}

/** Checks the dates of a node or relationship with these properties; `id` says which one it is. */
export function checkDates(
  table: PropertyTable,
  properties: Properties,
  id: string,
  problems: Problems,
): void {
  for (const [name, { is }] of Object.entries(table)) {
    if (is !== 'date') continue;
    const form = dateForm(name);
    const edtf = properties[form.edtf];
    const bounds = typeof edtf === 'string' ? boundsOf(edtf) : { earliest: null, latest: null };
    const isRight =
      bounds?.earliest === (properties[form.earliest] ?? null) &&
      bounds.latest === (properties[form.latest] ?? null);
    if (!isRight) problems.add('bounds of dates are computed from their EDTF', id);
  }
}
