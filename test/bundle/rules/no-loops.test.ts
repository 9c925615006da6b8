import { expect, it } from 'vitest';
import { kindsOf, type Label, nodeRow } from '../../../src/model/labels.js';
import { RELATIONS, type Relation, relationTypes } from '../../../src/model/relations.js';
import { saidOf, saidOfChanges, saidOfStatements } from './said-of.js';

const undo = (id: string, undoes: string) => ({
  ...{ id, kind: 'UNDO', undoes, subject: undefined, scheme: undefined, value: undefined },
});

it('lets many lead to one', () => {
  const within = ['place:c'];
  const places = ['a', 'b', 'c'].map((id) => ({ id: `place:${id}`, name: id }));
  expect(saidOf({ places: places.map((one, at) => (at < 2 ? { ...one, within } : one)) })).toEqual(
    [],
  );
});

it('names each circle of containment once', () => {
  const places = ['a', 'b', 'c'].map((id, at) => ({
    id: `place:${id}`,
    name: id,
    within: [`place:${'bcb'[at]}`],
  }));
  expect(saidOf({ places })).toEqual([
    '/places/2/within: leads in a circle: place:b → place:c → place:b',
  ]);
});

it('judges command by its times', () => {
  const units = (until: string) => [
    { id: 'unit:a', name: 'a', subordinateTo: [{ to: 'unit:b', from: '2018', until }] },
    { id: 'unit:b', name: 'b', subordinateTo: [{ to: 'unit:a', from: '2022' }] },
  ];
  expect(saidOf({ units: units('2019') })).toEqual([]);
  expect(saidOf({ units: units('2023') })).toEqual([
    '/units/1/subordinateTo: leads in a circle: unit:a → unit:b → unit:a',
  ]);
});

it.each(relationTypes(({ tree, bundle }) => tree && bundle))('names circles of %s', (type) => {
  const { ends, bundle } = RELATIONS[type] as Relation;
  const { bundle: list, prefix } = nodeRow(kindsOf(String(ends[0])).at(-1) as Label);
  const [id, relation] = [`${prefix}:a`, String(bundle?.as)];
  const thing = { ...{ id, name: 'A' }, [relation]: id };
  const statement = { id, [relation]: id };
  expect(
    list === 'statements' ? saidOfStatements(statement) : saidOf({ [String(list)]: [thing] }),
  ).toEqual([`/${list}/0/${relation}: leads in a circle: ${id} → ${id}`]);
});

it('names circles of conditionals, of times and of undoings', () => {
  expect(saidOfStatements({ partOf: 's1' })).toEqual([
    '/statements/0/partOf: leads in a circle: s1 → s1',
  ]);
  expect(
    saidOfStatements(
      { conditional: { antecedent: 's2', consequent: 's1' } },
      { id: 's2', text: 'snow' },
    ),
  ).toEqual(['/statements/0/conditional: leads in a circle: s1 → s1']);
  const time = { id: 't1', type: 'DATE', span: { start: 0, end: 3 }, anchor: 't1' };
  expect(saidOf({ timeExpressions: [time] })).toEqual([
    '/timeExpressions/0/anchor: leads in a circle: t1 → t1',
  ]);
  expect(saidOfChanges(undo('change:1', 'change:2'), undo('change:2', 'change:1'))).toEqual([
    '/curation/1/undoes: leads in a circle: change:1 → change:2 → change:1',
  ]);
});
