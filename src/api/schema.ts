import 'reflect-metadata';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  specifiedDirectives,
} from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { type ResponseObject, TYPENAME } from '../hydrate/response.js';
import { checkAccess } from '../mapping/access.js';
import { declarations } from '../mapping/decorators.js';
import { readMapping } from '../mapping/read-mapping.js';
import { access } from './access.js';
import { asOfDirective } from './as-of.directive.js';
import { boundLists } from './bound-lists.js';
import { CurationResolver } from './curation.resolver.js';
import { describeFields } from './describe-fields.js';
import { MutationResolver } from './mutation.resolver.js';
import { OBJECT_TYPES } from './object-types.js';
import { QueryResolver } from './query.resolver.js';
import { SubscriptionResolver } from './subscription.resolver.js';
import { describeValues } from './value-types.js';

/**
 * Builds the schema from the classes and reads their mapping to the graph. Below the roots every field is
 * taken from the row by its response key, so no class is ever instantiated.
 */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [QueryResolver, MutationResolver, CurationResolver, SubscriptionResolver],
    orphanedTypes: [...OBJECT_TYPES],
    validate: false,
    pubSub: unusedPubSub,
    directives: [...specifiedDirectives, asOfDirective],
  });
  const reports = reportTypes(schema);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: ResponseObject) => row[TYPENAME];
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    if (reports.has(type)) continue;
    type.isTypeOf = null;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (row: ResponseObject, _args, _context, info) => row[info.path.key];
    }
  }
  describeValues(schema);
  checkAccess(schema, access);
  const mapping = boundLists(schema, readMapping(schema));
  describeFields(schema, mapping);
  schema.extensions = { ...schema.extensions, mapping, access };
  return schema;
}

/** type-graphql asks for one, though the subscription brings its own source. */
const unusedPubSub: PubSub = {
  publish() {},
  subscribe: () => ({ async *[Symbol.asyncIterator]() {} }),
};

/** What a mutation itself makes, and no row of the graph: types without a mapping that its fields lead to. */
function reportTypes(schema: GraphQLSchema): ReadonlySet<GraphQLNamedType> {
  const found = new Set<GraphQLNamedType>();
  const visit = (owner: GraphQLObjectType) => {
    for (const field of Object.values(owner.getFields())) {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || found.has(type) || declarations.classes.has(type.name)) continue;
      found.add(type);
      visit(type);
    }
  };
  const mutation = schema.getMutationType();
  if (mutation) visit(mutation);
  return found;
}
