import { expect, it } from 'vitest';
import { saidOf } from './said-of.js';

it('wants another statement at the end', () => {
  const statements = ['rain', 'snow'].map((text) => ({ id: text, text, saidBy: 'person:ana' }));
  const relation = (to: string) =>
    saidOf({ statements, statementRelations: [{ from: 'rain', type: 'SUPPORTS', to }] });
  expect(relation('snow')).toEqual([]);
  expect(relation('rain')).toEqual(['/statementRelations/0/to: rain cannot bear on itself']);
});
