// @neo4j/graphql over the very graph the product stores, with everything left out of its schema that it lets
// one leave out. PEER_FORM=generated uses interfaces as the graph has them; PEER_FORM=tuned names the shared
// label of each interface as one type and adds the @cypher fields that its best user could write.
import { Neo4jGraphQL } from '@neo4j/graphql';
import { connect } from './connect.js';
import { peerTypes } from './peer-types.js';
import { serveSchema } from './serve-schema.js';

const driver = connect();
const schema = await new Neo4jGraphQL({
  typeDefs: peerTypes(process.env.PEER_FORM),
  driver,
  features: {
    filters: { String: { LT: true, LTE: true, GT: true, GTE: true } },
    excludeDeprecatedFields: {
      bookmark: true,
      negationFilters: true,
      arrayFilters: true,
      stringAggregation: true,
      aggregationFilters: true,
      nestedUpdateOperationsFields: true,
    },
  },
}).getSchema();
await serveSchema(schema, () => ({ sessionConfig: { database: 'neo4j' } }));
