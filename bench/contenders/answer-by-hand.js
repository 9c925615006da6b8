// Answers an operation by its hand-written statement: one session, one flight, lists by position made into objects.
import neo4j from 'neo4j-driver';
import { connect } from './connect.js';
import { rawOperations } from './raw-operations.js';

const driver = connect();

export async function answerByHand(operation, variables) {
  const { text, parameters, shape } = rawOperations[operation];
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const { records } = await session.run(text, parameters?.(variables) ?? variables);
  void session.close();
  return shape(records.map((record) => record.get(0)));
}
