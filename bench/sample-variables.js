// Variables of the operations where no store is asked: ids as a store of 50,000 generated statements has them.
export const sampleVariables = {
  person: 'person:p133',
  hubPerson: 'person:p1',
  article: 'article:g100',
  hubUnit: 'unit:l0-1',
  publisher: 'org:o9',
  place: 'place:l2-103',
  hubPlace: 'place:l1-1',
  unit: 'unit:l1-5',
  region: 'place:l0-1',
  from: '2025-05-01T00:00:00Z',
  to: '2025-06-01T00:00:00Z',
  statement: 'statement:g100:103-164',
  farPlace: 'place:l3-74',
  words: 'Khaichpri region',
  lucene: '+khaichpri +region',
  sortAt: '2025-08-09T00:00:00.000Z',
  articleId: 'article:g783',
  position: 20,
  cursor:
    'WyJzb3J0QXQtLGFydGljbGVJZCxwb3NpdGlvbixpZCIsIjIwMjUtMDgtMDlUMDA6MDA6MDAuMDAwWiIsImFydGljbGU6Zzc4MyIsMjAsInN0YXRlbWVudDpnNzgzOjE3NzUtMTg0MCJd',
};
