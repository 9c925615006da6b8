import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { examineBundle } from '../../src/bundle/check-bundle.js';
import type { FieldMapping } from '../../src/mapping/mapping.js';
import { computedOf } from '../../src/model/computed.js';
import {
  kindsOf,
  LABELS,
  type Label,
  NODE_LABELS,
  nodeRow,
  propertiesOf,
  SHARED_LABELS,
} from '../../src/model/labels.js';
import type { PropertyTable } from '../../src/model/property.js';
import {
  RELATION_ROWS,
  RELATIONS,
  type Relation,
  relationTable,
  relationTypes,
} from '../../src/model/relations.js';
import { storedNames } from '../../src/model/stored-form.js';
import { mappingOf } from '../../src/operation/plan-cache.js';
import { graphOfRows } from '../../src/rows/article-graph.js';
import { bundleRows } from '../../src/rows/bundle-rows.js';
import { canonicalBundle } from '../../src/rows/canonical-bundle.js';
import { settledBy } from '../../src/rows/derived-terms.js';
import { wholeBundle } from '../support/whole-bundle.js';

/** Made by curators, or by what an import meets in the store. */
const NOT_IMPORTED = new Set(['Change', 'Assessment', 'AssertedValue', 'JUDGED_SAME', 'CHANGES']);
NOT_IMPORTED.add('ASSESSES').add('ASSERTED');
/** What claims add up to. */
const DERIVED = new Set(['RoleTerm', 'HAS_TERM', 'HOLDS', 'AT']);

/** The stored properties that a bundle gives. */
const givenIn = (table: PropertyTable) =>
  Object.entries(table).flatMap(([name, row]) =>
    row.is === 'kept' || row.is === 'id' || row.is === 'localId' ? [] : storedNames(name, row),
  );

const mapping = mappingOf(buildApiSchema());

/** The stored properties that a field reads. */
function readBy(field: FieldMapping): readonly string[] {
  switch (field.kind) {
    case 'property':
    case 'reference':
      return [field.property];
    case 'derived':
      return field.properties;
    case 'embedded':
      return [field.property, ...field.properties];
    case 'found':
      return [field.of];
    default:
      return [];
  }
}

/** Those that the types of nodes of a kind show, themselves or as interfaces. */
function shownOf(label: Label): readonly string[] {
  const names = [label, ...nodeRow(label).labels];
  return names.flatMap((name) =>
    [...(mapping.types.get(name)?.fields.values() ?? [])].flatMap(readBy),
  );
}

describe('the table of the graph', () => {
  const rows = bundleRows(wholeBundle());

  it('makes a bundle that gives every property a right one', () => {
    expect(examineBundle(wholeBundle()).mistakes).toEqual([]);
  });

  it.each(LABELS.filter((label) => !NOT_IMPORTED.has(label) && !DERIVED.has(label)))(
    'has every property of %s written by the importer, and all that is computed of it',
    (label) => {
      const written = new Set(
        rows.ofKind(label).flatMap(({ properties }) => Object.keys(properties)),
      );
      const missing = [
        ...givenIn(propertiesOf(label)),
        ...computedOf(label).map(({ property }) => property),
      ].filter((name) => !written.has(name));
      expect(missing).toEqual([]);
    },
  );

  it('has every property of what claims add up to, but for the words that each has of its own', () => {
    const claims = [...rows.nodes].flatMap(([labels, byId]) =>
      labels.includes(':Claim:') ? [...byId.values()].map(({ properties }) => properties) : [],
    );
    const settled = claims.map((claim) =>
      settledBy(String(claim['key']), [claim], [String(claim['subject']), String(claim['object'])]),
    );
    const made = new Map<string, Set<string>>();
    const note = (name: string, properties: object) =>
      made.set(name, new Set([...(made.get(name) ?? []), ...Object.keys(properties)]));
    for (const { terms, links } of settled) {
      for (const { properties } of terms) note('RoleTerm', properties);
      for (const { type, properties } of links) note(type, properties);
    }
    const types = relationTypes(({ claimed }) => claimed);
    expect([...made.keys()].sort()).toEqual([...types, ...DERIVED].sort());
    for (const [table, name] of [
      [propertiesOf('RoleTerm'), 'RoleTerm'] as const,
      ...types.map((type) => [relationTable(type), type] as const),
    ]) {
      const stored = Object.entries(table).flatMap(([property, row]) => storedNames(property, row));
      const missing = stored.filter((one) => !made.get(name)?.has(one));
      expect([name, missing.filter((one) => !/Text|TimeExpression/.test(one))]).toEqual([name, []]);
    }
  });

  it.each(
    RELATION_ROWS.filter(
      ([type, { claimed }]) => !NOT_IMPORTED.has(type) && !claimed && !DERIVED.has(type),
    ),
  )('has every property of %s written by the importer', (type, { properties = {} }) => {
    const edges = graphOfRows(rows).edges.filter((edge) => edge.type === type);
    const bears = /^(SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES)$/.test(type);
    const written = new Set(edges.flatMap((edge) => Object.keys(edge.properties)));
    const missing = bears ? [] : givenIn(properties).filter((name) => !written.has(name));
    expect([edges.length > 0 || bears, missing]).toEqual([true, []]);
  });

  it('has every property read by the exporter: what is exported makes the same rows', () => {
    const exported = canonicalBundle(graphOfRows(rows));
    const again = bundleRows(exported as never);
    expect(canonicalBundle(graphOfRows(again))).toEqual(exported);
    const plain = ({ nodes, edges }: typeof rows) => ({ nodes, edges: [...edges.values()] });
    expect(plain(again)).toEqual(plain(rows));
  });

  it.each(LABELS)('has every property of %s reachable in the API, or a reason why not', (label) => {
    const seen = new Set(shownOf(label));
    for (const [name, row] of Object.entries(propertiesOf(label))) {
      const isSeen = storedNames(name, row).some((stored) => seen.has(stored));
      expect([name, isSeen], row.unseen).toEqual([name, row.unseen === undefined]);
    }
  });

  it.each(RELATION_ROWS)('has every property of %s reachable, or a reason why not', (type, row) => {
    const seen = new Set(
      [...mapping.types.values()]
        .filter(
          ({ of }) =>
            of === type || (of && (RELATIONS[of] as Relation).properties === row.properties),
        )
        .flatMap(({ fields }) => [...fields.values()].flatMap(readBy)),
    );
    for (const [name, property] of Object.entries(row.properties ?? {})) {
      const isSeen = storedNames(name, property).some((stored) => seen.has(stored));
      expect([name, isSeen], property.unseen).toEqual([name, property.unseen === undefined]);
    }
  });

  it('leads every relation from and to labels that there are', () => {
    const known = new Set<string>([...LABELS, ...SHARED_LABELS]);
    const ends = RELATION_ROWS.flatMap(([, { ends }]) => ends.flat());
    expect(ends.filter((label) => !known.has(label))).toEqual([]);
    expect(SHARED_LABELS.every((label) => kindsOf(label).length > 0)).toBe(true);
    expect(NODE_LABELS.every((label) => kindsOf('Node').includes(label))).toBe(true);
  });
});
