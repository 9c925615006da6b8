// The driver as each contender but ours takes it: all rows of a result in one message, plain numbers.
import neo4j from 'neo4j-driver';

const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;

export function connect() {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    fetchSize: -1,
    maxConnectionPoolSize: 20,
    telemetryDisabled: true,
  });
}
