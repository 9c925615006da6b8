import { describe, expectTypeOf, it } from 'vitest';
import type { Label, NodeLabel } from '../../src/model/labels.js';
import { NODES, type NodeRow } from '../../src/model/nodes.js';
import type { Property } from '../../src/model/property.js';
import { RELATIONS, type Relation } from '../../src/model/relations.js';

// What types promise; `npm run check` is what fails here.

describe('the tables of the model', () => {
  it('keep what they say as types', () => {
    expectTypeOf(NODES.Person.prefix).toEqualTypeOf<'person'>();
    expectTypeOf(NODES.MilitaryUnit.properties.designation.sort).toEqualTypeOf<'designationSort'>();
    expectTypeOf(RELATIONS.SAID_BY.ends[1]).toEqualTypeOf<'Source'>();
    expectTypeOf<'Statement'>().toExtend<NodeLabel>();
    expectTypeOf<NodeLabel>().toExtend<Label>();
    expectTypeOf<'Stranger'>().not.toExtend<Label>();
    expectTypeOf<'SAID_BY' | 'WITHIN'>().toExtend<keyof typeof RELATIONS>();
  });

  it('take no word that they do not know', () => {
    const row = { labels: ['Node'], properties: {} };
    row satisfies NodeRow;
    // @ts-expect-error no form of a value
    ({ is: 'colour', tells: 'Red.' }) satisfies Property;
    // @ts-expect-error every property says what it means
    ({ is: 'name' }) satisfies Property;
    // @ts-expect-error a flag that is there is true
    ({ is: 'name', tells: 'A name.', filter: false }) satisfies Property;
    // @ts-expect-error no label
    ({ from: 'Stranger', to: 'Person', properties: {} }) satisfies Relation;
    const oneWay = { verb: 'knows' };
    // @ts-expect-error a relation that is told in words is told from both ends
    oneWay satisfies Relation['walkable'];
  });
});
