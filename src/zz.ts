import { buildApiSchema } from './api/schema.js';
import { printSchema } from 'graphql';
const s = buildApiSchema();
import { writeFileSync } from 'node:fs';
writeFileSync('/tmp/schema.graphql', printSchema(s));
console.log(Object.keys(s.getTypeMap()).length);
