// Lists what breaks clients between two schemas, one a line: its path in the schema, and graphql-inspector's words.
//
//   node test/clients/breaking-changes.js schema/released.graphql schema/schema.graphql
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [before, after] = process.argv
  .slice(2)
  .map((file) => buildSchema(readFileSync(file, 'utf8')));
for (const { criticality, path, message } of await diff(before, after))
  if (criticality.level === CriticalityLevel.Breaking) console.log(`${path}: ${message}`);
