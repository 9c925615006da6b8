import type { Bundle } from '../../src/bundle/bundle.js';
import { LINK, POSTING } from '../../src/model/common-properties.js';
import { DETAILS } from '../../src/model/detail-nodes.js';
import { type Label, propertiesOf } from '../../src/model/labels.js';
import type { Property, PropertyTable } from '../../src/model/property.js';
import { linksOf, RELATIONS } from '../../src/model/relations.js';

const span = { start: 2, end: 3 };
const date = { edtf: '2024-05-19/2024-05-25', text: span, timeExpression: 't1' };

/** A value of a property, other than what stands where none is given. */
function sampleOf({ is, values, otherwise, range, list, to, framed }: Property): unknown {
  switch (is) {
    case 'flag':
      return true;
    case 'number':
      return range?.[1] ?? 12;
    case 'oneOf':
      return values?.findLast((value) => value !== otherwise);
    case 'url':
      return 'https://example.org/x';
    case 'edtf':
      return '2024-05';
    case 'date':
      return date;
    case 'span':
    case 'range':
      return span;
    case 'spans':
      return [span];
    case 'marks':
      return [{ ...span, category: 'MODAL' }];
    case 'parts':
      return [{ start: 0, end: 1, ...(framed && { suffix: ' y' }) }];
    case 'eventTime':
      return { edtf: '2024', relation: 'BEFORE', timeExpression: 't1' };
    case 'reference':
      return to?.includes('Statement') ? 's1' : to?.includes('Person') ? 'person:x' : undefined;
    default:
      return list ? ['x'] : 'x';
  }
}

/** Every property of a table, as a bundle gives it. */
function allOf(table: PropertyTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, row]) =>
      row.is === 'kept' || row.is === 'words' ? [] : [[row.as ?? name, sampleOf(row)]],
    ),
  );
}

const of = (label: Label, id: string, more: object = {}) => ({
  ...allOf(propertiesOf(label)),
  id,
  ...more,
});
const linksTo = (label: Label, ends: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    linksOf(label).map(
      ([
        ,
        {
          bundle,
          ends: [, to],
        },
      ]) => [bundle.as, [{ ...allOf(LINK), until: date, to: ends[String(to)] ?? 'person:x' }]],
    ),
  );

/** A bundle in which every property of every node and relationship of the model that a bundle can give is given. */
export function wholeBundle(): Bundle {
  const ends = { MilitaryUnit: 'unit:y', State: 'place:z', Place: 'place:y' };
  const entity = {
    names: [allOf(DETAILS.Name.properties)],
    facts: [allOf(DETAILS.Fact.properties)],
    mentions: [{ ...allOf(RELATIONS.MENTIONS.properties), ...span }],
    asserted: [allOf(DETAILS.AssertedValue.properties)],
  };
  const statement = {
    saidBy: [{ ...allOf(RELATIONS.SAID_BY.properties), source: 'person:x' }],
    relayedBy: [{ ...allOf(RELATIONS.RELAYED_BY.properties), source: 'source:x' }],
    candidateSources: [{ ...allOf(RELATIONS.MAY_COME_FROM.properties), source: 'person:x' }],
    about: [{ ...allOf(RELATIONS.ABOUT.properties), entity: 'place:x' }],
    quantities: ['q1'],
    quotation: 'u1',
    text: 'x',
  };
  const conditional = { antecedent: 's2', consequent: 's3' };
  const more = {
    hypothetical: true,
    spans: [{ start: 4, end: 5 }],
    saidBy: [{ source: 'person:x' }],
    text: 'z',
  };
  const roles = { ...allOf(POSTING), at: 'org:x', evidence: span };
  return {
    article: {
      ...of('Article', 'article:x'),
      text: `x y z ${'w '.repeat(40)}`,
      publisher: { ...allOf(RELATIONS.PUBLISHED_BY.properties), organization: 'org:x' },
      asserted: [{ property: 'lang', value: 'uk' }],
    },
    people: [of('Person', 'person:x', { ...entity, roles: [roles] })],
    organizations: [of('Organization', 'org:x')],
    anonymousSources: [of('AnonymousSource', 'source:x', { affiliatedWith: 'org:x' })],
    units: [
      of('MilitaryUnit', 'unit:x', linksTo('MilitaryUnit', ends)),
      of('MilitaryUnit', 'unit:y'),
    ],
    places: [
      of('Location', 'place:x', linksTo('Location', ends)),
      of('Location', 'place:y'),
      of('State', 'place:z', { placeType: 'COUNTRY' }),
    ],
    timeExpressions: [of('TimeExpression', 't1', { anchor: 't2' }), of('TimeExpression', 't2')],
    quantities: [of('Quantity', 'q1')],
    quotations: [of('Quotation', 'u1')],
    events: [of('Event', 'e1', { mentions: [span] })],
    statements: [
      {
        ...of('Statement', 's1', statement),
        hypothetical: false,
        conditional: { ...allOf(RELATIONS.ANTECEDENT.properties), ...conditional },
      },
      { ...of('Statement', 's2', { ...more, partOf: 's1' }) },
      { ...of('Statement', 's4', { ...more, certainty: 'PS_PLUS' }) },
      { ...of('Statement', 's3', { ...more, spans: [{ start: 6, end: 7 }], text: 'w' }) },
    ],
    statementRelations: [
      {
        ...allOf(RELATIONS.RELATED_TO.properties),
        from: 's1',
        type: 'RELATED_TO',
        to: 's2',
        onlyIf: 's3',
      },
    ],
    controlAssertions: [
      {
        ...of('ControlAssertion', 'c1'),
        ...{ place: 'place:x', actor: 'org:x', causedBy: 'unit:x', statement: 's1' },
        evidence: span,
      },
    ].map(({ id: _, ...control }) => control),
  } as unknown as Bundle;
}
