// The limit of the embedded engine: Node's own HTTP server and Grafeo, which answers the statements it was given.
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { serve } from './serve-schema.js';

const db = grafeo.GrafeoDB.create(join(process.env.STORE, 'graph.grafeo'));
const statements = JSON.parse(process.env.STATEMENTS);

serve(async ({ operation }) => {
  const { text, parameters } = statements[operation];
  return JSON.stringify((await db.executeCypher(text, parameters)).rows());
});
