// The limit: Node's own HTTP server, the driver, one hand-written statement an operation, answers built from lists.

import neo4j from 'neo4j-driver';
import { connect } from './connect.js';
import { rawOperations } from './raw-operations.js';
import { serve } from './serve-schema.js';

const driver = connect();

serve(async ({ operation, variables }) => {
  const { text, parameters, shape } = rawOperations[operation];
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const { records } = await session.run(text, parameters?.(variables) ?? variables);
  void session.close();
  return JSON.stringify({ data: shape(records.map((record) => record.get(0))) });
});
