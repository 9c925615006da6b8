import neo4j from 'neo4j-driver';
import { graphSchema } from '../../../src/model/graph-schema.js';
import { HISTORY, keepsPast, PAST, pastType } from '../../../src/model/history.js';
import { LABELS, propertiesOf } from '../../../src/model/labels.js';
import type { PropertyTable } from '../../../src/model/property.js';
import { RELATION_ROWS, relationTable } from '../../../src/model/relations.js';
import { storedNames } from '../../../src/model/stored-form.js';
import type { TestNeo4j } from './start-neo4j.js';

/**
 * Makes the names of labels, types and properties that stores have. Neo4j plans a query anew once a name of it that was
 * unknown comes to be, which in small stores happens at every other import.
 */
export async function makeTokens({ uri, username, password }: TestNeo4j): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const names = {
    createLabel: ['Asserted', PAST.label, ...graphSchema.unique.map(({ label }) => label)],
    createRelationshipType: [
      PAST.type,
      ...RELATION_ROWS.flatMap(([type]) => (keepsPast(type) ? [type, pastType(type)] : type)),
    ],
    createProperty: [
      ...HISTORY,
      ...[...graphSchema.unique, ...graphSchema.indexed].map(({ property }) => property),
      ...LABELS.flatMap((label) => stored(propertiesOf(label))),
      ...RELATION_ROWS.flatMap(([type]) => stored(relationTable(type))),
    ],
  };
  for (const [procedure, all] of Object.entries(names))
    await driver.executeQuery(`UNWIND $all AS name CALL db.${procedure}(name) RETURN count(*)`, {
      all: [...new Set<string>(all)],
    });
  await driver.close();
}

function stored(table: PropertyTable): readonly string[] {
  return Object.entries(table).flatMap(([name, row]) => [
    ...storedNames(name, row),
    ...[row.sort, row.words].filter((one) => one !== undefined),
  ]);
}
